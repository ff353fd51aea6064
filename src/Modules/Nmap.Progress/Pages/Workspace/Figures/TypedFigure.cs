using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Forms;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>The columns of the figures file as fields of a form; read by the same rules.</summary>
internal sealed class TypedFigure
{
    public string? Key { get; set; }
    public string? Area { get; set; }

    /// <summary>A day, month or year of a stock; a year, a half or two days of a flow.</summary>
    public string? Time { get; set; }
    public string? Value { get; set; }
    public string? Unit { get; set; }
    public string? Status { get; set; } = "provisional";
    public string? Source { get; set; }
    public string? SourceDate { get; set; }
    public string? Reason { get; set; }
    public string? Method { get; set; }
    public string? Note { get; set; }
    public DateOnly? NextUpdateOn { get; set; }
    public DateOnly? PublicFrom { get; set; }

    public Dictionary<string, string> Cells()
    {
        var flow = FigureKey.Find(Key ?? "")?.IsPeriod ?? Time?.Contains('/', StringComparison.Ordinal) == true;
        var cells = new Dictionary<string, string?>
        {
            ["figure"] = Key, ["area"] = Area, [flow ? "period" : "as_of"] = Digits.Latin(Time ?? ""), ["value"] = Digits.Latin((Value ?? "").Trim()), ["unit"] = Unit, ["status"] = Status, ["source"] = Source, ["source_date"] = Digits.Latin(SourceDate ?? ""),
            ["reason"] = Reason, ["note"] = Note, ["method"] = Method, ["next_update"] = Day(NextUpdateOn), ["public_from"] = Day(PublicFrom),
        };
        return cells.ToDictionary(c => c.Key, c => c.Value ?? "");
    }

    /// <summary>What a form must say before its rules can be looked at, all at once.</summary>
    /// <exception cref="InvalidContentException">Something is missing.</exception>
    public void Require(DateOnly today)
    {
        List<(string, string)> missing = [];
        if (string.IsNullOrEmpty(Key)) { missing.Add((FieldOf("figure"), Phrase.Of("Choose which figure it is."))); }
        if (string.IsNullOrWhiteSpace(Time)) { missing.Add((FieldOf("as_of"), Phrase.Of("Enter the day or the time that it is for."))); }
        if (string.IsNullOrWhiteSpace(Value) && string.IsNullOrWhiteSpace(Reason)) { missing.Add((FieldOf("value"), Phrase.Of("Enter the value, or say why it is unknown."))); }
        else if (!string.IsNullOrWhiteSpace(Value) && !string.IsNullOrWhiteSpace(Reason)) { missing.Add((FieldOf("reason"), Phrase.Of("The value is given, so it is not unknown. Leave one of the two empty."))); }
        if (string.IsNullOrEmpty(Unit) && !string.IsNullOrEmpty(Key)) { missing.Add((FieldOf("unit"), Phrase.Of("Choose the unit in which the value is given."))); }
        if (string.IsNullOrWhiteSpace(Source)) { missing.Add((FieldOf("source"), Phrase.Of("Say who published the figure."))); }
        if (NextUpdateOn < today) { missing.Add((FieldOf("next_update"), Phrase.Of("The next update is a day to come."))); }
        if (missing.Count > 0) { throw new InvalidContentException(missing); }
    }

    public static string FieldOf(string column) => "Typed." + column switch
    {
        "figure" => nameof(Key), "area" => nameof(Area), "as_of" or "period" => nameof(Time), "unit" => nameof(Unit), "status" => nameof(Status), "source" => nameof(Source), "source_date" => nameof(SourceDate),
        "reason" => nameof(Reason), "note" => nameof(Note), "method" => nameof(Method), "next_update" => nameof(NextUpdateOn), "public_from" => nameof(PublicFrom), _ => nameof(Value),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
