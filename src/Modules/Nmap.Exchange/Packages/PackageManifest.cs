using System.Globalization;
using System.Text;
using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Audit;

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
    public DateTimeOffset ExportedAt { get; init; }
    public string ExportedBy { get; init; } = "";

    /// <summary>Holds drafts and texts that are not public.</summary>
    public bool Restricted { get; init; }
    public string? Type { get; init; }
    public DateTimeOffset? Since { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<PackageEntry> Entries { get; init; } = [];

    /// <summary>Fingerprint of everything above, so that a changed list of entries is seen as well.</summary>
    public string Seal { get; init; } = "";

    public string Sealed() => AuditDigest.Of(JsonSerializer.Serialize(this with { Seal = "" }, Json.Orchard));

    /// <summary>For the report and the audit.</summary>
    public string Origin => string.Format(CultureInfo.InvariantCulture, "{0} ({1}), {2:u}, {3}", Platform, From, ExportedAt.UtcDateTime, ExportedBy);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this with { Seal = Sealed() }, Written));

    private static readonly JsonSerializerOptions Written = new(Json.Orchard) { WriteIndented = true };
}

/// <param name="Sha256">Of the unpacked bytes, in lower-case hexadecimal digits.</param>
internal sealed record PackageEntry(string Path, long Length, string Sha256);
