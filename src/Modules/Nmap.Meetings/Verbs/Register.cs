using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Keeps the registers of decisions and action points equal to the minutes they stand in. Part of the caller's commit.</summary>
internal static class Register
{
    public static async Task FillAsync(NmapDb db, Meeting meeting, Minutes minutes, DateOnly decidedOn, CancellationToken cancel)
    {
        var decisions = await db.Set<Decision>().Where(d => d.MeetingId == meeting.Id).ToDictionaryAsync(d => d.Id, cancel);
        var actions = await db.Set<ActionPoint>().Where(a => a.MeetingId == meeting.Id).ToDictionaryAsync(a => a.Id, cancel);
        var ordered = meeting.InOrder.Select(a => minutes.Body.For(a.Id)).ToList();
        foreach (var text in ordered.SelectMany(i => i.Decisions))
        {
            var row = decisions.GetValueOrDefault(text.Id) ?? New(db, decisions, new Decision { Id = text.Id, Position = Next(decisions.Values.Select(d => d.Position)) });
            (row.MeetingId, row.MeetingNumber, row.Number) = (meeting.Id, meeting.Number, $"{meeting.Number}-{row.Position}");
            (row.Text, row.Culture, row.Audience, row.DecidedOn) = (text.Text, minutes.Culture, text.Audience, decidedOn);
        }
        foreach (var text in ordered.SelectMany(i => i.ActionPoints))
        {
            var row = actions.GetValueOrDefault(text.Id) ?? New(db, actions, new ActionPoint { Id = text.Id, Position = Next(actions.Values.Select(a => a.Position)) });
            (row.MeetingId, row.MeetingNumber, row.Number) = (meeting.Id, meeting.Number, $"{meeting.Number}-{row.Position}");
            (row.Text, row.Culture, row.Audience) = (text.Text, minutes.Culture, text.Audience);
            row.IsMinuted(text.OwnerId!, text.DueOn!.Value);
        }
        Forget(db, minutes, decisions.Values, actions.Values);
    }

    public static async Task UpdateTextsAsync(NmapDb db, Minutes minutes, CancellationToken cancel)
    {
        var body = minutes.InForce;
        foreach (var row in await db.Set<Decision>().Where(d => d.MeetingId == minutes.MeetingId).ToListAsync(cancel)) { row.Text = body.Find(row.Id)?.Text ?? row.Text; }
        foreach (var row in await db.Set<ActionPoint>().Where(a => a.MeetingId == minutes.MeetingId).ToListAsync(cancel)) { row.Text = body.Find(row.Id)?.Text ?? row.Text; }
    }

    public static async Task AdoptAsync(NmapDb db, Minutes minutes, CancellationToken cancel)
    {
        foreach (var row in await db.Set<Decision>().Where(d => d.MeetingId == minutes.MeetingId).ToListAsync(cancel)) { row.Adopted = true; }
    }

    /// <summary>What stands in the public summary may be shown; what members hold back may not.</summary>
    public static async Task ReleaseAsync(NmapDb db, Minutes minutes, CancellationToken cancel)
    {
        bool Shown(string id, Audience audience) => audience == Audience.Public && !minutes.IsHeldBack(id);
        foreach (var row in await db.Set<Decision>().Where(d => d.MeetingId == minutes.MeetingId).ToListAsync(cancel)) { row.Released = Shown(row.Id, row.Audience); }
        foreach (var row in await db.Set<ActionPoint>().Where(a => a.MeetingId == minutes.MeetingId).ToListAsync(cancel)) { row.Released = Shown(row.Id, row.Audience); }
    }

    // Texts that a taken-back draft no longer holds.
    private static void Forget(NmapDb db, Minutes minutes, IEnumerable<Decision> decisions, IEnumerable<ActionPoint> actions)
    {
        db.RemoveRange(decisions.Where(d => minutes.Body.Find(d.Id) is null && db.Entry(d).State != EntityState.Added));
        db.RemoveRange(actions.Where(a => minutes.Body.Find(a.Id) is null && db.Entry(a).State != EntityState.Added));
    }

    private static int Next(IEnumerable<int> positions) => positions.DefaultIfEmpty(0).Max() + 1;

    private static T New<T>(NmapDb db, Dictionary<string, T> rows, T row) where T : class
    {
        rows[row is Decision d ? d.Id : ((ActionPoint)(object)row).Id] = row;
        db.Add(row);
        return row;
    }
}
