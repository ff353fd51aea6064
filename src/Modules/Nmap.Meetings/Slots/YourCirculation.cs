using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Slots;

/// <summary>What is to go out in time, to be signed, to be confirmed or corrected.</summary>
internal sealed class YourCirculation(NmapDb db, RecentMeetings recent, Adoption adoption, ISignatures signatures, ISite site, IStringLocalizer S) : IYourListSource
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.TakeMinutes) && !reader.Can(Permissions.AdoptCorrigenda) && !reader.Is(Roles.ChampionDonor)) { return []; }
        List<ListEntry> entries = [];
        if (!reader.Is(Roles.ChampionDonor) || reader.Can(Permissions.TakeMinutes) || reader.Can(Permissions.AdoptCorrigenda)) { entries.AddRange(await TimesAsync(reader, cancel)); }
        entries.AddRange(await SignaturesAsync(reader, cancel));
        if (reader.Can(Permissions.ConfirmPaper)) { entries.AddRange(await PaperAsync(reader, cancel)); }
        if (reader.Can(Permissions.AdoptCorrigenda)) { entries.AddRange(await CorrigendaAsync(reader, cancel)); }
        // Their titles hold numbers of meetings and no words.
        return [.. entries.Select(e => e with { InMail = true })];
    }

    private async Task<IEnumerable<ListEntry>> TimesAsync(Reader reader, CancellationToken cancel)
    {
        var (takes, entries) = (reader.Can(Permissions.TakeMinutes), new List<ListEntry>());
        foreach (var (meeting, _, sendOut) in await recent.SinceAsync(site.Now - Remembered, cancel))
        {
            var root = $"/workspace/meetings/{meeting.Id}";
            if (sendOut.IsLate) { entries.Add(new(ListKind.Due, S["Decisions and action points of meeting {0} are not out after 24 hours", meeting.Number], takes ? root + "/outcomes" : root, site.DayOf(sendOut.DueAt), meeting.Title.ToString())); }
            else if (!sendOut.IsOut && takes) { entries.Add(new(ListKind.Due, S.Plural(sendOut.HoursLeft, "Send out decisions and action points of meeting {1}: {0} hour left", "Send out decisions and action points of meeting {1}: {0} hours left", meeting.Number), root + "/outcomes", site.DayOf(sendOut.DueAt), meeting.Title.ToString())); }
            if (sendOut.IsFullLate(site.Today)) { entries.Add(new(ListKind.Due, S["The full minutes of meeting {0} are late", meeting.Number], root + (takes ? "/minutes" : ""), sendOut.FullBy, meeting.Title.ToString())); }
        }
        return entries;
    }

    private async Task<List<ListEntry>> SignaturesAsync(Reader reader, CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        if (site.Settings.AdoptionRule != AdoptionMethods.AllLeads || !(reader.Is(Roles.ChampionDonor) || reader.Is(Roles.Secretariat) || Leads(reader))) { return entries; }
        foreach (var (meeting, minutes) in await PairsAsync(db.Set<Minutes>().Where(m => m.State == MinutesStates.AwaitingAdoption), cancel))
        {
            if (minutes.Writers.Contains(reader.PersonId)) { continue; }
            var given = await signatures.GivenAsync(minutes.Id, "adopt", Seal.Digest(meeting, minutes), cancel);
            var vacant = await adoption.VacantAsync(minutes, cancel);
            if (Leads(reader) && given.All(g => g.Role is not (Roles.Lead or Roles.Deputy)))
            {
                entries.Add(new(ListKind.NeedsYourApproval, S["Adopt the minutes of meeting {0}", meeting.Number], $"/workspace/meetings/{meeting.Id}/minutes", null, meeting.Title.ToString()));
                continue;
            }
            if (given.Any(g => g.PersonId == reader.PersonId) || !reader.Roles.Any(r => r is Roles.ChampionDonor or Roles.Secretariat && !vacant.Contains(r) && given.All(g => g.Role != r))) { continue; }
            entries.Add(new(ListKind.NeedsYourApproval, S["Sign the minutes of meeting {0}", meeting.Number], $"/workspace/meetings/{meeting.Id}/minutes", null, meeting.Title.ToString()));
        }
        return [.. entries, .. await LapsedAsync(reader, cancel)];
    }

    // Signed while members may still answer, and an answer changed the text.
    private async Task<IEnumerable<ListEntry>> LapsedAsync(Reader reader, CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        foreach (var (meeting, minutes) in await PairsAsync(db.Set<Minutes>().Where(m => m.State == MinutesStates.Circulated), cancel))
        {
            if ((await signatures.LapsedAsync(minutes.Id, "adopt", Seal.Digest(meeting, minutes), cancel)).Any(s => s.PersonId == reader.PersonId))
            {
                entries.Add(new(ListKind.NeedsYourApproval, S["Sign the minutes of meeting {0} again: an answer changed them", meeting.Number], $"/workspace/meetings/{meeting.Id}/minutes", null, meeting.Title.ToString()));
            }
        }
        return entries;
    }

    private static bool Leads(Reader reader) => reader.Is(Roles.Lead) || reader.Is(Roles.Deputy);

    private async Task<IEnumerable<ListEntry>> PaperAsync(Reader reader, CancellationToken cancel)
    {
        var waiting = await db.Set<PaperSigning>().AsNoTracking().Where(p => p.ConfirmedAt == null && p.UploadedById != reader.PersonId).ToDictionaryAsync(p => p.MinutesId, cancel);
        List<string> ids = [.. waiting.Keys];
        var pairs = await PairsAsync(db.Set<Minutes>().Where(m => ids.Contains(m.Id) && m.State != MinutesStates.Adopted && m.State != MinutesStates.Draft), cancel);
        return pairs.Where(p => !p.Minutes.Writers.Contains(reader.PersonId) && waiting[p.Minutes.Id].Says(Seal.Digest(p.Meeting, p.Minutes))).Select(p => new ListEntry(ListKind.NeedsYourApproval, S["Confirm the signed copy of the minutes of meeting {0}", p.Meeting.Number], $"/workspace/meetings/{p.Meeting.Id}/minutes/paper/confirm", null, p.Meeting.Title.ToString()));
    }

    private async Task<IEnumerable<ListEntry>> CorrigendaAsync(Reader reader, CancellationToken cancel)
    {
        var proposed = await db.Set<Corrigendum>().AsNoTracking().Where(c => c.State == CorrigendumState.Proposed && c.ProposedById != reader.PersonId).ToListAsync(cancel);
        var ids = proposed.Select(c => c.MinutesId).ToList();
        var pairs = (await PairsAsync(db.Set<Minutes>().Where(m => ids.Contains(m.Id)), cancel)).ToDictionary(p => p.Minutes.Id, p => p.Meeting);
        return proposed.Select(c => new ListEntry(ListKind.NeedsYourApproval, S["Decide on a corrigendum to the minutes of meeting {0}", pairs[c.MinutesId].Number], $"/workspace/meetings/{pairs[c.MinutesId].Id}/minutes/corrigenda/{c.Id}", null, pairs[c.MinutesId].Title.ToString()));
    }

    private async Task<IReadOnlyList<(Meeting Meeting, Minutes Minutes)>> PairsAsync(IQueryable<Minutes> query, CancellationToken cancel)
    {
        var minutes = await query.AsNoTracking().Include(m => m.Answers).ToListAsync(cancel);
        if (minutes.Count == 0) { return []; }
        var ids = minutes.Select(m => m.MeetingId).ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        return [.. minutes.Select(m => (meetings[m.MeetingId], m))];
    }
}
