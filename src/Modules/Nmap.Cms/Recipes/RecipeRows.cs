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
        var rows = JsonSerializer.Deserialize<List<T>>(array, Json.Orchard)!;
        foreach (var (row, number) in rows.Select((r, i) => (r, i + 1)))
        {
            if (row is null) { throw new JsonException($"{name}, row {number} is empty."); }
            if (Needed(typeof(T)).FirstOrDefault(p => p.GetValue(row) is null) is { } missing) { throw new JsonException($"{name}, row {number}: “{missing.Name}” is missing."); }
        }
        return rows;
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
