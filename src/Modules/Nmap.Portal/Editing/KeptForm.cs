using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Portal.Editing;

/// <summary>Which form at the desk something was typed into: that of a text, or one for a new text.</summary>
/// <param name="Subject">What it is kept under.</param>
/// <param name="Address">Root-relative address of the form.</param>
internal sealed record KeptForm(string Subject, string Address)
{
    /// <summary>Where the form sends what is kept or read from a file; the same query names the form.</summary>
    public string Query { get; private init; } = "";

    public static KeptForm Of(string itemId) => new(itemId, "/workspace/content/" + itemId) { Query = "?text=" + itemId };

    public static KeptForm New(string type, string? set, string? culture)
    {
        var query = QueryString.Create(new Dictionary<string, string?> { ["set"] = set, ["culture"] = culture }.Where(p => p.Value is not null));
        return new($"new/{type}/{set}/{culture}", $"/workspace/content/new/{type}{query}") { Query = $"{query.Add("type", type)}" };
    }

    public string Bring => Address + (Address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "kept=true";
}

/// <summary>Finds the form that an address names, when this reader may write in it.</summary>
internal sealed class KeptForms(ContentLibrary library, ContentTypes types, Cms.Content.Desk desk)
{
    public async Task<KeptForm?> FindAsync(IQueryCollection query, Reader reader, CancellationToken cancel)
    {
        if (query["text"] is [{ Length: > 0 } id, ..])
        {
            return await library.FindAsync(id, reader, cancel: cancel) is { } item && types[item.ContentType].InEditor && (await desk.RightsAsync(item, reader, cancel)).MayWrite ? KeptForm.Of(id) : null;
        }
        return query["type"] is [{ Length: > 0 } name, ..] && types.Find(name) is { InEditor: true } type && type.Writers.Any(reader.Is)
            && query["set"].ToString().Length <= 40 && query["culture"].ToString().Length <= 20 ? KeptForm.New(name, query["set"].FirstOrDefault(), query["culture"].FirstOrDefault()) : null;
    }
}
