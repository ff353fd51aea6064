using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Exchange.Contracts;

/// <summary>Texts out of this platform and into it, as packages.</summary>
public interface IContentExchange
{
    /// <summary>Writes a package, some texts at a time.</summary>
    /// <param name="target">Need not be seekable.</param>
    /// <returns>How many versions of texts it holds.</returns>
    /// <exception cref="RefusedException">There is no such type, or the format does not hold what is asked for.</exception>
    Task<int> ExportAsync(Stream target, ExportWish wish, Reader by, CancellationToken cancel);

    /// <summary>Reads a package of either format: what is refused keeps all of it out.</summary>
    /// <param name="file">Path of a package (ZIP) or a recipe (JSON).</param>
    /// <exception cref="RefusedException">It is no package, or it is damaged: the entry or line is named.</exception>
    Task<PackageReport> ImportAsync(string file, ImportWish wish, Reader by, CancellationToken cancel);
}

/// <summary>What an export holds.</summary>
/// <param name="Format">For this kind of platform, or for Orchard Core.</param>
public sealed record ExportWish(PackageFormat Format)
{
    /// <summary>Name of the only content type; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>The only text, in all its languages; null for all.</summary>
    public string? Set { get; init; }

    /// <summary>Only what changed after this instant.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Also drafts and texts that are not public; in a package for this kind of platform only.</summary>
    public bool Restricted { get; init; }

    /// <summary>Also the site's settings, without secrets; in Orchard's format only.</summary>
    public bool Settings { get; init; }

    /// <summary>Orchard Core's version that will read it: 1 to 4.</summary>
    public int OrchardVersion { get; init; } = 3;
}

/// <summary>How a package is taken in.</summary>
/// <param name="DryRun">Only says what would happen.</param>
public sealed record ImportWish(bool DryRun)
{
    /// <summary>
    /// Why what the package calls published is public at once without approval; null: it waits for approval. Asks for the right of forced publication, and
    /// means nothing to the program itself, which takes in what stands there.
    /// </summary>
    public string? PublishBecause { get; init; }
}

public enum PackageFormat
{
    Nmap,
    Orchard,
}

/// <summary>What an import did, or would do.</summary>
/// <param name="Lines">One a thing that is not as it should be, with its place.</param>
public sealed record PackageReport(IReadOnlyList<string> Lines, int Created, int Changed, int Skipped, int Refused)
{
    /// <summary>Who made the package, where and when, as it says itself; null for a recipe.</summary>
    public string? Origin { get; init; }

    /// <summary>New or changed texts that everybody or members may read at once.</summary>
    public int Public { get; init; }

    public override string ToString() => $"created {Created}, changed {Changed}, skipped {Skipped}, refused {Refused}";
}
