using System.Buffers.Binary;

namespace Nmap.Media.Cleaning;

/// <summary>
/// An MP4 or 3GP file as boxes within boxes (ISO/IEC 14496-12). What tells of its making is blanked in place, so that everything that points into
/// the file still points to the same bytes.
/// </summary>
internal static class Mp4Boxes
{
    private static readonly HashSet<string> Containers = ["moov", "trak", "mdia", "moof", "traf"], Told = ["udta", "meta", "uuid", "ilst"], Dated = ["mvhd", "tkhd", "mdhd"];

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
        while (at + 8 <= end)
        {
            var (length, head) = Length(bytes, at, end);
            var body = bytes.AsSpan(at + head, length - head);
            var name = System.Text.Encoding.Latin1.GetString(bytes, at + 4, 4);
            if (Containers.Contains(name)) { Walk(bytes, at + head, at + length, found); }
            else if (Told.Contains(name))
            {
                "free"u8.CopyTo(bytes.AsSpan(at + 4));
                body.Clear();
            }
            else if (Dated.Contains(name))
            {
                // Version 1 has times of eight bytes, version 0 of four: made and last changed.
                body.Slice(4, body[0] == 1 ? 16 : 8).Clear();
            }
            else if (name == "hdlr")
            {
                found.Sound |= body.Slice(8, 4).SequenceEqual("soun"u8);
                found.Picture |= body.Slice(8, 4).SequenceEqual("vide"u8);
            }
            else if (name == "mdat") { found.Samples = true; }
            at += length;
        }
    }

    private static (int Length, int Head) Length(byte[] bytes, int at, int end)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
        return length switch
        {
            0 => (end - at, 8),
            1 when at + 16 <= end && BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at + 8)) is >= 16 and var large && large <= (ulong)(end - at) => ((int)large, 16),
            >= 8 when length <= end - at => ((int)length, 8),
            _ => throw new InvalidDataException(),
        };
    }
}
