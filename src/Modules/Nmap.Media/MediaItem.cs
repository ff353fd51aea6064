using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Media;

internal enum MediaKind
{
    Picture,
    Sound,
    Film,
}

/// <summary>Why the file itself is no longer kept.</summary>
internal enum GoneReason
{
    ConsentWithdrawn,
    ConsentExpired,
    TakenBack,
}

/// <summary>A picture, sound or film of the library: what it is, in words of every language, and whether it may be shown.</summary>
internal sealed class MediaItem
{
    public string Id { get; init; } = Ids.New();
    public MediaKind Kind { get; init; }

    /// <summary>Name of the file that was brought; for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it shows, for those who do not see it.</summary>
    public Texts Alt { get; set; } = Texts.Empty;
    public Texts Caption { get; set; } = Texts.Empty;

    /// <summary>Says nothing that the text beside it does not say.</summary>
    public bool Decorative { get; set; }

    /// <summary>Spoken words as text, and as timed captions (WebVTT).</summary>
    public Texts Transcript { get; set; } = Texts.Empty;
    public Texts Subtitles { get; set; } = Texts.Empty;

    /// <summary>Why there are neither, in the words of who keeps it.</summary>
    public string WithoutWords { get; set; } = "";

    public string Licence { get; set; } = "";
    public string Credit { get; set; } = "";
    public string TakenBy { get; set; } = "";

    /// <summary>The day only.</summary>
    public DateOnly? TakenOn { get; set; }

    /// <summary>In words; never a position.</summary>
    public string Place { get; set; } = "";

    /// <summary>Can somebody be recognised in it? Null until somebody said so.</summary>
    public bool? ShowsPersons { get; set; }

    /// <summary>In points, of the largest that is kept.</summary>
    public int Width { get; set; }
    public int Height { get; set; }

    /// <summary>What crops keep, in hundredths from the left and from the top.</summary>
    public int FocusX { get; set; } = 50;
    public int FocusY { get; set; } = 50;

    /// <summary>Bytes of everything kept of it.</summary>
    public long Bytes { get; set; }
    public string? BroughtBy { get; init; }
    public DateOnly BroughtOn { get; init; }
    public string? ClearedBy { get; set; }
    public DateOnly? ClearedOn { get; set; }
    public DateOnly? GoneOn { get; set; }
    public GoneReason? GoneBecause { get; set; }

    /// <summary>Every word by which it is found, in small letters.</summary>
    public string Words { get; set; } = "";
    public long Revision { get; set; }
    public MediaConsent? Consent { get; set; }

    public bool IsGone => GoneOn is not null;

    /// <summary>May readers be shown it today?</summary>
    public bool IsShown(DateOnly today) => ClearedOn is not null && !IsGone && (ShowsPersons != true || Consent?.IsInForce(today) == true);

    /// <summary>Was it to be seen once, so that whoever asks is told that it is gone?</summary>
    public bool WasShown => ClearedOn is not null;

    public (string Text, string Culture) AltIn(string culture, IEnumerable<string> languages) => Decorative ? ("", culture) : Alt.In(culture, languages);

    public void CheckRevision(long? revision)
    {
        if (revision is { } mine && mine != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this in between. Look at it again before you save.")); }
        Revision++;
    }

    /// <summary>After a change of words or origin: what was cleared stays so unless persons turn out to be in it. The words of what is gone still stand in texts, and a name may have to go from them.</summary>
    public void Described()
    {
        if (ShowsPersons == true && Consent is null) { (ClearedOn, ClearedBy) = (null, null); }
        Index();
    }

    public void Index() => Words = string.Join(' ', [Name, .. Alt.All.Values, .. Caption.All.Values, .. Transcript.All.Values, Credit, TakenBy, Place]).ToLowerInvariant();

    /// <summary>A second person looks at it and says that readers may see it.</summary>
    public void Clear(Reader by, DateOnly today)
    {
        if (BroughtBy is not null && BroughtBy == by.PersonId) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You brought it yourself. Somebody else must look at it and clear it.")); }
        if (Lacks(today) is { } lack) { throw new RefusedException(Refusal.WrongState, lack); }
        (ClearedBy, ClearedOn) = (by.PersonId, today);
    }

    /// <summary>What stands in the way of clearing it, as a sentence; null when nothing does.</summary>
    public string? Lacks(DateOnly today)
    {
        if (IsGone) { return Phrase.Of("It is no longer kept."); }
        if (Kind == MediaKind.Picture && !Decorative && Alt.IsEmpty) { return Phrase.Of("Say first what it shows, for people who do not see it."); }
        if (Kind != MediaKind.Picture && Caption.IsEmpty) { return Phrase.Of("Give it a title first."); }
        if (Kind != MediaKind.Picture && Transcript.IsEmpty && Subtitles.IsEmpty && WithoutWords.Length == 0) { return Phrase.Of("Add captions or the spoken words as text, or say why there are none."); }
        if (Licence.Length == 0) { return Phrase.Of("Say first under which licence it may be used."); }
        return ShowsPersons switch
        {
            null => Phrase.Of("Say first whether somebody can be recognised in it."),
            true when Consent is null => Phrase.Of("Somebody can be recognised in it: keep their consent first."),
            true when !Consent!.IsInForce(today) => Phrase.Of("The consent is over, so it cannot be shown."),
            true when !Consent!.Covers(MediaConsent.Website) => Phrase.Of("The consent does not cover this website."),
            _ => null,
        };
    }

    /// <summary>The file goes; the words stay for the texts that showed it.</summary>
    public void Go(GoneReason because, DateOnly today)
    {
        if (IsGone) { return; }
        (GoneOn, GoneBecause, Bytes) = (today, because, 0);
        if (because == GoneReason.ConsentWithdrawn && Consent is { } consent) { consent.WithdrawnOn ??= today; }
    }
}
