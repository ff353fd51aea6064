using System.Globalization;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>A value of a country's field, for readers.</summary>
internal static class FieldWords
{
    /// <summary>May it stand as a link? What was imported may hold anything.</summary>
    public static bool IsAddress(string value) => (value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal))
        || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");

    public static string Of(FieldDefinition field, string value, IFormats formats, IStringLocalizer S) => field.Kind switch
    {
        FieldKind.Number when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => formats.Number(number, 6),
        FieldKind.Date when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) => formats.Date(DateOnly.FromDateTime(day)),
        FieldKind.Boolean => value == "true" ? S["Yes"] : S["No"],
        FieldKind.Choice => field.Called(value),
        _ => value,
    };
}
