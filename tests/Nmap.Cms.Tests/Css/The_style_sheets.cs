using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Nmap.Cms.Tests.Css;

public sealed partial class The_style_sheets
{
    public static TheoryData<string> Sheets => ["app.css", "app.rtl.css", "workspace.css", "workspace.rtl.css"];

    [Theory, MemberData(nameof(Sheets))]
    public void Carry_nothing_of_another_government(string sheet)
    {
        var css = Read(sheet);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crest", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("#1d70b8", css, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Sheets))]
    public void Ask_for_nothing_from_elsewhere(string sheet) => Assert.DoesNotContain("url(", Read(sheet), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Know_start_and_end_instead_of_left_and_right()
    {
        // Our overrides repeat the names and properties of the design system.
        var ours = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scss"), "*.scss").Where(f => !f.EndsWith("_overrides.scss", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);
        Assert.DoesNotContain(ours.SelectMany(File.ReadLines), line => Sided().IsMatch(line));
    }

    [GeneratedRegex(@"(-(left|right)(-[a-z]+)?|^\s*(left|right|width|height|float)):|text-align: (left|right)")]
    private static partial Regex Sided();

    [Theory, MemberData(nameof(Sheets))]
    public void Travel_in_twelve_kilobytes(string sheet)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) { brotli.Write(File.ReadAllBytes(PathOf(sheet))); }
        Assert.InRange(packed.Length, 1, 12 * 1024);
    }

    [Theory]
    [InlineData("text", "body-background", 7.0)]
    [InlineData("secondary-text", "body-background", 7.0)]
    [InlineData("text", "surface-background", 7.0)]
    [InlineData("secondary-text", "surface-background", 7.0)]
    [InlineData("link", "body-background", 7.0)]
    [InlineData("link-visited", "body-background", 7.0)]
    [InlineData("error", "body-background", 7.0)]
    [InlineData("success", "body-background", 7.0)]
    [InlineData("inverse-text", "brand", 7.0)]
    [InlineData("focus-text", "focus", 7.0)]
    public void Let_people_read(string text, string background, double atLeast)
    {
        var (one, other) = (Luminance(Colour(text)), Luminance(Colour(background)));
        Assert.True((Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05) >= atLeast, $"{text} on {background} is hard to read.");
    }

    private static string Colour(string name)
        => Regex.Match(Read("app.css"), $"--govuk-{name}-colour:(#[0-9a-f]+)").Groups[1].Value is { Length: > 0 } found
            ? found
            : throw new InvalidOperationException($"The style sheet has no colour {name}.");

    private static double Luminance(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..7];
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(digits.Substring(i * 2, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static string Read(string sheet) => File.ReadAllText(PathOf(sheet));

    private static string PathOf(string sheet) => Path.Combine(AppContext.BaseDirectory, "Css", sheet);
}
