using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Library;

namespace Nmap.Media.Recipes;

/// <summary><c>nmap-media</c>: pictures and recordings beside the recipe, with their words; content files name one by <c>picture: name</c>.</summary>
internal sealed class MediaStep(NmapDb db, BringMedia bring, ChangeMedia change) : IRecipeStep
{
    private sealed record Row(string Name, string File, Texts? Alt = null, Texts? Caption = null, bool Decorative = false, string? Licence = null, string? Credit = null,
        string? TakenBy = null, string? TakenOn = null, string? Place = null, bool? ShowsPersons = null, Texts? Transcript = null, string? WithoutWords = null, bool Cleared = false);

    public string Name => "nmap-media";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var row in context.RowsOrFile<Row>("Media"))
        {
            var id = Ids.From("media/" + row.Name);
            var isNew = !await db.Set<MediaItem>().AnyAsync(i => i.Id == id, cancel);
            if (isNew) { await AddAsync(row, id, context, cancel); }
            context.Report.Count(isNew ? ImportOutcome.Created : ImportOutcome.Skipped);
        }
    }

    private async Task AddAsync(Row row, string id, RecipeContext context, CancellationToken cancel)
    {
        var words = new Described
        {
            Alt = row.Alt ?? Texts.Empty,
            Caption = row.Caption ?? Texts.Empty,
            Decorative = row.Decorative,
            Licence = row.Licence,
            Credit = row.Credit,
            TakenBy = row.TakenBy,
            TakenOn = row.TakenOn is { } day ? context.Day(day) : null,
            Place = row.Place,
            ShowsPersons = row.ShowsPersons,
        };
        await using var stream = File.OpenRead(context.Folder.Resolve(row.File));
        var file = new FormFile(stream, 0, stream.Length, nameof(File), Path.GetFileName(row.File));
        await bring.RunAsync([file], words, nameof(File), context.By, cancel, id);
        await change.DoAsync(id, null, context.By, "Media.Described", item =>
        {
            words.Check(context.Site.Today);
            words.PutAll(item);
            (item.Transcript, item.WithoutWords) = (row.Transcript ?? Texts.Empty, row.WithoutWords ?? "");
            item.Described();
            if (row.Cleared) { item.Clear(context.By, context.Site.Today); }
            return Task.CompletedTask;
        }, cancel);
    }
}
