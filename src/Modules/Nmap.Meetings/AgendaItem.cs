using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>One item of a meeting's agenda. Moved to another meeting it stays the same item, with its papers and its life.</summary>
internal sealed class AgendaItem
{
    public const int LongestExpected = 200;

    public string Id { get; set; } = Ids.New();
    public string MeetingId { get; set; } = "";

    /// <summary>Among the regular items, or among the late ones.</summary>
    public int Position { get; set; }

    /// <summary>Stands on the public page where the meeting is public.</summary>
    public Texts Title { get; set; } = Texts.Empty;

    /// <summary>An obligation's code (<see cref="AgendaFields.Obligations"/>), or the secretariat's own words.</summary>
    public string? Obligation { get; set; }

    /// <summary>Code of a technical topic; null where it is about none.</summary>
    public string? Topic { get; set; }
    public int Minutes { get; set; } = 20;

    /// <summary>Came after the day by which items had to be in; it is numbered on its own.</summary>
    public bool IsLate { get; set; }

    /// <summary>Who introduces it, by name.</summary>
    public string? Presenter { get; set; }
    public string? PresenterOrganisationId { get; set; }

    /// <summary>Its paper in plain text, so that it can travel in a small file.</summary>
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>In one line: what should be decided, or known afterwards; null until somebody notes it.</summary>
    public Texts? Expected { get; private set; }

    /// <summary>Who may read its text and at most its documents; the title goes with the meeting.</summary>
    public Audience Audience { get; set; } = Audience.Members;

    /// <summary>The same for an item and what was copied from it; null for the first.</summary>
    public string? LineId { get; set; }

    /// <summary>The item of an earlier meeting that this one was copied from.</summary>
    public string? PredecessorId { get; set; }

    /// <summary>How often it went to a later meeting without having been spoken about.</summary>
    public int TimesDeferred { get; set; }

    public string? ProposalId { get; set; }
    public DateOnly? AddedOn { get; set; }

    /// <summary>Counts its changes, so that nobody writes over what somebody else wrote meanwhile.</summary>
    public long Revision { get; set; }

    public string Line => LineId ?? Id;

    /// <summary>Who introduces it: "Person (Organisation)", or either; null where nobody does, or where names stay in the room.</summary>
    public string? Introducer(IReadOnlyDictionary<string, string> names)
        => Audience == Audience.ChathamHouse ? null : (Presenter, PresenterOrganisationId is { } id ? names.GetValueOrDefault(id) : null) switch
        {
            ({ Length: > 0 } person, { } organisation) => $"{person} ({organisation})",
            ({ Length: > 0 } person, null) => person,
            (_, var organisation) => organisation,
        };

    /// <summary>The same item under another title and time.</summary>
    public AgendaItem As(Texts title, int minutes)
    {
        var item = (AgendaItem)MemberwiseClone();
        (item.Title, item.Minutes) = (title, minutes);
        return item;
    }

    public AgendaFields Fields => new(Title, Minutes)
    {
        Obligation = Obligation,
        Topic = Topic,
        Presenter = Presenter,
        PresenterOrganisationId = PresenterOrganisationId,
        Text = Text,
        Audience = Audience,
    };

    public void Expect(string culture, string? line)
    {
        if (line?.Trim().Length > LongestExpected) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), Id, LongestExpected); }
        Expected = (Expected ?? Texts.Empty).With(culture, line?.Trim());
    }

    public void Fill(AgendaFields fields)
    {
        (Title, Minutes, Obligation, Topic) = (fields.Title, fields.Minutes, fields.Obligation, fields.Topic);
        (Presenter, PresenterOrganisationId, Text, Audience) = (fields.Presenter, fields.PresenterOrganisationId, fields.Text, fields.Audience);
        Revision++;
    }

    /// <summary>The same topic for another meeting; what was said about this one stays where it is.</summary>
    public AgendaItem Copy()
    {
        var copy = new AgendaItem { LineId = Line, PredecessorId = Id, TimesDeferred = TimesDeferred, ProposalId = ProposalId };
        copy.Fill(Fields);
        return copy;
    }
}
