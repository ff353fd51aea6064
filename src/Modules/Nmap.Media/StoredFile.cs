using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>A file as it is kept.</summary>
internal sealed class StoredFile
{
    public string Id { get; init; } = Ids.New();

    /// <summary>What it is kept for: <c>content/ID</c>, <c>organisation/ID</c>.</summary>
    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";
    public FileKind Kind { get; init; }

    /// <summary>In bytes.</summary>
    public int Length { get; init; }
    public string Sha256 { get; init; } = "";
    public byte[] Bytes { get; init; } = [];
    /// <summary>The day only: the hour would tell who sat at a keyboard then.</summary>
    public DateOnly KeptOn { get; init; }

    public KeptFile Described => new(Id, Name, Kind, Length, Sha256);
}
