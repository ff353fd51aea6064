using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;

namespace Nmap.Exchange.Orchard;

/// <summary>A step without its long list.</summary>
internal sealed record RecipeStepHead(int Number, long Line, JsonObject Json)
{
    public string Name => Json.FirstOrDefault(p => p.Key.Equals("name", StringComparison.OrdinalIgnoreCase)).Value?.ToString() ?? "?";

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One member of a step's long list (<c>data</c> or <c>Files</c>).</summary>
internal sealed record RecipeEntry(int Step, int Number, long Line, JsonNode? Json);

/// <summary>A recipe of any size: read through once for its steps, and again for each list.</summary>
internal sealed class RecipeFile
{
    private readonly Func<Stream> _open;

    private RecipeFile(Func<Stream> open) => _open = open;

    public JsonObject Variables { get; private set; } = [];

    public List<RecipeStepHead> Steps { get; } = [];

    /// <exception cref="RefusedException">It is no recipe.</exception>
    public static RecipeFile Read(Func<Stream> open)
    {
        var file = new RecipeFile(open);
        foreach (var _ in file.Walk(file.Steps.Add)) { }
        return file;
    }

    /// <summary>The members of the lists of these steps.</summary>
    public IEnumerable<RecipeEntry> Entries(Func<RecipeStepHead, bool> of)
    {
        var wanted = Steps.Where(of).Select(s => s.Number).ToHashSet();
        return wanted.Count == 0 ? [] : Walk(null).Where(e => wanted.Contains(e.Step));
    }

    private IEnumerable<RecipeEntry> Walk(Action<RecipeStepHead>? meet)
    {
        using var tape = new JsonTape(_open());
        var (steps, any) = (false, tape.Read());
        if (!any || tape.Token != JsonTokenType.StartObject) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe is not a JSON object.")); }
        while (tape.Read() && tape.Token == JsonTokenType.PropertyName)
        {
            if (tape.Text == "steps")
            {
                if (steps) { throw JsonTape.Broken(tape.Line, "“steps” stands twice"); }
                steps = true;
                foreach (var entry in StepsOf(tape, meet)) { yield return entry; }
            }
            else { TakeRoot(tape, steps); }
        }
        if (!steps) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe has no “steps”.")); }
        if (tape.Read()) { throw JsonTape.Broken(tape.Line, "something follows the recipe"); }
    }

    private void TakeRoot(JsonTape tape, bool afterSteps)
    {
        var name = tape.Text;
        tape.TryReadValue(out var value, out _);
        if (name != "variables") { return; }
        if (afterSteps) { throw new RefusedException(Refusal.Invalid, Phrase.Of("In the recipe, “variables” must stand before “steps”.")); }
        Variables = value as JsonObject ?? [];
    }

    private static IEnumerable<RecipeEntry> StepsOf(JsonTape tape, Action<RecipeStepHead>? meet)
    {
        if (!tape.Read() || tape.Token != JsonTokenType.StartArray) { throw JsonTape.Broken(tape.Line, "“steps” is not a list"); }
        for (var number = 1; tape.Read() && tape.Token != JsonTokenType.EndArray; number++)
        {
            if (tape.Token != JsonTokenType.StartObject) { throw JsonTape.Broken(tape.Line, $"step {number} is not an object"); }
            var head = new RecipeStepHead(number, tape.Line, []);
            foreach (var entry in EntriesOf(tape, head)) { yield return entry; }
            meet?.Invoke(head);
        }
    }

    private static IEnumerable<RecipeEntry> EntriesOf(JsonTape tape, RecipeStepHead head)
    {
        while (tape.Read() && tape.Token == JsonTokenType.PropertyName)
        {
            var name = tape.Text!;
            if (!name.Equals("data", StringComparison.OrdinalIgnoreCase) && !name.Equals("Files", StringComparison.OrdinalIgnoreCase))
            {
                tape.TryReadValue(out var value, out _);
                if (!head.Json.TryAdd(name, value)) { throw JsonTape.Broken(tape.Line, $"“{name}” stands twice"); }
                continue;
            }
            if (!tape.Read() || tape.Token != JsonTokenType.StartArray) { throw JsonTape.Broken(tape.Line, $"“{name}” is not a list"); }
            for (var number = 1; tape.TryReadValue(out var json, out var line); number++) { yield return new(head.Number, number, line, json); }
        }
    }
}
