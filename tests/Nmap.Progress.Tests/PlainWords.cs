using System.Globalization;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Tests;

/// <summary>English as it is written in the code, for tests without a site.</summary>
internal sealed class PlainWords : IStringLocalizer, IFormats
{
    public static Words English { get; } = new(new PlainWords(), new PlainWords());

    public LocalizedString this[string name] => new(name, name);
    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    public string Date(DateOnly date, string? culture = null) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    public string Date(DateTimeOffset instant, string? culture = null) => Date(DateOnly.FromDateTime(instant.UtcDateTime));
    public string Moment(DateTimeOffset instant, string? culture = null) => Date(instant);
    public string Moment(DateTimeOffset instant, TimeZoneInfo zone, string? culture = null) => Date(instant);
    public string Time(DateTimeOffset instant, string? culture = null) => instant.ToString("HH:mm", CultureInfo.InvariantCulture);
    public string Number(decimal value, int decimals = 0, string? culture = null) => Math.Round(value, decimals).ToString("#,0.####", CultureInfo.InvariantCulture);
    public string Area(decimal squareMetres, string? culture = null) => squareMetres < 10_000 ? Number(squareMetres) + " m²" : Number(squareMetres / 1_000_000, 2) + " km²";
    public string Size(long bytes, string? culture = null) => bytes.ToString(CultureInfo.InvariantCulture);
    public string Comma(string? culture = null) => ", ";
    public string List(IEnumerable<string> items, string? culture = null) => string.Join(", ", items);
}
