namespace Nmap.Media;

/// <summary>One file of an item as readers get it: a picture in one size and format, or the sound or film itself.</summary>
internal sealed class Rendition
{
    /// <summary>Name of the file of a sound or film, before its ending.</summary>
    public const string Source = "source";

    public string ItemId { get; init; } = "";

    /// <summary>As in its address: <c>640.avif</c>, <c>card.jpg</c>, <c>source.mp4</c>.</summary>
    public string Name { get; init; } = "";
    public string MediaType { get; init; } = "";

    /// <summary>In points; 0 for sound.</summary>
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>In bytes.</summary>
    public int Length { get; init; }
    public string Sha256 { get; init; } = "";
    public byte[] Bytes { get; init; } = [];

    public RenditionMark Mark => new(ItemId, Name, MediaType, Width, Height, Length, Sha256);
}

/// <summary>A rendition without its bytes.</summary>
internal sealed record RenditionMark(string ItemId, string Name, string MediaType, int Width, int Height, int Length, string Sha256)
{
    /// <summary>Changes with the bytes, so that a browser may keep them.</summary>
    public string Address => $"/media/library/{ItemId}/{Name}?v={Sha256[..8]}";
}
