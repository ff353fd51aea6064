using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Content;

/// <summary>The country's own types and fields as they are kept; every node takes a change at once.</summary>
public sealed class DefinitionBook(NmapDb db, ContentTypes types, ISite site)
{
    public async Task<IReadOnlyList<TypeDefinition>> AllAsync(CancellationToken cancel = default)
        => [.. (await db.Set<DefinitionRow>().AsNoTracking().OrderBy(d => d.Name).ToListAsync(cancel)).Select(Read)];

    public async Task<TypeDefinition?> FindAsync(string name, CancellationToken cancel = default)
        => await db.Set<DefinitionRow>().AsNoTracking().SingleOrDefaultAsync(d => d.Name == name, cancel) is { } row ? Read(row) : null;

    /// <summary>Puts definitions over what stands, with one audit entry; equal ones change nothing.</summary>
    /// <returns>What became of each, in order.</returns>
    public async Task<IReadOnlyList<ImportOutcome>> PutAsync(IReadOnlyList<TypeDefinition> definitions, Act act, CancellationToken cancel = default)
    {
        var outcomes = new List<ImportOutcome>();
        foreach (var definition in definitions)
        {
            var body = JsonSerializer.Serialize(definition, Json.Orchard);
            var row = await db.Set<DefinitionRow>().FindAsync([definition.Name], cancel);
            outcomes.Add(row is null ? ImportOutcome.Created : row.Body == body ? ImportOutcome.Skipped : ImportOutcome.Changed);
            row ??= db.Add(new DefinitionRow { Name = definition.Name }).Entity;
            row.Body = body;
        }
        if (outcomes.Exists(o => o != ImportOutcome.Skipped)) { await FinishAsync(act, cancel); }
        return outcomes;
    }

    /// <summary>Takes a definition away.</summary>
    /// <exception cref="RefusedException">Texts of the type exist: they would be lost.</exception>
    public async Task RemoveAsync(string name, Act act, CancellationToken cancel = default)
    {
        var row = await db.Set<DefinitionRow>().FindAsync([name], cancel) ?? throw RefusedException.Missing();
        if (types.IsOwn(name) && await TextsAsync(name, cancel) is > 0 and var texts)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("There are {0} texts of this type. Remove them for good first, or leave the type."), null, texts);
        }
        db.Remove(row);
        await FinishAsync(act, cancel);
    }

    /// <summary>How many texts of this type there are, in any language and state.</summary>
    public Task<int> TextsAsync(string type, CancellationToken cancel = default) => db.Set<ItemRow>().CountAsync(i => i.Type == type && i.Latest, cancel);

    /// <summary>How many versions of texts hold something in this field.</summary>
    public Task<int> HeldAsync(string type, string field, CancellationToken cancel = default)
        => db.Set<FieldRow>().CountAsync(f => f.Field == field && f.Text != null && f.Text != "" && f.Text != "false" && db.Set<ItemRow>().Any(i => i.VersionId == f.VersionId && i.Type == type), cancel);

    private async Task FinishAsync(Act act, CancellationToken cancel)
    {
        db.Tell(new SiteChanged("Definitions"));
        await db.CommitAsync(act, cancel);
        await site.ReloadAsync(cancel);
    }

    internal static TypeDefinition Read(DefinitionRow row) => JsonSerializer.Deserialize<TypeDefinition>(row.Body, Json.Orchard)!;
}
