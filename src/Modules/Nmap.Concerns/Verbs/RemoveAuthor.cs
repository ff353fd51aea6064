using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Concerns.Data;
using Nmap.Media.Contracts;

namespace Nmap.Concerns.Verbs;

/// <summary>Removes for good what names the person who raised a concern.</summary>
internal sealed class RemoveAuthor(NmapDb db, IFileStore files, IFreshFactor factor, ISite site)
{
    public async Task RunAsync(string id, string? reason, bool withText, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var concern = await db.Set<Concern>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Purge)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Names are removed by the secretariat or the lead.")); }
        factor.Require(by);
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is removed, without naming the person."), "Reason"); }
        if (concern.RemoveAuthor(withText, site.Today) is { } recording) { await files.RemoveAsync(recording, Recordings.OwnerOf(id), cancel); }
        await db.CommitAsync(new Act("Concern.AuthorRemoved", nameof(Concern), id, by) { Reason = reason.Trim() }, cancel);
    }
}
