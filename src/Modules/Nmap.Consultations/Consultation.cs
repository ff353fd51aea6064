using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Consultations;

/// <summary>A paper that is put to the public or to members, for so many working days in each language, and what became of every answer.</summary>
internal sealed class Consultation
{
    public const int LongestTitle = 200, LongestPaper = 60_000, MostDays = 250;

    public string Id { get; set; } = Ids.New();

    /// <summary>Last part of its public address.</summary>
    public string Slug { get; set; } = "";
    public string Culture { get; set; } = "en";

    /// <summary>Everybody, all members, or those invited.</summary>
    public Audience Audience { get; set; } = Audience.Members;

    /// <summary>No answer shows who gave it.</summary>
    public bool IsNameless { get; set; }

    /// <summary>Answers of others are read only once it is closed.</summary>
    public bool HiddenUntilClosed { get; set; }
    public ConsultationState State { get; set; }
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Working days, counted in each language from the day on which the paper exists in it.</summary>
    public int Days { get; set; } = 20;
    public Texts Result { get; set; } = Texts.Empty;
    public DateOnly? ResultOn { get; set; }
    public long Revision { get; set; }
    public List<ConsultationPaper> Papers { get; } = [];

    public Texts Title => new(Papers.Select(p => KeyValuePair.Create(p.Culture, p.Title)));

    public ConsultationPaper Own => Papers.Single(p => p.Culture == Culture);

    public static Consultation Draft(string culture, string? title, string? paper, int? days)
    {
        List<(string, string)> missing = [];
        if (string.IsNullOrWhiteSpace(title)) { missing.Add(("Title", Phrase.Of("Enter a title."))); }
        if (string.IsNullOrWhiteSpace(paper)) { missing.Add(("Paper", Phrase.Of("Write the paper."))); }
        if (missing.Count > 0) { throw new InvalidContentException(missing); }
        if (days is not (>= 1 and <= MostDays)) { throw Invalid(Phrase.Of("Enter a number of working days between 1 and {0}."), "Days", MostDays); }
        var consultation = new Consultation { Culture = culture, Days = days.Value };
        consultation.Write(culture, title, paper, null);
        consultation.Slug = Cms.Content.Slug.From(consultation.Own.Title);
        return consultation;
    }

    /// <summary>The paper in one language. Once it is out, its words stand and only languages are added.</summary>
    public void Write(string culture, string? title, string? paper, DateOnly? today)
    {
        if (State == ConsultationState.Published) { throw Wrong(Phrase.Of("This consultation is closed and its result is published.")); }
        var there = Papers.Find(p => p.Culture == culture);
        if (there is not null && State != ConsultationState.Draft) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The paper is out in this language. Its words stand as people read them."), "Language"); }
        var (name, text) = (Words(title, "Title", LongestTitle, Phrase.Of("Enter a title.")), Words(paper, "Paper", LongestPaper, Phrase.Of("Write the paper.")));
        if (there is null) { Papers.Add(there = new ConsultationPaper { ConsultationId = Id, Culture = culture }); }
        (there.Title, there.Text, there.SinceOn) = (name, text, today);
        Revision++;
    }

    public void Open(DateOnly today)
    {
        if (State != ConsultationState.Draft) { throw Wrong(Phrase.Of("This consultation is open already.")); }
        (State, OpenedOn) = (ConsultationState.Open, today);
        foreach (var paper in Papers) { paper.SinceOn = today; }
        Revision++;
    }

    /// <summary>Can people read the paper in this language?</summary>
    public bool IsIn(string culture) => Papers.Exists(p => p.Culture == culture && p.SinceOn is not null);

    /// <summary>Last day for readers of a language; where the paper does not exist in it, the last of all.</summary>
    public DateOnly? LastDay(string culture, SiteSettings settings)
        => State == ConsultationState.Draft ? null
            : Papers.Find(p => p.Culture == culture) is { SinceOn: { } since } ? settings.AfterWorkingDays(since, Days)
            : LastDay(settings);

    public DateOnly? LastDay(SiteSettings settings)
        => State == ConsultationState.Draft ? null : Papers.Where(p => p.SinceOn is not null).Max(p => (DateOnly?)settings.AfterWorkingDays(p.SinceOn!.Value, Days));

    /// <summary>May somebody who reads one of these languages still answer? Counted to the end of the last day in the country's zone.</summary>
    public bool TakesFrom(IEnumerable<string> cultures, ISite site)
        => State == ConsultationState.Open && cultures.Any(c => LastDay(c, site.Settings) is { } last && site.Now < site.StartOf(last.AddDays(1)));

    public bool IsOver(ISite site) => State == ConsultationState.Published || (State == ConsultationState.Open && LastDay(site.Settings) < site.Today);

    /// <summary>Switches are only drawn tighter while people answer.</summary>
    public void Tighten(Audience audience, bool nameless, bool hidden)
    {
        if (State == ConsultationState.Published) { throw Wrong(Phrase.Of("This consultation is closed and its result is published.")); }
        if (State == ConsultationState.Open)
        {
            if (!IsWithin(audience, Audience)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("People answered in this circle. It can be drawn closer, never wider."), "Audience"); }
            if (IsNameless && !nameless) { throw new RefusedException(Refusal.WrongState, Phrase.Of("People answered without names. Names cannot be shown any more."), "Nameless"); }
            if (HiddenUntilClosed && !hidden) { throw new RefusedException(Refusal.WrongState, Phrase.Of("People were told that answers stay hidden until the end."), "Hidden"); }
        }
        (Audience, IsNameless, HiddenUntilClosed) = (audience, nameless, hidden);
        Revision++;
    }

    /// <param name="open">Answers that nobody has dealt with.</param>
    public void Publish(Texts result, int open, ISite site)
    {
        if (State != ConsultationState.Open) { throw Wrong(State == ConsultationState.Draft ? Phrase.Of("This consultation was never opened.") : Phrase.Of("This consultation is closed and its result is published.")); }
        if (!IsOver(site)) { throw Wrong(Phrase.Of("People may still answer. Publish the result when the time is over in every language.")); }
        if (open > 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Say of every answer what became of it first; {0} wait."), null, open); }
        if (result[Culture] is null) { throw Invalid(Phrase.Of("Write the result in {0}."), $"Result[{Culture}]", Cultures.Autonym(Culture)); }
        (State, Result, ResultOn) = (ConsultationState.Published, result, site.Today);
        Revision++;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just worked on this consultation. Open it again beside this page; what you typed is still here.")); }
    }

    internal static string Words(string? text, string field, int longest, string missing)
    {
        if (string.IsNullOrWhiteSpace(text)) { throw Invalid(missing, field); }
        return text.Trim().Length <= longest ? text.Trim() : throw Invalid(Phrase.Of("Shorten the text to {0} characters."), field, longest);
    }

    internal static bool IsWithin(Audience inner, Audience outer) => outer.Kind switch
    {
        AudienceKind.Public => true,
        AudienceKind.Members => inner.Kind is AudienceKind.Members or AudienceKind.Organisations,
        _ => inner.Kind == AudienceKind.Organisations && inner.Ids.All(outer.Ids.Contains),
    };

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);

    private static RefusedException Wrong(string sentence) => new(Refusal.WrongState, sentence);
}

/// <summary>The paper in one language.</summary>
internal sealed class ConsultationPaper
{
    public string ConsultationId { get; set; } = "";
    public string Culture { get; set; } = "";
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";

    /// <summary>Since when people can read it; null in a draft.</summary>
    public DateOnly? SinceOn { get; set; }
}

internal enum ConsultationState
{
    Draft,
    Open,
    Published,
}
