using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>What somebody answered to an invitation, for one organisation; by whichever door it came, there is one a person.</summary>
internal sealed class InvitationReply
{
    public const int LongestNote = 500, LongestName = 200, LongestNeeds = 500;

    public string Id { get; set; } = Ids.New();
    public string MeetingId { get; set; } = "";
    public string OrganisationId { get; set; } = "";

    /// <summary>Whose answer it is; empty when the secretariat wrote down what the organisation said.</summary>
    public string PersonId { get; set; } = "";

    public ReplyAnswer Answer { get; set; }

    /// <summary>Who comes instead, when that is a person of the roll.</summary>
    public string? AlternateId { get; set; }

    /// <summary>Name of who comes instead.</summary>
    public string? Alternate { get; set; }

    public string? Note { get; set; }

    /// <summary>What the person needs to take part in this meeting; the secretariat alone reads it.</summary>
    public string? Needs { get; set; }
    public ReplyChannel Channel { get; set; }

    /// <summary>Which invitation it answers; a meeting that was moved asks again.</summary>
    public int Sequence { get; set; }
    public DateTimeOffset At { get; set; }

    public bool IsBy(string organisationId, string? personId) => OrganisationId == organisationId && PersonId == (personId ?? "");

    /// <exception cref="RefusedException">The meeting takes no answers now, or a text is too long.</exception>
    public void Give(Meeting meeting, ReplyAnswer answer, string? alternateId, string? alternate, string? note, ReplyChannel channel, DateTimeOffset now)
    {
        if (NotNow(meeting, now) is { } why) { throw new RefusedException(Refusal.WrongState, why); }
        if (note?.Length > LongestNote) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Note", LongestNote); }
        if (alternate?.Length > LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Alternate", LongestName); }
        (AlternateId, Alternate) = (alternateId, Given(alternate));
        // Whoever sends somebody else does not come, but the organisation does.
        (Answer, Note, Channel, Sequence, At) = (Alternate is not null && answer == ReplyAnswer.NotComing ? ReplyAnswer.Coming : answer, Given(note), channel, meeting.Sequence, now);
    }

    /// <summary>A link or a mail that says nothing of needs leaves what was told; the form in the workspace shows it, so that an empty box takes it away.</summary>
    public void Need(string? needs, ReplyChannel channel)
    {
        if (needs?.Length > LongestNeeds) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), nameof(Needs), LongestNeeds); }
        if (Given(needs) is not null || channel == ReplyChannel.Screen) { Needs = Given(needs); }
    }

    /// <summary>As it was before an answer that is taken back.</summary>
    public void Restore(InvitationReply before)
        => (Answer, AlternateId, Alternate, Note, Needs, Channel, Sequence, At) = (before.Answer, before.AlternateId, before.Alternate, before.Note, before.Needs, before.Channel, before.Sequence, before.At);

    /// <summary>Why the meeting takes no answers now, with what to do; null when it does.</summary>
    public static string? NotNow(Meeting meeting, DateTimeOffset now) => meeting.State switch
    {
        MeetingState.Cancelled => Phrase.Of("This meeting is cancelled. There is nothing to answer."),
        MeetingState.Planned or MeetingState.AgendaApproved => Phrase.Of("Invitations to this meeting are not out yet. You will be asked."),
        _ when meeting.HasStarted(now) => Phrase.Of("This meeting has begun, so answers are closed. Tell the secretariat."),
        MeetingState.Closed => Phrase.Of("This meeting is over. Tell the secretariat if the attendance is wrong."),
        _ => null,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal enum ReplyAnswer
{
    Coming,
    Maybe,
    NotComing,
}

/// <summary>By which door an answer came.</summary>
internal enum ReplyChannel
{
    Screen,
    Link,
    Mail,
    Calendar,

    /// <summary>Written down by the secretariat, as the next one.</summary>
    Telephone,
    Letter,
}
