using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;

namespace Nmap.Priorities.Slots;

/// <summary>What other organisations said of a text that this reader's organisation carries, or that the reader wrote: for two weeks, to be read.</summary>
internal sealed class NewComments(NmapDb db, ContentLibrary library, IForum forum, ISite site, IStringLocalizer S) : IYourListSource
{
    private const int Days = 14, Most = 20;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.PersonId is not { } me) { return []; }
        var since = site.Now.AddDays(-Days);
        var comments = await db.Set<AdvocacyComment>().AsNoTracking().Where(c => c.At > since && c.PersonId != me).OrderByDescending(c => c.At).Take(Most).ToListAsync(cancel);
        var entries = new List<ListEntry>();
        foreach (var said in comments.Where(c => !reader.Organisations.Contains(c.OrganisationId)).GroupBy(c => c.SetId))
        {
            if (await library.NewestTo(reader).OfType(nameof(Advocacy)).InSet(said.Key).Translations(false).FirstAsync(cancel) is not { } item) { continue; }
            if (item.Author != me && !(AdvocacyType.Of(item).CarriedBy is { } carrier && reader.Organisations.Contains(carrier))) { continue; }
            var from = (await forum.FindAsync(said.First().OrganisationId, cancel))?.Name.ToString() ?? "";
            entries.Add(new(ListKind.ToRead, S["Comment on “{0}”", item.DisplayText], "/workspace/advocacy/" + item.ContentItemId, Context: from) { MailTitle = S["A comment on a text that your organisation carries"] });
        }
        return entries;
    }
}
