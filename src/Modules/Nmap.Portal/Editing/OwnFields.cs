using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Editing;

/// <summary>Reads a type's own part by the members of its class, and the fields that a country added.</summary>
internal sealed class OwnFields(IFormCollection form, List<(string Field, string Message)> faults)
{
    public JsonObject Read(Type part, string name, JsonObject? stored)
    {
        var json = stored?.DeepClone() as JsonObject ?? [];
        foreach (var member in part.GetProperties().Where(p => p.GetMethod!.IsPublic && p.Name != "EqualityContract"))
        {
            json[member.Name] = Value($"{name}.{member.Name}", Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
        }
        return json;
    }

    public void Put(JsonObject parts, FieldDefinition field, JsonObject? stored)
    {
        var part = parts[field.Part] as JsonObject ?? stored?.DeepClone() as JsonObject ?? [];
        parts[field.Part] ??= part;
        var name = $"{field.Part}.{field.Name}";
        part[field.Name] = field.Kind switch
        {
            FieldKind.Text or FieldKind.LongText or FieldKind.Choice => new JsonObject { ["Text"] = Value(name, typeof(string)) },
            FieldKind.Link => new JsonObject { ["Url"] = Value(name, typeof(string)) },
            FieldKind.Term => new JsonObject { ["TermContentItemIds"] = Terms(name) },
            FieldKind.Number => new JsonObject { ["Value"] = Value(name, typeof(decimal)) },
            FieldKind.Date => new JsonObject { ["Value"] = Value(name, typeof(DateOnly)) },
            _ => new JsonObject { ["Value"] = Value(name, typeof(bool)) },
        };
    }

    private JsonNode? Value(string name, Type type)
    {
        var typed = form[name].ToString().Trim();
        if (type == typeof(bool)) { return JsonValue.Create(form[name].Contains("true")); }
        if (type.IsAssignableTo(typeof(IEnumerable<string>)) && type != typeof(string)) { return Many(form[name]); }
        if (typed.Length == 0) { return null; }
        if (type == typeof(string)) { return JsonValue.Create(typed); }
        var read = type == typeof(DateOnly) ? Day(typed) : Number(typed, type);
        if (read is null)
        {
            faults.Add((name, type == typeof(DateOnly) ? Phrase.Of("Enter a date such as 2026-11-24.") : Phrase.Of("Enter a number, in digits.")));
        }
        return read;
    }

    private JsonArray Terms(string name) => Many(form[name].ToString().Split(',', StringSplitOptions.TrimEntries));

    /// <summary>Ticked boxes, or a box of text with one a line.</summary>
    private static JsonArray Many(IEnumerable<string?> values)
        => [.. values.SelectMany(v => (v ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(v => JsonValue.Create(v))];

    private static JsonValue? Day(string typed)
        => DateOnly.TryParse(typed, CultureInfo.InvariantCulture, out var day) ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    private static JsonNode? Number(string typed, Type type)
    {
        var latin = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        return decimal.TryParse(latin, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && (type != typeof(int) || (number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue))
            ? JsonSerializer.SerializeToNode(Convert.ChangeType(number, type, CultureInfo.InvariantCulture)) : null;
    }
}
