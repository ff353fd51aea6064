using System.Globalization;
using System.Text.RegularExpressions;
using Nmap.Cms;

namespace Nmap.Media.Library;

/// <summary>Timed captions in the format that browsers read (WebVTT): a head, then a time and the words, again and again.</summary>
internal static partial class WebVtt
{
    /// <returns>The captions without notes, styles and tags other than of speakers and emphasis.</returns>
    /// <exception cref="RefusedException">No captions, or a line that is wrong, named by its number.</exception>
    public static string Checked(string text, string field)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!Head().IsMatch(lines[0])) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Captions begin with a line WEBVTT. Choose a .vtt file."), field); }
        var (kept, last, cues) = (new List<string> { "WEBVTT", "" }, TimeSpan.Zero, 0);
        for (var i = 1; i < lines.Length; i++)
        {
            if (!lines[i].Contains("-->", StringComparison.Ordinal)) { continue; }
            last = Times(lines[i], i + 1, last, field);
            kept.Add(Cue().Match(lines[i]).Value);
            for (i++; i < lines.Length && lines[i].Trim().Length > 0; i++) { kept.Add(Tags().Replace(lines[i].Trim(), "")); }
            kept.Add("");
            cues++;
        }
        return cues > 0 ? string.Join('\n', kept) : throw new RefusedException(Refusal.Invalid, Phrase.Of("There are no captions in this file."), field);
    }

    /// <summary>The words alone, a paragraph a caption.</summary>
    public static string Words(string captions) => string.Join("\n\n", captions.Split("\n\n").Skip(1)
        .Select(c => AnyTag().Replace(string.Join(' ', c.Split('\n').SkipWhile(l => !l.Contains("-->", StringComparison.Ordinal)).Skip(1)), "")).Where(c => c.Length > 0));

    private static TimeSpan Times(string line, int number, TimeSpan last, string field)
    {
        var cue = Cue().Match(line);
        if (!cue.Success) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Line {0} of the captions is no time, such as 00:01.000 --> 00:04.000."), field, number); }
        var (begins, ends) = (Time(cue.Groups[1].Value), Time(cue.Groups[2].Value));
        if (ends <= begins || begins < last) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Line {0} of the captions: times go forwards, and a caption ends after it begins."), field, number); }
        return begins;
    }

    private static TimeSpan Time(string text)
    {
        var pieces = text.Split(':', '.').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return pieces is [var h, var m, var s, var f] ? new(0, h, m, s, f) : new(0, 0, pieces[0], pieces[1], pieces[2]);
    }

    [GeneratedRegex(@"^WEBVTT(?:[ \t].*)?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*((?:\d{2,3}:)?[0-5]\d:[0-5]\d\.\d{3})\s+-->\s+((?:\d{2,3}:)?[0-5]\d:[0-5]\d\.\d{3})(?=\s|$)")]
    private static partial Regex Cue();

    // Speakers, emphasis, language and ruby stay; everything else of angle brackets goes.
    [GeneratedRegex(@"<(?!/?(?:v|b|i|u|c|lang|ruby|rt)(?:[ .>]))[^>]*>?", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();
}
