using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Minutes that wait for this reader: to answer, to settle, to adopt, to release.</summary>
internal sealed class YourMinutes(NmapDb db, IForum forum, AnswerTimes times, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See)) { return []; }
        var running = await db.Set<Minutes>().AsNoTracking().VisibleTo(reader).Include(m => m.Answers)
            .Where(m => m.State != MinutesStates.Adopted || m.SummaryState != SummaryStates.Released).ToListAsync(cancel);
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => running.Select(r => r.MeetingId).Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var members = await forum.MemberIdsAsync(site.Today, cancel);
        var own = new Dictionary<string, AnswerPeriod>();
        if (reader.Organisations.FirstOrDefault(members.Contains) is { } organisation)
        {
            foreach (var minutes in running.Where(m => m.State == MinutesStates.Circulated)) { own[minutes.Id] = await times.OfAsync(minutes, organisation, cancel); }
        }
        return [.. running.SelectMany(m => Entries(m, meetings[m.MeetingId], reader, members, own.GetValueOrDefault(m.Id))).Select(e => e with { InMail = true })];
    }

    private IEnumerable<ListEntry> Entries(Minutes minutes, Meeting meeting, Reader reader, IReadOnlySet<string> members, AnswerPeriod? own)
    {
        var (address, context) = ($"/workspace/meetings/{meeting.Id}/minutes", meeting.Title.ToString());
        if (minutes.State == MinutesStates.Circulated && reader.Can(Permissions.Answer) && reader.Organisations.Any(members.Contains) && own?.IsOver(site.Today) != true
            && !minutes.Answers.Any(a => (a.State == AnswerState.Late || minutes.Counts(a)) && reader.Organisations.Contains(a.OrganisationId)))
        {
            yield return new(ListKind.NeedsYourApproval, S["Answer the minutes of meeting {0}", meeting.Number], address, own is null ? minutes.AnswersUntil : own.Until, context);
        }
        foreach (var answer in minutes.Answers.Where(a => a.State == AnswerState.Declined && minutes.State != MinutesStates.Adopted && reader.Organisations.Contains(a.OrganisationId)))
        {
            yield return new(ListKind.Due, S["Your correction to the minutes of meeting {0} was not taken in. Keep it as a reservation, or leave it.", meeting.Number], $"/workspace/meetings/{meeting.Id}/answers/{answer.Id}", minutes.AnswersUntil, context);
        }
        if (minutes.OpenCorrections.Count > 0 && reader.Can(Permissions.TakeMinutes) && !minutes.IsDraft)
        {
            yield return new(ListKind.Due, S.Plural(minutes.OpenCorrections.Count, "Settle {0} correction to the minutes of meeting {1}", "Settle {0} corrections to the minutes of meeting {1}", meeting.Number), address, minutes.AnswersUntil, context);
        }
        if (minutes.IsDraft && reader.Can(Permissions.TakeMinutes)) { yield return new(ListKind.Due, S["Circulate the minutes of meeting {0}", meeting.Number], address, null, context); }
        var leads = reader.Is(Roles.Lead) || reader.Is(Roles.Deputy);
        if (leads && site.Settings.AdoptionRule != AdoptionMethods.AllLeads && minutes.State == MinutesStates.AwaitingAdoption && !minutes.Writers.Contains(reader.PersonId))
        {
            yield return new(ListKind.NeedsYourApproval, S["Adopt the minutes of meeting {0}", meeting.Number], address, null, context);
        }
        if (leads && minutes.SummaryState == SummaryStates.Prepared && minutes.SummaryPreparedById != reader.PersonId)
        {
            yield return new(ListKind.NeedsYourApproval, S["Release the public summary of meeting {0}", meeting.Number], $"/workspace/meetings/{meeting.Id}/summary", null, context);
        }
        if (minutes.State == MinutesStates.Adopted && minutes.SummaryState == SummaryStates.None && reader.Is(Roles.Secretariat))
        {
            yield return new(ListKind.Due, S["Prepare the public summary of meeting {0}", meeting.Number], $"/workspace/meetings/{meeting.Id}/summary", null, context);
        }
    }
}

/// <summary>Open action points of the reader's organisations, the overdue ones first.</summary>
internal sealed class YourActions(NmapDb db, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See) || reader.Organisations.Count == 0) { return []; }
        var mine = reader.Organisations.ToList();
        var actions = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => mine.Contains(a.OwnerId) && a.State == ActionState.Open).OrderBy(a => a.DueOn).ToListAsync(cancel);
        return [.. actions.Select(a => new ListEntry(ListKind.Due, a.Text.In(Cultures.Current, [a.Culture]).Text, $"/workspace/actions/{a.Id}", a.DueOn, S["Action point {0}", Cultures.Code(a.Number)]) { MailTitle = S["Action point {0} of meeting {1}", Cultures.Code(a.Number), a.MeetingNumber] })];
    }
}
