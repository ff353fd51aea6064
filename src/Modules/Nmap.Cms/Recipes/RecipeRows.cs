using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Cms.Recipes;

/// <summary>Reads the rows of a step; a row without something it needs is named before anything is stored.</summary>
public static class RecipeRows
{
    /// <exception cref="JsonException">A value cannot be read, or one that cannot be left out is missing.</exception>
    public static IReadOnlyList<T> Read<T>(JsonArray array, string name)
    {
        List<T> rows = [.. array.Select((node, i) => Row<T>(node, name, i + 1))];
        foreach (var (row, number) in rows.Select((r, i) => (r, i + 1)))
        {
            if (row is null) { throw new JsonException($"{name}, row {number} is empty."); }
            if (Needed(typeof(T)).FirstOrDefault(p => p.GetValue(row) is null) is { } missing) { throw new JsonException($"{name}, row {number}: “{missing.Name}” is missing."); }
        }
        return rows;
    }

    private static T Row<T>(JsonNode? node, string name, int number)
    {
        try { return node.Deserialize<T>(Json.Orchard)!; }
        catch (JsonException e) { throw new JsonException(Where(e, node, $"{name}, row {number}")); }
    }

    /// <summary>The field and the value that stands in it, instead of the name of a type.</summary>
    private static string Where(JsonException e, JsonNode? node, string row)
    {
        if (e.Path is not { Length: > 2 } path) { return $"{row}: {Json.Why(e)}"; }
        var value = path[2..].Split('.').Aggregate(node, (n, step) => Step(n, step));
        return value is null ? $"{row}, “{path[2..]}”: {Json.Why(e)}" : $"{row}: {value.ToJsonString(Json.Orchard)} cannot be “{path[2..]}”.";
    }

    /// <param name="step">A name, perhaps with places in lists behind it: <c>History[0]</c>.</param>
    private static JsonNode? Step(JsonNode? node, string step)
    {
        var parts = step.Split('[');
        var found = (node as JsonObject)?.FirstOrDefault(p => string.Equals(p.Key, parts[0], StringComparison.OrdinalIgnoreCase)).Value;
        return parts.Skip(1).Aggregate(found, (n, place) => n is JsonArray list && int.TryParse(place.TrimEnd(']'), out var at) && at < list.Count ? list[at] : null);
    }

    // What the row's own constructor takes, may not be null and has no other value to fall back on.
    private static IEnumerable<PropertyInfo> Needed(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return (type.GetConstructors().FirstOrDefault()?.GetParameters() ?? [])
            .Where(p => !p.HasDefaultValue && !p.ParameterType.IsValueType && nullability.Create(p).WriteState == NullabilityState.NotNull)
            .Select(p => type.GetProperty(p.Name!)).OfType<PropertyInfo>();
    }
}
