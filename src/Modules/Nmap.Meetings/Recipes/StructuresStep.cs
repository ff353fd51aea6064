using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Recipes;

/// <summary><c>nmap-structures</c>: the register of other coordination structures. One that is there is left alone.</summary>
internal sealed class StructuresStep(NmapDb db) : IRecipeStep
{
    internal sealed record StructureEntry(string Code, Texts Name, string Kind, string? Owner, string? OwnerName, string? Contact, string? Link, Texts? HowOften, Texts? Notes);

    public string Name => "nmap-structures";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        foreach (var entry in context.RowsOrFile<StructureEntry>("Structures"))
        {
            var id = Ids.From("structure/" + entry.Code);
            if (await db.Set<Structure>().AnyAsync(s => s.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            var structure = new Structure { Id = id };
            structure.Fill(new(entry.Name, entry.Kind, entry.Owner is { } owner ? Ids.From("organisation/" + owner) : null, entry.OwnerName, entry.Contact, entry.Link, entry.HowOften ?? Texts.Empty, entry.Notes ?? Texts.Empty));
            db.Add(structure);
            context.Report.Count(ImportOutcome.Created);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Structure.Imported", nameof(Structure), "all", context.By), cancel); }
    }
}

/// <summary><c>nmap-backlog</c>: topics that wait for a meeting. One that is there is left alone.</summary>
internal sealed class BacklogStep(NmapDb db) : IRecipeStep
{
    internal sealed record BacklogEntry(string Code, Texts Title, int Minutes, string AddedOn, string? Obligation = null, string? Topic = null, string? PresenterOrganisation = null, Texts? Text = null, string? Series = null);

    public string Name => "nmap-backlog";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        foreach (var entry in context.RowsOrFile<BacklogEntry>("Backlog"))
        {
            var id = Ids.From("backlog/" + entry.Code);
            // Once taken it is an agenda item of the same id.
            if (await db.Set<BacklogItem>().AnyAsync(b => b.Id == id, cancel) || await db.Set<AgendaItem>().AnyAsync(a => a.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            var fields = new AgendaFields(entry.Title, entry.Minutes) { Obligation = entry.Obligation, Topic = entry.Topic, Text = entry.Text ?? Texts.Empty, PresenterOrganisationId = entry.PresenterOrganisation is { } by ? Ids.From("organisation/" + by) : null };
            db.Add(new BacklogItem { Id = id, Fields = fields.Checked(), SeriesId = entry.Series is { } series ? Ids.From("series/" + series) : null, AddedOn = context.Day(entry.AddedOn) });
            context.Report.Count(ImportOutcome.Created);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("BacklogItem.Imported", nameof(BacklogItem), "all", context.By), cancel); }
    }
}
