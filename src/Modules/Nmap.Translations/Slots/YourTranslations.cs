using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Translations.Slots;

/// <summary>Translations that somebody is asked for, and those whose source changed: the translator's own, or where nobody is named the author's and the communications staff's.</summary>
internal sealed class YourTranslations(NmapDb db, ContentLibrary library, IStringLocalizer S) : IYourListSource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.PersonId is not { } me) { return []; }
        var staff = reader.Is(Roles.Communications);
        var waiting = await db.Set<Standing>().AsNoTracking()
            .Where(s => (s.TranslatorId == me && (s.State == States.Missing || s.State == States.Draft || s.State == States.Changed))
                || (s.TranslatorId == null && s.State == States.Changed && (staff || s.AuthorId == me)))
            .OrderBy(s => s.DueOn == null).ThenBy(s => s.DueOn).ThenByDescending(s => s.SourceAt).Take(Most).ToListAsync(cancel);
        if (waiting.Count == 0) { return []; }
        var sources = (await library.NewestTo(reader).InSets([.. waiting.Select(w => w.SetId).Distinct()]).Translations(false).CardsAsync(0, Most, cancel)).ToDictionary(c => c.SetId);
        return [.. waiting.Where(w => sources.ContainsKey(w.SetId)).Select(w => Entry(w, sources[w.SetId]))];
    }

    private ListEntry Entry(Standing standing, ItemCard source)
    {
        var language = Cultures.Autonym(standing.Culture);
        var context = standing.State == States.Changed ? S["The source has changed since this translation was made: {0}", language] : S["You are asked to translate it into: {0}", language];
        return new(ListKind.Due, source.Title, $"/workspace/translations/{standing.SetId}/{standing.Culture}", standing.DueOn, context) { InMail = source is { Published: true, Audience: "public" } };
    }
}
