using System.Buffers.Binary;
using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media.Cleaning;

/// <summary>Takes out of a recording who made it, where, when and with what; the sound itself stays as it is.</summary>
internal static class SoundCleaner
{
    public static byte[] Clean(byte[] bytes, FileKind kind, string field)
        => CleanRecording(bytes, kind, field) is (var clean, IsFilm: false) ? clean : throw Unreadable(field);

    /// <summary>The same, and films are taken as well.</summary>
    public static (byte[] Bytes, bool IsFilm) CleanRecording(byte[] bytes, FileKind kind, string field)
    {
        try
        {
            return kind switch
            {
                FileKind.M4a => Mp4Boxes.Clean(bytes),
                FileKind.Webm => WebmElements.Clean(bytes),
                FileKind.Wav => (OnlySound(bytes), false),
                _ => (WithoutTags(bytes, kind), false),
            };
        }
        // Readers of formats answer bad bytes with many kinds of exceptions; to whoever sent the file they all mean the same.
        catch (Exception broken) when (broken is not (RefusedException or OutOfMemoryException))
        {
            throw Unreadable(field);
        }
    }

    private static RefusedException Unreadable(string field) => new(Refusal.Invalid, Phrase.Of("The recording cannot be read. Record it again, or write instead."), field);

    /// <summary>A wave file of nothing but its format and its samples.</summary>
    private static byte[] OnlySound(byte[] bytes)
    {
        using var clean = new MemoryStream();
        clean.Write("RIFF\0\0\0\0WAVE"u8);
        var hasSound = false;
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var name = bytes.AsSpan(at, 4);
            // A recorder that was cut off leaves a length that reaches past the end.
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)), (uint)(bytes.Length - at - 8));
            if (name.SequenceEqual("fmt "u8) || name.SequenceEqual("data"u8))
            {
                hasSound |= name.SequenceEqual("data"u8) && length > 0;
                clean.Write(name);
                clean.Write(BitConverter.GetBytes(length));
                clean.Write(bytes.AsSpan(at + 8, length));
                if (length % 2 == 1) { clean.WriteByte(0); }
            }
            at += 8 + length + length % 2;
        }
        if (!hasSound) { throw new InvalidDataException(); }
        var whole = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)(whole.Length - 8));
        return whole;
    }

    private static byte[] WithoutTags(byte[] bytes, FileKind kind)
    {
        using var file = new InMemory(bytes, kind == FileKind.Mp3 ? "sound.mp3" : "sound.ogg");
        using (var sound = TagLib.File.Create(file, kind == FileKind.Mp3 ? "audio/mpeg" : "audio/ogg", TagLib.ReadStyle.Average))
        {
            if (!sound.Properties.MediaTypes.HasFlag(TagLib.MediaTypes.Audio) || sound.Properties.MediaTypes.HasFlag(TagLib.MediaTypes.Video)) { throw new InvalidDataException(); }
            sound.RemoveTags(TagLib.TagTypes.AllTags);
            sound.Save();
        }
        return file.Bytes;
    }

    private sealed class InMemory : TagLib.File.IFileAbstraction, IDisposable
    {
        private readonly MemoryStream _stream = new();

        public InMemory(byte[] bytes, string name)
        {
            Name = name;
            _stream.Write(bytes);
            _stream.Position = 0;
        }

        public string Name { get; }
        public Stream ReadStream => _stream;
        public Stream WriteStream => _stream;
        public byte[] Bytes => _stream.ToArray();

        public void CloseStream(Stream stream) => stream.Position = 0;

        public void Dispose() => _stream.Dispose();
    }
}
