using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>A sentence about a figure that stays translatable: English with placeholders, and what stands in them.</summary>
/// <param name="Column">Column of the figures file that the sentence is about.</param>
/// <param name="Text">Marked by <see cref="Nmap.Cms.Phrase"/> where it is written.</param>
internal sealed record Remark(string Column, string Text, params IReadOnlyList<Word> Words)
{
    /// <summary>English, for the command line and the API.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, [.. Words.Select(w => (object)w.ToString())]);

    public string Say(IStringLocalizer S, IFormats formats) => S[Text, [.. Words.Select(w => (object)w.Say(S, formats))]];
}

/// <summary>One word of a remark: text as it is, names of places, an area in square metres, a number, or a phrase to translate.</summary>
internal sealed record Word
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Phrase { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public decimal? Area { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public decimal? Number { get; init; }

    /// <summary>A time as its source writes it; said with the reader's own names of months.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Time { get; init; }

    /// <summary>Names, each in the languages that it has; said in the reader's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<Texts>? Names { get; init; }

    public static implicit operator Word(string text) => new() { Text = text };

    public static Word Of(decimal value, string unit) => unit == Units.Count ? new() { Number = value } : new() { Area = value };

    public static Word Dated(string time) => new() { Time = time };

    public static Word Named(params IReadOnlyList<Texts> names) => new() { Names = names };

    public static Word Translated(string phrase) => new() { Phrase = phrase };

    public override string ToString()
        => Area is { } area ? area.ToString("0.############", CultureInfo.InvariantCulture) + " m2"
            : Number?.ToString("0.############", CultureInfo.InvariantCulture) ?? Phrase ?? Time ?? (Names is { } names ? string.Join(", ", names.Select(n => n.In("en").Text)) : Text) ?? "";

    public string Say(IStringLocalizer S, IFormats formats)
        => Area is { } area ? formats.Area(area) : Number is { } number ? formats.Number(number, 2) : Phrase is { } phrase ? S[phrase] : Time is { } time ? new Words(S, formats).Time(time)
            : Names is { } names ? formats.List(names.Select(n => n.ToString())) : Text ?? "";
}
