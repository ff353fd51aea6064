using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>
/// The minutes of a meeting: draft, circulated for correction, awaiting adoption, adopted. One language is authentic and sealed;
/// the others are translations that share its paragraphs.
/// </summary>
internal sealed partial class Minutes
{
    public string Id { get; set; } = Ids.New();
    public string MeetingId { get; set; } = "";

    /// <summary>The authentic language.</summary>
    public string Culture { get; set; } = "en";

    public string State { get; set; } = MinutesStates.Draft;
    public MinutesBody Body { get; set; } = new();
    public long Revision { get; set; }

    /// <summary>Persons who wrote in the text, comma at both ends; none of them adopts it.</summary>
    public string WriterIds { get; set; } = ",";

    public DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? CirculatedAt { get; set; }

    /// <summary>Last day on which organisations answer.</summary>
    public DateOnly? AnswersUntil { get; set; }

    /// <summary>Counts adopted minutes from 1; null until adopted.</summary>
    public int? Number { get; set; }
    public DateTimeOffset? AdoptedAt { get; set; }
    public string? AdoptedById { get; set; }
    public bool AdoptedForTheLead { get; set; }

    /// <summary>Who was in the room, as it stood when the minutes were adopted; null before, and in sets adopted before attendance was frozen.</summary>
    public IReadOnlyList<RollLine>? Roll { get; set; }

    /// <summary>The authentic text as canonical JSON, its digest, and the link to the set adopted before.</summary>
    public string? Sealed { get; set; }
    public string? TextHash { get; set; }
    public string? PreviousHash { get; set; }
    public string? ChainHash { get; set; }
    public string? CheckCode { get; set; }

    public string SummaryState { get; set; } = SummaryStates.None;
    public string? SummaryPreparedById { get; set; }

    /// <summary>Why the lead sent the summary back; null once it is handed over again.</summary>
    public string? SummaryReturned { get; set; }
    public DateTimeOffset? SummaryReleasedAt { get; set; }
    public List<MinutesAnswer> Answers { get; } = [];

    public bool IsDraft => State == MinutesStates.Draft;

    public IReadOnlyList<string> Writers => WriterIds.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<MinutesAnswer> OpenCorrections => [.. Answers.Where(a => a is { Kind: AnswerKind.Correction, State: AnswerState.Open })];

    /// <summary>An answer to a paragraph is read by those who may read the paragraph.</summary>
    public bool AdmitsTo(MinutesAnswer answer, Reader reader) => answer.TextId is null || Body.Find(answer.TextId)?.Audience.Admits(reader) != false;

    /// <summary>Organisations ask that this stays among members.</summary>
    public bool IsHeldBack(string textId) => Answers.Any(a => a.Kind == AnswerKind.KeepMembersOnly && a.State != AnswerState.Replaced && a.TextId == textId);

    public void Write(MinutesBody body, string? personId, DateTimeOffset now)
    {
        if (State == MinutesStates.Adopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Adopted minutes are locked. Later changes are made by a numbered correction only.")); }
        if (!IsDraft) { throw new RefusedException(Refusal.WrongState, Phrase.Of("These minutes are in circulation. Change them by accepting a correction, or take them back first.")); }
        foreach (var item in body.Items) { item.Check(); }
        Body = body.Unnamed();
        Touch(personId, now);
    }

    public void Touch(string? personId, DateTimeOffset now)
    {
        if (personId is not null && !Writers.Contains(personId)) { WriterIds += personId + ","; }
        ChangedAt = now;
        Revision++;
    }

    /// <summary>An organisation's position on one paragraph, or on the whole text: there is one, the newest.</summary>
    /// <param name="late">The organisation's own time is over: what it says is kept and shown, but changes nothing.</param>
    public MinutesAnswer Answer(string organisationId, string? personId, string? textId, AnswerKind kind, string? text, DateTimeOffset now, bool late = false)
    {
        if (State != MinutesStates.Circulated) { throw new RefusedException(Refusal.WrongState, Phrase.Of("These minutes are not open for answers.")); }
        if (kind is AnswerKind.Correction or AnswerKind.Reservation && string.IsNullOrWhiteSpace(text))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the wording that you propose, or your reservation."), "Text");
        }
        if (kind == AnswerKind.KeepMembersOnly && textId is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the paragraph that should stay among members."), "Paragraph"); }
        foreach (var old in Answers.Where(a => !late && a.OrganisationId == organisationId && Supersedes(textId, kind, a))) { old.State = AnswerState.Replaced; }
        var answer = new MinutesAnswer
        {
            MinutesId = Id,
            OrganisationId = organisationId,
            PersonId = personId,
            TextId = textId,
            Kind = kind,
            Text = text?.Trim(),
            SeenText = textId is null ? null : Body.Find(textId)?.Text[Culture],
            At = now,
            State = late ? AnswerState.Late : kind == AnswerKind.Correction ? AnswerState.Open : AnswerState.Recorded,
        };
        Answers.Add(answer);
        return answer;
    }

    // "No objection" to the whole text takes back what the organisation said before, and an objection takes back "no objection" to the
    // whole; else a word replaces the one on the same text.
    private static bool Supersedes(string? textId, AnswerKind kind, MinutesAnswer old)
        => old.State is AnswerState.Open or AnswerState.Recorded
            && (old.TextId == textId || (textId is null && kind == AnswerKind.NoObjection)
                || (old is { TextId: null, Kind: AnswerKind.NoObjection } && kind is AnswerKind.Correction or AnswerKind.Reservation));

    /// <summary>Takes a proposed wording into the authentic text.</summary>
    public void Accept(MinutesAnswer answer, string? wording, string? personId, DateTimeOffset now)
    {
        Settle(answer, AnswerState.Accepted, null);
        if (answer.TextId is { } id) { Body = Body.Reworded(id, Culture, wording ?? answer.Text!); }
        Touch(personId, now);
    }

    public void Decline(MinutesAnswer answer, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the correction is not taken in."), "Reason"); }
        Settle(answer, AnswerState.Declined, reason.Trim());
    }

    /// <summary>What the correction asks is met in another way; the answer says how.</summary>
    public void Reply(MinutesAnswer answer, string? reply)
    {
        if (string.IsNullOrWhiteSpace(reply)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the answer that the organisation will read."), "Reason"); }
        Settle(answer, AnswerState.Answered, reply.Trim());
    }

    /// <summary>A declined correction stays as its author's reservation.</summary>
    public void Keep(MinutesAnswer answer)
    {
        if (answer.State is not (AnswerState.Declined or AnswerState.Answered or AnswerState.Open) || answer.Kind != AnswerKind.Correction || State == MinutesStates.Adopted)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("Only a correction that is open or was not taken in can be kept as a reservation."));
        }
        answer.State = AnswerState.Kept;
    }

    private void Settle(MinutesAnswer answer, AnswerState state, string? reason)
    {
        if (State is MinutesStates.Adopted or MinutesStates.Draft || answer is not { Kind: AnswerKind.Correction, State: AnswerState.Open })
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This correction is settled already."));
        }
        (answer.State, answer.Reason) = (state, reason);
    }
}

internal static class MinutesStates
{
    public const string Draft = "draft";
    public const string Circulated = "circulated";
    public const string AwaitingAdoption = "awaiting-adoption";
    public const string Adopted = "adopted";
}

internal static class SummaryStates
{
    public const string None = "none";
    public const string Prepared = "prepared";
    public const string Released = "released";
}
