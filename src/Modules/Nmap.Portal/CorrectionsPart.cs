using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal;

/// <summary>What was wrong in a text that readers saw, and since when it is right.</summary>
/// <param name="On">The day on which it was written down.</param>
internal sealed record Correction(DateOnly On, string Text);

/// <summary>Dated corrections, shown at the top and in feeds. They are approved with the wording that they explain, and stay.</summary>
internal sealed record CorrectionsPart(IReadOnlyList<Correction>? Notes = null) : IContentPart
{
    private const string New = nameof(CorrectionsPart) + ".New";
    private const int Longest = 1000;

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<Correction> Of(ContentItem item) => [.. (item.As<CorrectionsPart>()?.Notes ?? []).OrderByDescending(n => n.On)];

    /// <summary>The form's name for the words of one note.</summary>
    public static string Field(int index) => string.Create(CultureInfo.InvariantCulture, $"{nameof(CorrectionsPart)}.{index}");

    public static JsonObject Read(IFormCollection form, JsonObject? stored, DateOnly today, ICollection<(string Field, string Message)> faults)
    {
        var notes = (stored?.Deserialize<CorrectionsPart>(Json.Orchard)?.Notes ?? []).ToList();
        for (var i = 0; i < notes.Count; i++)
        {
            if (!form.ContainsKey(Field(i))) { continue; }
            if (form[Field(i)].ToString().Trim() is { Length: > 0 } words) { notes[i] = notes[i] with { Text = words }; }
            else { faults.Add((Field(i), Phrase.Of("A correction stays. Change its words if they are wrong."))); }
        }
        if (form[New].ToString().Trim() is { Length: > 0 } text) { notes.Add(new(today, text)); }
        if (notes.Exists(n => n.Text.Length > Longest)) { faults.Add((New, Phrase.Of("A correction is at most 1,000 characters long."))); }
        return (JsonObject)JsonSerializer.SerializeToNode(new CorrectionsPart(notes), Json.Orchard)!;
    }

    /// <summary>Plain words, and no empty list.</summary>
    public static void Clean(JsonObject parts)
    {
        if (parts[nameof(CorrectionsPart)] is not JsonObject part) { return; }
        var notes = (part.Deserialize<CorrectionsPart>(Json.Orchard)?.Notes ?? []).Where(n => !string.IsNullOrWhiteSpace(n.Text)).Select(n => n with { Text = n.Text.Trim() }).ToList();
        if (notes.Count == 0) { parts.Remove(nameof(CorrectionsPart)); }
        else { parts[nameof(CorrectionsPart)] = JsonSerializer.SerializeToNode(new CorrectionsPart(notes), Json.Orchard); }
    }
}
