using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.GoodPractices.Beyond;

namespace Nmap.GoodPractices.Recipes;

/// <summary><c>nmap-lesson-addresses</c>: whom lessons are sent to beyond the country.</summary>
internal sealed class AddressesStep(NmapDb db) : IRecipeStep
{
    private sealed record Entry(string Name, string Organisation, string Email, string Level, string Culture, string Since = "D", string? AddedBy = null);

    public string Name => "nmap-lesson-addresses";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Addresses"))
        {
            if (await db.Set<SharingAddress>().AnyAsync(a => a.Id == SharingAddress.IdOf(entry.Level, entry.Email), cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.Add(SharingAddress.Of(new(entry.Name, entry.Organisation, entry.Email, entry.Level, entry.Culture), context.Site.Settings.Languages, entry.AddedBy is { } code ? Ids.From("person/" + code) : null, context.Day(entry.Since)));
            context.Report.Count(ImportOutcome.Created);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("SharingAddresses.Imported", nameof(SharingAddress), "all", context.By), cancel); }
    }
}
