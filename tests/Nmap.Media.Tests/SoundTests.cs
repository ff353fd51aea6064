using System.Text;
using Nmap.Cms;
using Nmap.Media.Cleaning;
using Nmap.Media.Contracts;

namespace Nmap.Media.Tests;

/// <summary>Recordings keep their sound and lose everything that tells who made them, where, when and with what.</summary>
public sealed class SoundTests
{
    public static TheoryData<string, FileKind> Recordings => new()
    {
        { "tone.webm", FileKind.Webm }, { "live.webm", FileKind.Webm }, { "tone.m4a", FileKind.M4a }, { "tone.ogg", FileKind.Ogg }, { "tone.mp3", FileKind.Mp3 }, { "wave", FileKind.Wav },
    };

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Traces_go_and_the_sound_stays(string name, FileKind kind)
    {
        var given = Bytes(name);
        Assert.Equal(kind, Signatures.Of(given));
        Assert.Contains("SECRET", Latin(given), StringComparison.Ordinal);
        var clean = SoundCleaner.Clean(given, kind, "Recording");
        Assert.DoesNotContain("SECRET", Latin(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("12.345", Latin(clean), StringComparison.Ordinal);
        Assert.Equal(kind, Signatures.Of(clean));
        Assert.True(Sound(given, kind).AsSpan().SequenceEqual(Sound(clean, kind)), "The samples are the same bytes.");
        Assert.Equal(clean, SoundCleaner.Clean(clean, kind, "Recording"));
    }

    [Fact]
    public void A_phones_place_and_hour_are_blanked()
    {
        var given = Bytes("tone.m4a");
        Assert.Contains("loci", Latin(given), StringComparison.Ordinal);
        var clean = SoundCleaner.Clean(given, FileKind.M4a, "Recording");
        Assert.DoesNotContain("loci", Latin(clean), StringComparison.Ordinal);
        Assert.Equal(given.Length, clean.Length);
    }

    [Fact]
    public void A_browsers_name_is_blanked()
    {
        Assert.Contains("Lavf", Latin(Bytes("live.webm")), StringComparison.Ordinal);
        Assert.DoesNotContain("Lavf", Latin(SoundCleaner.Clean(Bytes("live.webm"), FileKind.Webm, "Recording")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_is_no_recording()
        => Assert.Equal("Recording", Assert.Throws<RefusedException>(() => SoundCleaner.Clean(Bytes("film.mp4"), FileKind.M4a, "Recording")).Field);

    /// <summary>Whatever arrives is cleaned or refused in words; nothing else happens.</summary>
    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_broken_recording_is_refused_in_words(string name, FileKind kind)
    {
        var given = Bytes(name);
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var broken = round % 2 == 0 ? given[..random.Next(4, given.Length)] : (byte[])given.Clone();
            for (var i = 0; i < 4; i++) { broken[random.Next(broken.Length)] = (byte)random.Next(256); }
            try { SoundCleaner.Clean(broken, kind, "Recording"); }
            catch (RefusedException refused) { Assert.Equal("Recording", refused.Field); }
        }
    }

    private static byte[] Bytes(string name) => name == "wave" ? Papers.Wave() : Papers.Sample(name);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>From where the samples begin; containers that may move them are compared by their last hundred bytes.</summary>
    private static byte[] Sound(byte[] bytes, FileKind kind) => kind switch
    {
        FileKind.Webm => bytes[bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x1F, 0x43, 0xB6, 0x75])..(bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x1F, 0x43, 0xB6, 0x75]) + 300)],
        FileKind.M4a => bytes[Latin(bytes).IndexOf("mdat", StringComparison.Ordinal)..(Latin(bytes).IndexOf("mdat", StringComparison.Ordinal) + 300)],
        _ => bytes[^100..],
    };
}
