using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Documents of an agenda item: added, replaced by a newer version, withdrawn. Every version is kept.</summary>
internal sealed class KeepPaper(NmapDb db, AgendaShelf agenda, IFileStore files, ISite site)
{
    private const int Most = 20;

    /// <param name="replaces">The version it takes the place of; null for a new document.</param>
    public async Task<AgendaPaper> AddAsync(string itemId, Texts title, string? culture, Audience audience, IFormFile? file, string? replaces, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, item) = await agenda.MembersItemAsync(itemId, by, cancel);
        Allow(meeting, item, by);
        var paper = AgendaPaper.For(item, meeting, title, culture, audience, site.Settings.Languages);
        if (file is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a PDF or a Word document (.docx)."), "Upload"); }
        if (replaces is not null) { paper.Replaces(await FindAsync(itemId, replaces, cancel)); }
        else if (await db.Set<AgendaPaper>().CountAsync(p => p.ItemId == itemId && p.State == PaperState.InForce, cancel) >= Most) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An item has at most 20 documents. Withdraw one first."), "Upload"); }
        Describe(paper, await files.KeepAsync(file, FileRules.Documents("Upload"), paper.OwnerOfFile, cancel), by);
        db.Add(paper);
        await CommitAsync(replaces is null ? "AgendaPaper.Added" : "AgendaPaper.Replaced", paper, null, by, cancel);
        return paper;
    }

    public async Task WithdrawAsync(string itemId, string paperId, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, item) = await agenda.MembersItemAsync(itemId, by, cancel);
        Allow(meeting, item, by);
        var paper = await FindAsync(itemId, paperId, cancel);
        paper.Withdraw(reason);
        await CommitAsync("AgendaPaper.Withdrawn", paper, paper.Reason, by, cancel);
    }

    /// <summary>The secretariat and whose item it is; when the meeting is over, only the secretariat.</summary>
    public static bool May(Meeting meeting, AgendaItem item, Reader by)
        => by.Can(Permissions.Arrange) || (by.Can(Permissions.Propose) && item.PresenterOrganisationId is { } presenter && by.Organisations.Contains(presenter) && meeting.State is not (MeetingState.Closed or MeetingState.Cancelled));

    private static void Allow(Meeting meeting, AgendaItem item, Reader by)
    {
        if (!May(meeting, item, by)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Documents are added by the organisation that presents the item, or by those who arrange the meeting.")); }
    }

    private void Describe(AgendaPaper paper, KeptFile kept, Reader by)
    {
        (paper.FileId, paper.FileName, paper.Format, paper.Length) = (kept.Id, kept.Name, kept.Kind.ToString().ToUpperInvariant(), kept.Length);
        (paper.AddedOn, paper.ByOrganisationId) = (site.Today, by.Organisation);
    }

    private async Task<AgendaPaper> FindAsync(string itemId, string paperId, CancellationToken cancel)
        => await db.Set<AgendaPaper>().SingleOrDefaultAsync(p => p.Id == paperId && p.ItemId == itemId, cancel) ?? throw RefusedException.Missing();

    private Task CommitAsync(string act, AgendaPaper paper, string? reason, Reader by, CancellationToken cancel)
    {
        db.Tell(new PaperChanged(paper.Id, paper.ItemId));
        return db.CommitAsync(new Act(act, nameof(AgendaPaper), paper.Id, by) { Reason = reason, Details = new Dictionary<string, string> { ["item"] = paper.ItemId } }, cancel);
    }
}
