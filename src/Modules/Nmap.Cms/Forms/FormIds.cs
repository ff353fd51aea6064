using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>How fields, their messages and the error summary find each other.</summary>
internal static class FormIds
{
    /// <summary>A date input marks its group with this so that the summary links to its first box.</summary>
    public const string DayPart = "day";

    public static readonly IReadOnlyList<string> DateParts = [DayPart, "month", "year"];

    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string? Message(ModelStateEntry? entry, IStringLocalizer S)
        => entry is not { Errors.Count: > 0 } ? null
            : entry.Errors[0].ErrorMessage is { Length: > 0 } message ? message
            : S["Check what you entered here."];
}
