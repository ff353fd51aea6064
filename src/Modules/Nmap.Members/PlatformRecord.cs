using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Members;

/// <summary>One organisation's endorsement, named.</summary>
internal sealed record NamedEndorsement(Endorsement Endorsement, Texts Organisation);

/// <summary>One version of the terms of reference with what members said to it.</summary>
internal sealed record EndorsedTerms(ContentItem Text, TermsOfReference Terms, IReadOnlyList<NamedEndorsement> Endorsements);

/// <summary>The platform's own record: terms of reference in versions, who endorsed them, and who was asked about the composition.</summary>
internal sealed class PlatformRecord(NmapDb db, ContentLibrary library)
{
    /// <summary>Published versions of the terms, newest first, each in the language asked for where it exists.</summary>
    public async Task<IReadOnlyList<EndorsedTerms>> TermsAsync(string culture, Reader reader, CancellationToken cancel)
    {
        var texts = await library.VisibleTo(reader).OfType(nameof(TermsOfReference)).Preferring(culture).LoadAsync(50, cancel: cancel);
        var sets = (await library.VisibleTo(reader).InSets([.. texts.Select(t => t.LocalizationSet)]).LoadAsync(500, cancel: cancel)).ToLookup(t => t.LocalizationSet, t => t.ContentItemId);
        var all = await NamedAsync(Endorsement.Terms, cancel);
        return [.. texts.OrderByDescending(t => t.PublishedUtc).Select(t => new EndorsedTerms(t, TermsOfReferenceType.Of(t), [.. all.Where(e => sets[t.LocalizationSet].Contains(e.Endorsement.ItemId))]))];
    }

    /// <summary>The last time members were asked about the composition; empty when never.</summary>
    public async Task<IReadOnlyList<NamedEndorsement>> CompositionAsync(CancellationToken cancel)
    {
        var all = await NamedAsync(Endorsement.Composition, cancel);
        return [.. all.Where(e => e.Endorsement.AskedOn == all.Max(x => x.Endorsement.AskedOn))];
    }

    private async Task<IReadOnlyList<NamedEndorsement>> NamedAsync(string subject, CancellationToken cancel)
    {
        var rows = await (from e in db.Set<Endorsement>().AsNoTracking() join o in db.Set<MemberOrganisation>().AsNoTracking() on e.OrganisationId equals o.Id
                          where e.Subject == subject select new { e, o.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new NamedEndorsement(r.e, r.Name)).OrderBy(e => e.Organisation.ToString(), StringComparer.CurrentCulture)];
    }
}
