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

/// <summary>Minutes printed and signed on paper: one officer brings the scan, a second one confirms it, and with that they are adopted.</summary>
internal sealed class SignOnPaper(NmapDb db, Shelf shelf, IFileStore files, IFreshFactor factor, IRoutes routes, Adoption adoption, ISite site)
{
    private static readonly FileRules Scan = new([FileKind.Pdf, FileKind.Png, FileKind.Jpeg], 10 * 1024 * 1024, "Scan");

    public async Task<PaperSigning> UploadAsync(string minutesId, IFormFile? scan, DateOnly? signedOn, Reader by, CancellationToken cancel)
    {
        Allow(by);
        if (scan is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the scan: a PDF document or a picture."), "Scan"); }
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        CheckState(minutes);
        if (signedOn is not { } day || day > site.Today || day < site.DayOf(meeting.StartsAt)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day on which it was signed: not before the meeting, and not in the future."), "SignedOn"); }
        var signing = await FindAsync(minutesId, cancel) ?? db.Add(new PaperSigning { MinutesId = minutesId }).Entity;
        if (signing.FileId.Length > 0) { await files.RemoveAsync(signing.FileId, signing.Owner, cancel); }
        (signing.SignedOn, signing.Digest, signing.UploadedById, signing.UploadedAt) = (day, Seal.Digest(meeting, minutes), by.PersonId, site.Now);
        signing.FileId = (await files.KeepAsync(scan, Scan, signing.Owner, cancel)).Id;
        minutes.Revision++;
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act("Minutes.SignedCopyBrought", nameof(Minutes), minutesId, by), cancel);
        return signing;
    }

    public async Task<Minutes> ConfirmAsync(string minutesId, Reader by, CancellationToken cancel)
    {
        Allow(by);
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        CheckState(minutes);
        var signing = await FindAsync(minutesId, cancel) ?? throw new RefusedException(Refusal.WrongState, Phrase.Of("Nobody has brought a scan of signed minutes yet."));
        signing.Confirm(minutes, Seal.Digest(meeting, minutes), by.PersonId, site.Now);
        await routes.MoveAsync(new Move("minutes", minutes.Id, minutes.State, "adopt", Reader.System)
        {
            Met = minutes.OpenCorrections.Count == 0 ? new HashSet<string> { RouteConditions.NoOpenCorrection } : new HashSet<string>(),
            Digest = signing.Digest,
        }, cancel);
        await adoption.SealAsync(meeting, minutes, AdoptionMethods.Paper, by, cancel);
        minutes.Revision++;
        minutes.ChangedAt = site.Now;
        await db.CommitAsync(new Act("Minutes.Adopted", nameof(Minutes), minutes.Id, by) { Details = new Dictionary<string, string> { ["method"] = AdoptionMethods.Paper, ["file"] = signing.FileId } }, cancel);
        return minutes;
    }

    public Task<PaperSigning?> FindAsync(string minutesId, CancellationToken cancel) => db.Set<PaperSigning>().SingleOrDefaultAsync(p => p.MinutesId == minutesId, cancel);

    private static void Allow(Reader by)
    {
        if (!by.Can(Permissions.ConfirmPaper)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Signed minutes are handled by the lead, a deputy or the secretariat.")); }
    }

    private static void CheckState(Minutes minutes)
    {
        if (minutes.IsDraft || minutes.State == MinutesStates.Adopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Minutes are signed on paper after they went to the members and before they are adopted.")); }
    }
}
