using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Concerns;

/// <summary>
/// What somebody without an account is worried about. Of an unattributed one nothing leads back to its author: no name, no address, and only the day.
/// </summary>
internal sealed class Concern
{
    public const int LongestText = 4000, LongestLine = 200;

    /// <summary>Days until an answer is owed, counted in the country's zone.</summary>
    public const int AnswerDays = 30;

    public string Id { get; set; } = Ids.New();

    /// <summary>Short and readable, in no order: <c>C-7K4M-92Q</c>.</summary>
    public string Reference { get; set; } = "";
    public string CodeHash { get; set; } = "";
    public string Text { get; set; } = "";

    /// <summary>Id of the kept recording, until somebody has written down what it says; null when it was typed.</summary>
    public string? RecordingId { get; set; }

    /// <summary>Language it was written in, and in which it is answered.</summary>
    public string Culture { get; set; } = "en";
    public Way Way { get; set; }

    /// <summary>Whoever of the secretariat wrote it down for somebody; null when it came by the form.</summary>
    public string? EnteredById { get; set; }
    public Attribution Attribution { get; set; }
    public string? Name { get; set; }
    public string? Contact { get; set; }
    public DateOnly? AuthorRemovedOn { get; set; }
    public DateOnly ReceivedOn { get; set; }
    public DateOnly AnswerDueOn { get; set; }
    public ConcernState State { get; set; }

    /// <summary>The meeting on whose agenda it was put last.</summary>
    public string? MeetingId { get; set; }

    /// <summary>The public text that tells what became of it, where the secretariat named one.</summary>
    public string? ToldSetId { get; private set; }
    public long Revision { get; set; }
    public List<ConcernStep> Steps { get; } = [];

    public IReadOnlyList<ConcernStep> InOrder => [.. Steps.OrderBy(s => s.Number)];
    public bool HasAnswer => State is ConcernState.Answered or ConcernState.Decided or ConcernState.Declined;
    public bool NamesSomebody => Name is not null || Contact is not null;

    /// <summary>Spoken, and nobody has written it down yet.</summary>
    public bool IsSpokenOnly => RecordingId is not null;

    /// <exception cref="RefusedException">The text is missing and nothing was spoken, or it is too long.</exception>
    public static Concern Raise(Told told, FollowUp followUp, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(told.Text) && !told.Spoken) { throw Invalid(Phrase.Of("Write what your concern is, or send a recording."), "Text"); }
        if (told.Text?.Length > LongestText) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), "Text", LongestText); }
        var (name, contact) = (Line(told.Name, "Name"), Line(told.Contact, "Contact"));
        var concern = new Concern
        {
            Reference = followUp.Reference,
            CodeHash = followUp.Hash,
            Text = told.Text?.Trim() ?? "",
            Culture = told.Culture,
            Way = told.Way,
            EnteredById = told.EnteredById,
            Attribution = name is null && contact is null ? Attribution.Unattributed : Attribution.Named,
            Name = name,
            Contact = contact,
            ReceivedOn = today,
            AnswerDueOn = today.AddDays(AnswerDays),
        };
        concern.Add(ConcernState.Received, Texts.Empty, told.EnteredById, today);
        return concern;
    }

    /// <summary>An answer, what was decided, or why nothing is done. A further answer stands beside the earlier one.</summary>
    public void Reply(ConcernState state, Texts words, string? byId, DateOnly today)
    {
        if (state is ConcernState.Received or ConcernState.OnAgenda) { throw new ArgumentOutOfRangeException(nameof(state)); }
        if (IsSpokenOnly) { throw Wrong(Phrase.Of("Listen to the recording and write down what was said first.")); }
        if (HasAnswer && state != ConcernState.Answered) { throw Wrong(Phrase.Of("This concern has its answer already. A further answer can be added.")); }
        if (state == ConcernState.Decided && State != ConcernState.OnAgenda) { throw Wrong(Phrase.Of("Put the concern on the agenda of a meeting first.")); }
        if (words[Culture] is null) { throw Invalid(Phrase.Of("Write it in {0}, the language of the person."), $"Words[{Culture}]", Cultures.Autonym(Culture)); }
        foreach (var (culture, text) in words.All.Where(t => t.Value.Length > LongestText)) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), $"Words[{culture}]", LongestText); }
        Add(state, words, byId, today);
    }

    public void PutOnAgenda(string meetingId, string? byId, DateOnly today)
    {
        if (HasAnswer) { throw Wrong(Phrase.Of("This concern has its answer already. A further answer can be added.")); }
        if (State == ConcernState.OnAgenda && MeetingId == meetingId) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It is on the agenda of this meeting already."), "Meeting"); }
        MeetingId = meetingId;
        Add(ConcernState.OnAgenda, Texts.Empty, byId, today);
    }

    /// <summary>What was said, in writing, after what was typed with it. The recording is no longer needed: a voice is somebody's own.</summary>
    /// <returns>The id of the recording, which is to be removed.</returns>
    public string WriteDown(string? said)
    {
        if (RecordingId is not { } recording) { throw Wrong(Phrase.Of("What was said is written down already.")); }
        if (string.IsNullOrWhiteSpace(said)) { throw Invalid(Phrase.Of("Write down what was said. If nothing can be understood, say so."), "Said"); }
        var whole = Text.Length == 0 ? said.Trim() : $"{Text}\n{said.Trim()}";
        if (whole.Length > LongestText) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), "Said", LongestText); }
        (Text, RecordingId) = (whole, null);
        Revision++;
        return recording;
    }

    /// <summary>Name and contact go for good, and with them the words if these name somebody too.</summary>
    /// <returns>The id of a recording to be removed with them; null when there is none, or the words stay.</returns>
    public string? RemoveAuthor(bool withText, DateOnly today)
    {
        if (!NamesSomebody && !(withText && (Text.Length > 0 || IsSpokenOnly))) { throw Wrong(Phrase.Of("Nothing is kept here that could be removed.")); }
        (Name, Contact, AuthorRemovedOn) = (null, null, today);
        Revision++;
        if (!withText) { return null; }
        var recording = RecordingId;
        (Text, RecordingId) = ("", null);
        return recording;
    }

    /// <param name="setId">Null takes the link away.</param>
    public void TellIn(string? setId)
    {
        ToldSetId = setId;
        Revision++;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just worked on this concern. Open it again beside this page; what you typed is still here.")); }
    }

    private void Add(ConcernState state, Texts words, string? byId, DateOnly on)
    {
        Steps.Add(new ConcernStep { ConcernId = Id, Number = Steps.Count + 1, State = state, Words = words, ById = byId, On = on, MeetingId = state == ConcernState.OnAgenda ? MeetingId : null });
        State = state;
        Revision++;
    }

    private static string? Line(string? text, string field)
        => string.IsNullOrWhiteSpace(text) ? null : text.Length <= LongestLine ? text.Trim() : throw Invalid(Phrase.Of("Shorten the text to {0} characters."), field, LongestLine);

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);

    private static RefusedException Wrong(string sentence) => new(Refusal.WrongState, sentence);
}

/// <summary>One state of a concern, since a day.</summary>
internal sealed class ConcernStep
{
    public string ConcernId { get; set; } = "";
    public int Number { get; set; }
    public ConcernState State { get; set; }
    public DateOnly On { get; set; }

    /// <summary>Whoever of the secretariat did it; never the author.</summary>
    public string? ById { get; set; }
    public Texts Words { get; set; } = Texts.Empty;
    public string? MeetingId { get; set; }
}

/// <summary>What is told when a concern is raised.</summary>
internal sealed record Told(string? Text, string Culture, Way Way, string? Name, string? Contact, string? EnteredById = null)
{
    /// <summary>A recording came with it, or instead of the text.</summary>
    public bool Spoken { get; init; }
}

internal enum ConcernState
{
    Received,
    OnAgenda,
    Answered,
    Decided,
    Declined,
}

/// <summary>How it came.</summary>
internal enum Way
{
    WebForm,
    Phone,
    Paper,
    InPerson,
}

internal enum Attribution
{
    /// <summary>To the secretariat, never in public.</summary>
    Named,
    Unattributed,
}
