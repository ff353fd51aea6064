using System.Globalization;
using System.Text;
using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Exchange.Packages;

/// <summary>What a package says of itself: who made it, where, when, and a fingerprint of every entry.</summary>
internal sealed record PackageManifest
{
    public const string FileName = "package.json";
    public const string Kind = "nmap-package";
    public const int Known = 1;

    public string Format { get; init; } = "";
    public int Version { get; init; }

    /// <summary>Name and public address of the platform it came from.</summary>
    public string Platform { get; init; } = "";
    public string From { get; init; } = "";

    /// <summary>Whose platform it is, in English where the country has an English name.</summary>
    public string? Country { get; init; }
    public DateTimeOffset ExportedAt { get; init; }
    public string ExportedBy { get; init; } = "";

    /// <summary>Holds drafts and texts that are not public.</summary>
    public bool Restricted { get; init; }
    public string? Type { get; init; }
    public DateTimeOffset? Since { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What ids and codes in the texts are called: organisations, areas.</summary>
    public IReadOnlyDictionary<string, Texts>? Names { get; init; }

    /// <summary>What the values named in the texts (<c>figure:remaining</c>) were on the day of the package, in each language of the texts.</summary>
    public IReadOnlyDictionary<string, Texts>? Values { get; init; }
    public IReadOnlyList<PackageEntry> Entries { get; init; } = [];

    /// <summary>Fingerprint of everything above, so that a changed list of entries is seen as well.</summary>
    public string Seal { get; init; } = "";

    public string Sealed() => AuditDigest.Of(JsonSerializer.Serialize(this with { Seal = "" }, Json.Orchard));

    /// <summary>For the report and the audit.</summary>
    public string Origin => string.Format(CultureInfo.InvariantCulture, "{0} ({1}), {2:u}, {3}", Platform, From, ExportedAt.UtcDateTime, ExportedBy);

    /// <summary>A text of this country that another one sends back.</summary>
    public bool BringsHome(ContentItem item, string country) => IsForeign(country) && item.As<OriginPart>()?.Country == country;

    /// <summary>Another country made it.</summary>
    public bool IsForeign(string country) => Country is { Length: > 0 } theirs && theirs != country;

    /// <summary>
    /// Puts on a text of another country where it comes from; what was decided about it there, such as how far it is shared, is not decided here.
    /// A text that comes home is this country's own again.
    /// </summary>
    /// <param name="valued">Which values the text names in any of its languages.</param>
    public void Mark(ContentItem item, ContentType? type, string country, IEnumerable<string> valued)
    {
        if (!IsForeign(country) || type is null) { return; }
        foreach (var fact in type.FactParts) { item.Parts.Remove(fact); }
        if (item.As<OriginPart>() is { } known)
        {
            if (known.Country == country) { item.Parts.Remove(nameof(OriginPart)); }
            return;
        }
        var named = item.Parts.Where(p => type.IsNeutral(p.Key)).SelectMany(p => TextNames.In(p.Value)).Distinct().Where(n => Names?.ContainsKey(n) == true).ToDictionary(n => n, n => Names![n]);
        var address = Uri.TryCreate(From, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") ? uri.AbsoluteUri : "";
        var values = valued.Order(StringComparer.Ordinal).Where(v => Values?.ContainsKey(v) == true).ToDictionary(v => v, v => Values![v]);
        item.Parts[nameof(OriginPart)] = JsonSerializer.SerializeToNode(new OriginPart(Platform, Country!, address) { Names = named, Values = values }, Json.Orchard);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this with { Seal = Sealed() }, Written));

    private static readonly JsonSerializerOptions Written = new(Json.Orchard) { WriteIndented = true };
}

/// <param name="Sha256">Of the unpacked bytes, in lower-case hexadecimal digits.</param>
internal sealed record PackageEntry(string Path, long Length, string Sha256);
