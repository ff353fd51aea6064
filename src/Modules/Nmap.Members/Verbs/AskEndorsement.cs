using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Data;

namespace Nmap.Members.Verbs;

/// <summary>Asks every member to back the terms of reference or the composition, and takes down what each says.</summary>
internal sealed class AskEndorsement(NmapDb db, ISite site, ContentLibrary library)
{
    /// <param name="itemId">The published terms of reference; ignored for the composition.</param>
    /// <returns>How many organisations are asked now.</returns>
    public async Task<int> AskAsync(string subject, string? itemId, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        await using var work = await db.BeginAsync(cancel);
        var text = subject == Endorsement.Terms ? await TermsAsync(itemId, by, cancel) : null;
        var today = site.Today;
        var asked = text is null
            ? await db.Set<Endorsement>().Where(e => e.Subject == Endorsement.Composition && e.AskedOn == today).Select(e => e.OrganisationId).ToListAsync(cancel)
            : await db.Set<Endorsement>().Where(e => e.VersionId == text.ContentItemVersionId).Select(e => e.OrganisationId).ToListAsync(cancel);
        var members = await db.Set<MemberOrganisation>().AsNoTracking().On(today).Where(o => o.Constituency != Constituencies.Observer && !asked.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancel);
        if (members.Count == 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Every member has been asked already.")); }
        foreach (var member in members)
        {
            db.Add(new Endorsement { Subject = text is null ? Endorsement.Composition : Endorsement.Terms, ItemId = text?.ContentItemId, VersionId = text?.ContentItemVersionId, OrganisationId = member, AskedOn = today });
        }
        await db.CommitAsync(new Act("Endorsement.Asked", text is null ? "Composition" : "TermsOfReference", text?.ContentItemId ?? "composition", by), cancel);
        return members.Count;
    }

    /// <summary>A representative answers for the organisation; the secretariat enters what was signed on paper.</summary>
    public async Task SignAsync(string id, string? answer, string? signedBy, DateOnly on, string? note, Reader by, CancellationToken cancel)
    {
        var endorsement = await db.Set<Endorsement>().SingleOrDefaultAsync(e => e.Id == id, cancel) ?? throw RefusedException.Missing();
        if (!MayAnswer(endorsement, by)) { throw RefusedException.Missing(); }
        endorsement.Sign(answer, signedBy, on, note, site.Today);
        await db.CommitAsync(new Act("Endorsement.Answered", "Endorsement", id, by) { Details = new Dictionary<string, string> { ["answer"] = answer!, ["organisation"] = endorsement.OrganisationId } }, cancel);
    }

    public static bool MayAnswer(Endorsement endorsement, Reader by)
        => by.Can(Permissions.Edit) || (by.Can(Permissions.See) && by.Organisations.Contains(endorsement.OrganisationId));

    private async Task<ContentItem> TermsAsync(string? itemId, Reader by, CancellationToken cancel)
        => await library.VisibleTo(by).OfType(nameof(TermsOfReference)).Items([itemId ?? ""]).FirstAsync(cancel)
            ?? throw new RefusedException(Refusal.WrongState, Phrase.Of("Publish the terms of reference first; members endorse a text that stands."));
}
