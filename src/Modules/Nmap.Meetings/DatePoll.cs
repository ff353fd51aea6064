using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>Asks the member organisations which of several dates suits them. Its outcome is the invitation.</summary>
internal sealed class DatePoll
{
    public const int MostDates = 12, LongestNote = 200;

    public string Id { get; set; } = Ids.New();
    public string MeetingId { get; set; } = "";
    public PollState State { get; set; }
    public DateOnly ClosesOn { get; set; }

    /// <summary>Grows each time members are asked; each time is told once.</summary>
    public int Round { get; set; }

    public DateTimeOffset AskedAt { get; set; }
    public string? AskedById { get; set; }
    public long Revision { get; set; }
    public List<PollDate> Dates { get; } = [];
    public List<PollAnswer> Answers { get; } = [];

    public IReadOnlyList<PollDate> InOrder => [.. Dates.OrderBy(d => d.StartsAt)];

    public bool TakesAnswers(DateOnly today) => Closed(today) is null;

    /// <summary>Why nobody can answer now; null while they can.</summary>
    public string? Closed(DateOnly today) => State != PollState.Open ? Phrase.Of("Nobody is asked about these dates any more.")
        : today > ClosesOn ? Phrase.Of("The time to answer is over. Ask the secretariat.")
        : null;

    /// <summary>What an organisation says, in the order of the dates.</summary>
    public IReadOnlyList<PollAnswer> AnswersOf(string organisationId) => [.. InOrder.SelectMany(d => Answers.Where(a => a.DateId == d.Id && a.OrganisationId == organisationId))];

    public bool HasAnswered(string organisationId) => Dates.Count > 0 && Dates.All(d => Answers.Exists(a => a.DateId == d.Id && a.OrganisationId == organisationId));

    /// <summary>Asks, or asks again: answers to dates that are offered once more stay.</summary>
    /// <param name="dayOf">The day at the place of the meeting.</param>
    public void Ask(IReadOnlyList<DateTimeOffset> dates, DateOnly closesOn, string? byId, Func<DateTimeOffset, DateOnly> dayOf, DateTimeOffset now, DateOnly today)
    {
        List<(string, string)> faults = [];
        if (dates.Distinct().Count() < 2) { faults.Add(("Dates", Phrase.Of("Offer at least two different dates."))); }
        if (dates.Count > MostDates) { faults.Add(("Dates", Phrase.Of("Offer at most 12 dates."))); }
        for (var i = 0; i < dates.Count; i++) { if (dates[i] <= now) { faults.Add(($"Dates[{i}]", Phrase.Of("One of these dates has passed. Offer only dates that are still to come."))); } }
        if (closesOn < today) { faults.Add(("ClosesOn", Phrase.Of("This day has passed. Give members time to answer."))); }
        else if (dates.Any(d => dayOf(d) <= closesOn)) { faults.Add(("ClosesOn", Phrase.Of("The last day to answer must come before the first of the dates."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        Dates.RemoveAll(d => !dates.Contains(d.StartsAt));
        Answers.RemoveAll(a => !Dates.Exists(d => d.Id == a.DateId));
        Dates.AddRange(dates.Distinct().Where(d => !Dates.Exists(o => o.StartsAt == d)).Select(d => new PollDate { PollId = Id, StartsAt = d }).ToList());
        (State, ClosesOn, AskedAt, AskedById, Round) = (PollState.Open, closesOn, now, byId, Round + 1);
    }

    /// <summary>One position an organisation; the last one counts.</summary>
    /// <param name="note">How the secretariat came by it; null when the organisation says it itself.</param>
    public void Answer(string organisationId, IReadOnlyDictionary<string, Suits> says, string? personId, string? note, DateTimeOffset now, DateOnly today)
    {
        Open(today);
        if (Dates.Any(d => !says.ContainsKey(d.Id))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Answer for every date."), "Says"); }
        foreach (var date in Dates)
        {
            var answer = Answers.FirstOrDefault(a => a.DateId == date.Id && a.OrganisationId == organisationId);
            if (answer is null) { Answers.Add(answer = new() { PollId = Id, DateId = date.Id, OrganisationId = organisationId }); }
            (answer.Says, answer.PersonId, answer.Note, answer.At) = (says[date.Id], personId, note, now);
        }
    }

    /// <summary>Puts an organisation's answers back to what they were; to dates that are offered no more it says nothing.</summary>
    public void Restore(string organisationId, IReadOnlyList<PollAnswer> before, DateOnly today)
    {
        Open(today);
        foreach (var answer in AnswersOf(organisationId))
        {
            if (before.FirstOrDefault(b => b.DateId == answer.DateId) is { } was) { (answer.Says, answer.PersonId, answer.Note, answer.At) = (was.Says, was.PersonId, was.Note, was.At); }
            else { Answers.Remove(answer); }
        }
    }

    private void Open(DateOnly today)
    {
        if (Closed(today) is { } why) { throw new RefusedException(Refusal.WrongState, why); }
    }

    /// <returns>The date on which the meeting will be.</returns>
    public PollDate Choose(string dateId, DateTimeOffset now)
    {
        if (State != PollState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Nobody is asked about these dates any more.")); }
        var date = Dates.FirstOrDefault(d => d.Id == dateId) ?? throw RefusedException.Missing();
        if (date.StartsAt <= now) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This date has passed. Choose another one, or ask again with new dates."), "Date"); }
        State = PollState.Decided;
        return date;
    }

    public void Withdraw()
    {
        if (State != PollState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Nobody is asked about these dates any more.")); }
        State = PollState.Withdrawn;
    }
}

internal enum PollState
{
    Open,
    Decided,
    Withdrawn,
}

/// <summary>One of the dates that members are asked about.</summary>
internal sealed class PollDate
{
    public string Id { get; set; } = Ids.New();
    public string PollId { get; set; } = "";
    public DateTimeOffset StartsAt { get; set; }
}

/// <summary>What an organisation says to one date.</summary>
internal sealed class PollAnswer
{
    public string PollId { get; set; } = "";
    public string DateId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public Suits Says { get; set; }

    /// <summary>Who recorded it.</summary>
    public string? PersonId { get; set; }

    /// <summary>How it reached the secretariat, which recorded it for the organisation; null when the organisation answered itself.</summary>
    public string? Note { get; set; }
    public DateTimeOffset At { get; set; }
}

internal enum Suits
{
    Yes,
    IfNeedBe,
    No,
}
