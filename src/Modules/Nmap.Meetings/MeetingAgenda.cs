using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>An item with its number and the time at which it begins.</summary>
internal sealed record TimetableRow(string Number, DateTimeOffset StartsAt, AgendaItem Item);

/// <summary>The order of a meeting's agenda, its two deadlines, and what of it the lead approved.</summary>
internal sealed partial class Meeting
{
    public const int LongestDeadline = 180;

    /// <summary>Days before the meeting by which items have to be in; null where there is no such day.</summary>
    public int? ItemsInDays { get; set; }

    /// <summary>Days before the meeting from which the order of the items stands.</summary>
    public int? OrderFixedDays { get; set; }

    /// <summary>The agenda as the lead approved it last, as JSON; null before that.</summary>
    public string? ApprovedAgenda { get; set; }

    public DateOnly? ItemsInOn(ISite site) => Before(ItemsInDays, site);

    public DateOnly? OrderFixedOn(ISite site) => Before(OrderFixedDays, site);

    private DateOnly? Before(int? days, ISite site) => days is { } before ? site.DayOf(StartsAt).AddDays(-before) : null;

    /// <summary>Something that arrives on this day stands among the late items.</summary>
    public bool IsLateOn(DateOnly day, ISite site) => ItemsInOn(site) is { } last && day > last;

    public bool IsOrderFixed(ISite site) => OrderFixedOn(site) is { } last && site.Today > last;

    /// <summary>The country's usual deadlines, as far as they are still to come.</summary>
    public void SetUsualDeadlines(ISite site)
    {
        (ItemsInDays, OrderFixedDays) = (site.Settings.AgendaItemsInDays, site.Settings.AgendaOrderFixedDays);
        if (ItemsInOn(site) < site.Today) { ItemsInDays = null; }
        if (OrderFixedOn(site) < site.Today) { OrderFixedDays = null; }
    }

    public void SetDeadlines(DateOnly? itemsIn, DateOnly? orderFixed, ISite site)
    {
        var day = site.DayOf(StartsAt);
        int? Days(DateOnly? on, string field)
        {
            var days = on is { } chosen ? day.DayNumber - chosen.DayNumber : (int?)null;
            if (days is < 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a day before the meeting."), field); }
            return days is not > LongestDeadline ? days : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a day at most {0} days before the meeting."), field, LongestDeadline);
        }
        var (items, order) = (Days(itemsIn, "ItemsInOn"), Days(orderFixed, "OrderFixedOn"));
        if (order > items) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The order is fixed on the day by which items have to be in, or after it."), "OrderFixedOn"); }
        (ItemsInDays, OrderFixedDays) = (items, order);
    }

    /// <summary>As members read it: regular items count from 1, late ones from L1.</summary>
    public IReadOnlyList<TimetableRow> Timetable() => Timetable(InOrder);

    /// <summary>Everybody but members reads it as the lead approved it last, whatever was changed since.</summary>
    public IReadOnlyList<TimetableRow> TimetableFor(Reader reader) => reader.Can(Permissions.See) ? Timetable() : Timetable(InPublic());

    /// <summary>
    /// As the lead approved it; once the meeting is over, without what was taken off since and with what was added since and is for everybody. A meeting
    /// that was entered after it was held has no approval, and shows what was spoken about.
    /// </summary>
    public IReadOnlyList<AgendaItem> InPublic()
    {
        if (ApprovedAgenda is not { } json) { return State == MeetingState.Closed ? InOrder : []; }
        var approved = Meetings.ApprovedAgenda.FromJson(json).In(this);
        if (State != MeetingState.Closed) { return approved; }
        var held = Agenda.Select(a => a.Id).ToHashSet();
        return [.. approved.Where(a => held.Contains(a.Id)), .. InOrder.Where(a => a.Audience == Cms.Content.Audience.Public && approved.All(k => k.Id != a.Id))];
    }

    private List<TimetableRow> Timetable(IEnumerable<AgendaItem> items)
    {
        var (rows, at, regular, late) = (new List<TimetableRow>(), StartsAt, 0, 0);
        foreach (var item in items)
        {
            rows.Add(new(item.IsLate ? $"L{++late}" : $"{++regular}", at, item));
            at = at.AddMinutes(item.Minutes);
        }
        return rows;
    }

    public int MinutesPlanned() => Agenda.Sum(a => a.Minutes);

    /// <summary>Puts an item last among the regular or the late ones.</summary>
    public void Put(AgendaItem item, bool late)
    {
        (item.MeetingId, item.IsLate) = (Id, late);
        item.Position = Agenda.Where(a => a.IsLate == late && a != item).Select(a => a.Position).DefaultIfEmpty().Max() + 1;
        if (!Agenda.Contains(item)) { Agenda.Add(item); }
    }

    /// <summary>One place up (-1) or down (1) among its like.</summary>
    public void Shift(AgendaItem item, int by)
    {
        var like = InOrder.Where(a => a.IsLate == item.IsLate).ToList();
        var to = like.IndexOf(item) + by;
        if (to < 0 || to >= like.Count) { return; }
        like.Remove(item);
        like.Insert(to, item);
        foreach (var (each, place) in like.Select((a, i) => (a, i + 1))) { each.Position = place; }
    }

    /// <summary>After an item went, the others close up.</summary>
    public void CloseUp()
    {
        foreach (var like in InOrder.GroupBy(a => a.IsLate))
        {
            foreach (var (item, place) in like.Select((a, i) => (a, i + 1))) { item.Position = place; }
        }
    }

    /// <summary>What changed since the lead approved it; empty where nothing did or nobody approved it yet.</summary>
    public IReadOnlyList<AgendaChange> ChangesSinceApproval() => ApprovedAgenda is { } json ? Meetings.ApprovedAgenda.FromJson(json).ChangesTo(this) : [];

    /// <summary>The lead put no name under it yet, or under another one.</summary>
    public bool AwaitsApproval => State is not (MeetingState.Cancelled or MeetingState.Closed) && (ApprovedAgenda is null || NeedsApprovalAgain);

    /// <summary>Strangers read an agenda once the lead approved it.</summary>
    public bool ShowsAgenda => ApprovedAgenda is not null || State == MeetingState.Closed;

    public bool NeedsApprovalAgain => State is MeetingState.AgendaApproved or MeetingState.Invited && ChangesSinceApproval().Count > 0;

    public bool IsComing(DateTimeOffset now) => !HasStarted(now) && State is not (MeetingState.Cancelled or MeetingState.Closed);
}
