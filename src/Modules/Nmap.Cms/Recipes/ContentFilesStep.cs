using System.Text.Json.Nodes;
using Nmap.Cms.Content;

namespace Nmap.Cms.Recipes;

/// <summary><c>nmap-content-files</c>: a folder of Markdown files with a few <c>name: value</c> lines on top, one file a language.</summary>
internal sealed class ContentFilesStep(ContentStore store, ContentTypes types, IEnumerable<IContentFileReader> readers) : IRecipeStep
{
    public string Name => "nmap-content-files";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var files = context.Folder.Files(context.Text("Folder") ?? ".", "*.md").Select(f => ContentFile.Parse(File.ReadAllText(f))).ToList();
        var languages = context.Site.Settings.Languages;
        // A site that does not speak the language of the source begins from its own first language.
        string Source(ContentFile f) => languages.Contains(f["source"] ?? f["culture"]) ? f["source"] ?? f["culture"]!
            : languages.FirstOrDefault(l => files.Exists(o => o["set"] == f["set"] && o["culture"] == l)) ?? f["culture"]!;
        foreach (var file in files.OrderByDescending(f => f["culture"] == Source(f)))
        {
            if (!context.Site.Settings.Languages.Contains(file["culture"])) { context.Report.Count(ImportOutcome.Skipped); }
            else { context.Report.Count(await store.ImportAsync(Item(file, Source(file), context), context.By, cancel)); }
        }
    }

    private ContentItem Item(ContentFile file, string source, RecipeContext context)
    {
        var type = types[file["type"]!];
        var key = $"{type.Name}/{file["set"]}/{file["culture"]}";
        var (published, state) = (context.Instant(file["published"] ?? "D"), file["state"] ?? "published");
        var item = new ContentItem
        {
            ContentItemId = Ids.From(key),
            ContentItemVersionId = Ids.From(key + "/1"),
            ContentType = type.Name,
            Culture = file["culture"]!,
            LocalizationSet = Ids.From($"{type.Name}/{file["set"]}"),
            SourceCulture = source,
            State = state,
            Audience = Audience.TryParse(file["audience"] ?? "public", out var audience) ? audience : Audience.Members,
            Latest = true,
            Published = state == "published",
            CreatedUtc = published,
            ModifiedUtc = published,
            PublishedUtc = state == "published" ? published : null,
            Owner = Person(file),
            Author = Person(file),
            SourceDigest = file["older"] == "true" ? "older" : null,
        };
        item.Put(new TitlePart(file["title"]!));
        item.Put(new HtmlBodyPart(HtmlProfile.FromMarkdown(file.Body)));
        if (file["slug"] is { } slug) { item.Put(new SlugPart(slug)); }
        if (item.IsSource && file["picture"] is { } picture) { item.Put(new PicturePart(Ids.From("media/" + picture))); }
        if (file["summary"] is { } summary) { item.Put(new SummaryPart(summary)); }
        if (Sections(type, file) is { Count: > 0 } sections) { item.Parts[SectionTexts.Part] = sections; }
        var reader = readers.FirstOrDefault(r => r.ContentType == type.Name);
        if (item.IsSource && reader?.Part(file) is { } part) { item.Parts[type.Name] = part; }
        foreach (var (name, own) in reader?.OwnParts(file) ?? []) { item.Parts[name] = own; }
        return item;
    }

    private static JsonObject Sections(ContentType type, ContentFile file) => new(type.Sections
        .Select(s => (s.Name, s.Kind, file.Marked.FirstOrDefault(m => m.Mark == s.Name).Text)).Where(s => s.Text is { Length: > 0 })
        .Select(s => KeyValuePair.Create(s.Name, (JsonNode?)(s.Kind == SectionKind.Line ? s.Text : HtmlProfile.FromMarkdown(s.Text)))));

    private static string? Person(ContentFile file) => file["author"] is { } code ? Ids.From("person/" + code) : null;
}

/// <summary>Slot: how a type's own part is read from the lines on top of a content file.</summary>
public interface IContentFileReader
{
    string ContentType { get; }

    JsonObject? Part(ContentFile file);

    /// <summary>Further parts that stand with the language, by name.</summary>
    IEnumerable<KeyValuePair<string, JsonObject>> OwnParts(ContentFile file) => [];
}

/// <summary>
/// A text file: <c>name: value</c> lines between two lines of <c>---</c>, then Markdown. A line such as <c>&lt;!-- Result --&gt;</c> begins a section of that name,
/// which is no longer part of the body.
/// </summary>
public sealed class ContentFile
{
    private readonly Dictionary<string, string> _lines = new(StringComparer.OrdinalIgnoreCase);

    public string Body { get; private init; } = "";

    /// <summary>What stands in the file's marks, in order, each with the text below it.</summary>
    public IReadOnlyList<(string Mark, string Text)> Marked { get; private init; } = [];

    /// <summary>The value of a line; null when absent or empty.</summary>
    public string? this[string name] => _lines.GetValueOrDefault(name);

    public static ContentFile Parse(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').ToList();
        var end = lines[0] == "---" ? lines.IndexOf("---", 1) : -1;
        var pieces = Pieces(lines.Skip(end + 1));
        var file = new ContentFile { Body = pieces[0].Text, Marked = pieces[1..] };
        foreach (var line in lines.Take(Math.Max(end, 0)).Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[(colon + 1)..].Trim() is { Length: > 0 } value) { file._lines[line[..colon].Trim()] = value; }
        }
        return file;
    }

    private static List<(string Mark, string Text)> Pieces(IEnumerable<string> lines)
    {
        var pieces = new List<(string Mark, List<string> Lines)> { ("", []) };
        foreach (var line in lines)
        {
            if (line.StartsWith("<!-- ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(" -->", StringComparison.Ordinal)) { pieces.Add((line.TrimEnd()[5..^4].Trim(), [])); }
            else { pieces[^1].Lines.Add(line); }
        }
        return [.. pieces.Select(p => (p.Mark, string.Join('\n', p.Lines).Trim()))];
    }

    public IReadOnlyList<string> List(string name) => this[name]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
