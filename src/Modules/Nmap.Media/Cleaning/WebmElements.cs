namespace Nmap.Media.Cleaning;

/// <summary>
/// A WebM file as elements within elements (RFC 8794, RFC 9559). What tells of its making is blanked in place. A recording made in a browser has
/// elements without an end; they are read as if their children stood beside them.
/// </summary>
internal static class WebmElements
{
    private const uint Segment = 0x18538067, Cluster = 0x1F43B675, Info = 0x1549A966, Tracks = 0x1654AE6B, TrackEntry = 0xAE, TrackType = 0x83,
        Tags = 0x1254C367, Attachments = 0x1941A469, Chapters = 0x1043A770, Void = 0xEC,
        Title = 0x7BA9, MuxingApp = 0x4D80, WritingApp = 0x5741, DateUtc = 0x4461, FileName = 0x7384, TrackName = 0x536E;

    private static readonly HashSet<uint> Containers = [Segment, Info, Tracks, TrackEntry], Blanked = [Title, MuxingApp, WritingApp, FileName, TrackName];

    /// <exception cref="InvalidDataException">Not whole, or with neither sound nor picture.</exception>
    public static (byte[] Bytes, bool IsFilm) Clean(byte[] bytes)
    {
        var clean = (byte[])bytes.Clone();
        var found = new Found();
        Walk(clean, 0, clean.Length, found);
        return found is { Samples: true } and ({ Sound: true } or { Picture: true }) ? (clean, found.Picture) : throw new InvalidDataException();
    }

    private sealed class Found
    {
        public bool Sound { get; set; }
        public bool Picture { get; set; }
        public bool Samples { get; set; }
    }

    private static void Walk(byte[] bytes, int at, int end, Found found)
    {
        while (at < end)
        {
            var start = at;
            var (id, _) = Number(bytes, ref at, keepMarker: true);
            var (size, isOpen) = Number(bytes, ref at, keepMarker: false);
            // The last cluster of a recording that was cut off is shorter than it says.
            var length = (int)Math.Min(size, (ulong)(end - at));
            found.Samples |= id == Cluster;
            if (isOpen && id is (Segment or Cluster)) { continue; }
            if (Containers.Contains((uint)id)) { Walk(bytes, at, at + length, found); }
            else if (id is Tags or Attachments or Chapters) { Empty(bytes, start, at + length); }
            else if (Blanked.Contains((uint)id)) { bytes.AsSpan(at, length).Fill((byte)' '); }
            else if (id == DateUtc) { bytes.AsSpan(at, length).Clear(); }
            else if (id == TrackType && length > 0)
            {
                found.Picture |= bytes[at + length - 1] == 1;
                found.Sound |= bytes[at + length - 1] == 2;
            }
            at += length;
        }
    }

    /// <summary>Puts an empty element of the same length in its place.</summary>
    private static void Empty(byte[] bytes, int start, int end)
    {
        var whole = bytes.AsSpan(start, end - start);
        whole.Clear();
        whole[0] = (byte)Void;
        // Eight bytes for the length, so that one rule fits every size; all three elements are longer than that.
        if (whole.Length < 9) { throw new InvalidDataException(); }
        whole[1] = 0x01;
        for (var (i, rest) = (8, whole.Length - 9); i > 1; i--, rest >>= 8) { whole[i] = (byte)rest; }
    }

    /// <summary>A number whose first byte says how long it is; all ones means that it is not known.</summary>
    private static (ulong Value, bool IsOpen) Number(byte[] bytes, ref int at, bool keepMarker)
    {
        var first = bytes[at];
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        if (length is < 1 or > 8) { throw new InvalidDataException(); }
        ulong value = keepMarker ? first : (ulong)(first & (0xFF >> length));
        var allOnes = (first & (0xFF >> length)) == 0xFF >> length;
        for (var i = 1; i < length; i++)
        {
            value = value << 8 | bytes[at + i];
            allOnes &= bytes[at + i] == 0xFF;
        }
        at += length;
        return (value, allOnes && !keepMarker);
    }
}
