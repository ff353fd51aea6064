using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <summary>Says when a text is to be looked through again, and finds those whose day has come.</summary>
internal sealed class PlanReview(NmapDb db, ContentLibrary library, ContentTypes types, ISite site)
{
    private const int Most = 50;

    public Task<ReviewDate?> OfAsync(string setId, CancellationToken cancel) => db.Set<ReviewDate>().AsNoTracking().SingleOrDefaultAsync(r => r.SetId == setId, cancel);

    /// <param name="on">Null when it is not to come back.</param>
    public async Task RunAsync(ContentItem item, DateOnly? on, Reader by, CancellationToken cancel)
    {
        if (!types[item.ContentType].Reviewers.Any(by.Is)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not plan this.")); }
        var row = await db.Set<ReviewDate>().SingleOrDefaultAsync(r => r.SetId == item.LocalizationSet, cancel);
        if (on is null)
        {
            if (row is null) { return; }
            db.Remove(row);
        }
        else { (row ?? db.Add(new ReviewDate { SetId = item.LocalizationSet }).Entity).Plan(on.Value, site.Today, by.PersonId); }
        await db.CommitAsync(new Act($"{item.ContentType}.ReviewPlanned", item.ContentType, item.ContentItemId, by)
        {
            Details = new Dictionary<string, string> { ["on"] = on?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "" },
        }, cancel);
    }

    /// <summary>Texts whose day has come: all of them for communications staff, those they planned or wrote for others.</summary>
    public async Task<IReadOnlyList<(ItemCard Text, DateOnly On)>> DueAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.PersonId is not { } me || !types.All.Any(t => t.InEditor && t.Reviewers.Any(reader.Is))) { return []; }
        var today = site.Today;
        var due = await db.Set<ReviewDate>().AsNoTracking().Where(r => r.On <= today).OrderBy(r => r.On).Take(Most).ToDictionaryAsync(r => r.SetId, cancel);
        if (due.Count == 0) { return []; }
        var texts = await library.VisibleTo(reader).InSets(due.Keys).Translations(false).CardsAsync(0, Most, cancel);
        return [.. texts.Where(t => types[t.Type].InEditor && (reader.Is(Roles.Communications) || due[t.SetId].SetById == me || t.AuthorId == me)).Select(t => (t, due[t.SetId].On)).OrderBy(t => t.On)];
    }
}
