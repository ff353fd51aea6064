using System.Text.Json.Nodes;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary>Slot: one kind of recipe step. Running it twice changes nothing the second time.</summary>
public interface IRecipeStep
{
    /// <summary>As in the file, in any case: <c>nmap-areas</c>.</summary>
    string Name { get; }

    /// <summary>It says what the country is called, speaks and how it is reached: of a recipe for setup it is run while the platform is new, never over what people have set since.</summary>
    bool IsForNewPlatforms => false;

    Task RunAsync(RecipeContext context, CancellationToken cancel);
}

/// <summary>A step being run.</summary>
/// <param name="Step">The step's own JSON, its scripted strings already replaced.</param>
/// <param name="Folder">Files beside the recipe; never outside it.</param>
public sealed record RecipeContext(JsonObject Step, RecipeFolder Folder, Reader By, RecipeReport Report, ISite Site)
{
    /// <summary>An array of the step, read into a type of ours; empty when absent.</summary>
    public IReadOnlyList<T> Rows<T>(string name)
        => Step.FirstOrDefault(p => string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)).Value switch
        {
            null => [],
            JsonArray array => RecipeRows.Read<T>(array, name),
            _ => throw new System.Text.Json.JsonException($"“{name}” must be a list."),
        };

    /// <summary>The same, or the array of that name in the JSON file beside the recipe that the step's <c>File</c> names.</summary>
    public IReadOnlyList<T> RowsOrFile<T>(string name)
    {
        if (Text("File") is not { } file) { return Rows<T>(name); }
        var json = JsonNode.Parse(Folder.ReadText(file), null, Json.Lenient);
        return (this with { Step = json as JsonObject ?? new() { [name] = json } }).Rows<T>(name);
    }

    public string? Text(string name) => Content.Envelope.Text(Step, name);

    public bool Flag(string name) => Step.FirstOrDefault(p => string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.GetValue<bool>() ?? false;

    /// <summary>A date as written, or relative to today: <c>2026-11-24</c>, <c>D-30</c>, <c>D+49</c>.</summary>
    public DateOnly Day(string text) => RecipeDates.Day(text, Site.Today);

    /// <summary>An instant as written, or a relative day with a time in the country's zone: <c>D+49 10:00</c>.</summary>
    public DateTimeOffset Instant(string text) => RecipeDates.Instant(text, Site.Today, Site.Zone);
}

/// <summary>What a run did.</summary>
public sealed class RecipeReport
{
    public int Created { get; private set; }
    public int Changed { get; private set; }
    public int Skipped { get; private set; }
    public List<string> Notes { get; } = [];

    public void Count(Content.ImportOutcome outcome, int times = 1)
    {
        switch (outcome)
        {
            case Content.ImportOutcome.Created: Created += times; break;
            case Content.ImportOutcome.Changed: Changed += times; break;
            default: Skipped += times; break;
        }
    }

    public override string ToString() => $"created {Created}, changed {Changed}, skipped {Skipped}";
}

/// <summary>The folder of a recipe, locked: no path leaves it.</summary>
public sealed class RecipeFolder(string path)
{
    public string Resolve(string relative)
    {
        var root = Path.GetFullPath(path) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, relative));
        return full.StartsWith(root, StringComparison.Ordinal) && File.Exists(full) | Directory.Exists(full)
            ? full
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe names the file “{0}”, which is not beside it."), null, relative);
    }

    public string ReadText(string relative) => File.ReadAllText(Resolve(relative));

    /// <summary>Files of a folder by pattern, in order of their names.</summary>
    public IReadOnlyList<string> Files(string relative, string pattern)
        => [.. Directory.GetFiles(Resolve(relative), pattern).Order(StringComparer.Ordinal)];
}

public static class RecipeDates
{
    /// <param name="text">A date as <c>2026-11-24</c>, or days from today: <c>D-30</c>.</param>
    public static DateOnly Day(string text, DateOnly today)
        => text.StartsWith('D') ? today.AddDays(text.Length == 1 ? 0 : int.Parse(text.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))
            : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="text">An instant, or a day from today with a time in <paramref name="zone"/>: <c>D+49 10:00</c>; noon when none is given.</param>
    public static DateTimeOffset Instant(string text, DateOnly today, TimeZoneInfo zone)
    {
        if (!text.StartsWith('D')) { return DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal).ToUniversalTime(); }
        var pieces = text.Split(' ', 2);
        var local = Day(pieces[0], today).ToDateTime(pieces.Length > 1 ? TimeOnly.Parse(pieces[1], System.Globalization.CultureInfo.InvariantCulture) : new TimeOnly(12, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
