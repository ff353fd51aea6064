using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Awareness.Recipes;

/// <summary><c>nmap-target-groups</c>: groups of people that this country adds.</summary>
internal sealed class TargetGroupsStep(NmapDb db) : IRecipeStep
{
    private sealed record Entry(string Code, Texts Name);

    public string Name => "nmap-target-groups";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Groups"))
        {
            var row = await db.Set<TargetGroup>().FindAsync([entry.Code], cancel);
            var isNew = row is null;
            row ??= db.Add(new TargetGroup { Code = entry.Code }).Entity;
            row.Name = entry.Name;
            context.Report.Count(isNew ? ImportOutcome.Created : db.Entry(row).State == EntityState.Modified ? ImportOutcome.Changed : ImportOutcome.Skipped);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("TargetGroups.Imported", "TargetGroup", "all", context.By), cancel); }
    }
}

/// <summary><c>nmap-duty</c>: the rota of the press desk.</summary>
internal sealed class DutyStep(NmapDb db) : IRecipeStep
{
    private sealed record Entry(string Name, string From, string To, string? Role = null, string? Phone = null, string? Mail = null);

    public string Name => "nmap-duty";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Shifts"))
        {
            var id = Ids.From($"duty/{entry.Name}/{entry.From}");
            if (await db.Set<DutyContact>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.Add(new DutyContact { Id = id }).Entity.Set(new(entry.Name, entry.Role, entry.Phone, entry.Mail, context.Day(entry.From), context.Day(entry.To)));
            context.Report.Count(ImportOutcome.Created);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("DutyContacts.Imported", "DutyContact", "all", context.By), cancel); }
    }
}

/// <summary><c>nmap-press-photos</c>: pictures beside the recipe that may be printed.</summary>
internal sealed class PressPhotosStep(NmapDb db, IFileStore files, ISite site) : IRecipeStep
{
    private sealed record Entry(string File, Texts Caption, Texts Description, string Credit, string ClearedBy, string ClearedOn);

    public string Name => "nmap-press-photos";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Photos"))
        {
            var id = Ids.From("press-photo/" + entry.File);
            if (await db.Set<PressPhoto>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); continue; }
            var kept = files.Keep("photo", await File.ReadAllBytesAsync(context.Folder.Resolve(entry.File), cancel), FileRules.Pictures("File"), PressPhoto.OwnerOf(id));
            db.Add(new PressPhoto { Id = id, FileId = kept.Id, Length = kept.Length, AddedAt = site.Now }).Entity.Set(new(entry.Caption, entry.Description, entry.Credit, entry.ClearedBy, context.Day(entry.ClearedOn)), site.Today);
            context.Report.Count(ImportOutcome.Created);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("PressPhotos.Imported", "PressPhoto", "all", context.By), cancel); }
    }
}
