using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Capture;

/// <summary>
/// Reads notes as they are typed: every line is a paragraph, unless it begins with a key: <c>D:</c> decision, <c>A: @org by 30 Jun text</c>
/// action point, <c>C:</c> challenge, <c>R: @org</c> reservation. A line that nearly parses stays as it was typed and says what it lacks.
/// </summary>
/// <param name="meetingOn">A day without a year is the next one after this.</param>
internal sealed partial class KeyedNotes(CaptureWords words, IReadOnlyList<Organisation> organisations, DateOnly meetingOn)
{
    private readonly CaptureNames _names = new(organisations);
    private readonly CaptureDates _dates = new(words);
    private readonly Regex _key = KeyIn(words.Keys.Keys);
    private readonly Regex _keyWithoutColon = new($@"^(?<key>{Any(words.Keys.Where(k => k.Value is LineKind.Action or LineKind.Reservation).Select(k => k.Key))})\s*[-.)\u2013\u2014]?\s+@", RegexOptions.CultureInvariant);

    private readonly string _example = organisations.Select(o => o.Code).FirstOrDefault(c => c.Length > 0) ?? "org";

    /// <param name="text">Cleaned, see <see cref="CleanText"/>.</param>
    public IReadOnlyList<NoteLine> Read(string text)
    {
        var lines = new List<NoteLine>();
        foreach (var (typed, number) in Joined(text)) { lines.Add(Line(typed, number)); }
        return lines;
    }

    /// <summary>An indented line without a key goes on with the one before.</summary>
    private IEnumerable<(string Typed, int Number)> Joined(string text)
    {
        var (lines, number) = (new List<(string, int)>(), 0);
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) { continue; }
            if (lines.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal) && !_key.IsMatch(Plainer.Of(line.Trim()))) { lines[^1] = ($"{lines[^1].Item1}\n{line.Trim()}", lines[^1].Item2); }
            else { lines.Add((line.Trim(), number)); }
        }
        return lines;
    }

    private NoteLine Line(string typed, int number)
    {
        var plain = Plainer.Of(typed);
        try
        {
            if (_key.Match(plain) is { Success: true } match) { return Keyed(typed, plain, number, match); }
            if (_keyWithoutColon.Match(plain) is { Success: true } near)
            {
                var key = typed[..near.Groups["key"].Length];
                throw new NoteFault(Phrase.Of("Write a colon after “{0}”: {1}"), key, $"{key}: …");
            }
            var (text, audience) = Marked(typed);
            return text.Length == 0 ? new(number, typed, LineKind.Paragraph, typed) : new(number, typed, LineKind.Paragraph, text) { Audience = audience };
        }
        catch (NoteFault fault)
        {
            return new(number, typed, LineKind.Paragraph, typed) { Fault = fault };
        }
    }

    private NoteLine Keyed(string typed, string plain, int number, Match match)
    {
        var kind = words.Keys[Plainer.Name(match.Groups["key"].Value)];
        var (text, audience) = Marked(Spaces().Replace(typed[match.Length..], " "));
        if (match.Groups["plus"].Success) { audience = Audience.Public; }
        if (match.Groups["mark"] is { Success: true } mark) { audience = words.AudienceOf(mark.Value) ?? throw new NoteFault(Phrase.Of("“{0}” says nothing about who may read it. Write [public], or leave it out."), mark.Value); }
        var line = new NoteLine(number, typed, kind, text) { Audience = audience };
        return kind switch
        {
            LineKind.Decision => Filled(line),
            LineKind.Action => Action(line),
            LineKind.Challenge => Filled(audience == Audience.ChathamHouse ? Named(line, needed: false) with { OrganisationId = null } : Named(line, needed: false)),
            _ => Reservation(line),
        };
    }

    private NoteLine Action(NoteLine line)
    {
        var plain = Plainer.Of(line.Text);
        var mention = One(plain, needed: true)!;
        var day = Day(line.Text, plain, mention);
        var cut = new[] { (mention.Start, mention.End), (day.Start, day.End) }.OrderByDescending(c => c.Item1);
        var text = cut.Aggregate(line.Text, (rest, c) => rest[..c.Item1] + " " + rest[c.Item2..]);
        return Filled(line with { Text = Tidy(text), OrganisationId = mention.Found[0].Id, DueOn = day.Day });
    }

    private NoteLine Reservation(NoteLine line) => line.Audience?.Kind == AudienceKind.ChathamHouse
        ? throw new NoteFault(Phrase.Of("A reservation stands under its author’s name. Choose another audience, or write it as a paragraph."))
        : Filled(Named(line, needed: true));

    private NoteLine Named(NoteLine line, bool needed)
        => One(Plainer.Of(line.Text), needed) is { } mention ? line with { Text = Tidy(line.Text[..mention.Start] + " " + line.Text[mention.End..]), OrganisationId = mention.Found[0].Id } : line;

    private static NoteLine Filled(NoteLine line) => line.Text.Length > 0 ? line : throw new NoteFault(Phrase.Of("Nothing follows the letter. Write what was said behind it."));

    /// <summary>The one organisation that a line names.</summary>
    private Mention? One(string plain, bool needed)
    {
        var mentions = _names.In(plain);
        if (mentions.Count == 0)
        {
            return needed ? throw new NoteFault(Phrase.Of("No organisation is named. Write @ and its code, short name or name, such as @{0}."), _example) : null;
        }
        if (mentions.FirstOrDefault(m => m.Found.Count == 0) is { } unknown)
        {
            throw new NoteFault(Phrase.Of("“@{0}” is no organisation here. Write @ and its code, short name or name, such as @{1}."), unknown.Word, _example);
        }
        if (mentions.FirstOrDefault(m => m.Found.Count > 1) is { } several)
        {
            throw new NoteFault(Phrase.Of("“@{0}” fits several: {1}. Write more of the name, or the code."), several.Word, string.Join(", ", several.Found.Select(o => Cultures.Code("@" + o.Code))));
        }
        if (mentions.Select(m => m.Found[0].Id).Distinct().Count() > 1)
        {
            throw new NoteFault(Phrase.Of("Two organisations are named. Name one; write a line for each if both have something to do."));
        }
        return mentions[0];
    }

    /// <summary>The day by which it is done: behind a word such as "by", or right behind the name. Nothing is guessed.</summary>
    private FoundDay Day(string typed, string plain, Mention mention)
    {
        var days = _dates.In(plain, meetingOn).Where(d => d.End <= mention.Start || d.Start >= mention.End).ToList();
        var beside = days.Find(d => d.Start >= mention.End && plain[mention.End..d.Start].All(c => c is ' ' or ',' or ':' or '،' or '-' or '('));
        var said = days.Where(d => d.Said).ToList();
        if (beside is null && said.Select(d => d.Day).Distinct().Count() > 1) { throw new NoteFault(Phrase.Of("Two days are named. Write the day right behind the organisation: @{0} {1} …"), mention.Found[0].Code, typed[said[0].Start..said[0].End]); }
        var day = beside ?? said.FirstOrDefault() ?? throw new NoteFault(Phrase.Of("The day by which it is done is missing. Write it behind the organisation, such as: by {0}."), Cultures.Code(meetingOn.AddMonths(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (day.Day is null) { throw new NoteFault(Phrase.Of("There is no such day: {0}. Write the day first, then the month."), typed[day.Start..day.End].Trim()); }
        if (day.Day < meetingOn) { throw new NoteFault(Phrase.Of("{0} is before the meeting was held. Enter a later day."), typed[day.Start..day.End].Trim()); }
        return day;
    }

    /// <summary>A mark such as [public] at the beginning or end.</summary>
    private (string Text, Audience? Audience) Marked(string text)
    {
        text = text.Trim();
        if (Mark().Match(text) is { Success: true } match && words.AudienceOf(match.Groups["mark"].Value) is { } audience)
        {
            return (Tidy(text.Remove(match.Groups["whole"].Index, match.Groups["whole"].Length)), audience);
        }
        return (text, null);
    }

    private static string Tidy(string text)
    {
        var tidy = Spaces().Replace(Empty().Replace(text, " "), " ");
        return SpaceBefore().Replace(tidy, "$1").TrimStart(' ', ',', ';', ':', '،', '؛', '-', '\u2013', '\u2014').TrimEnd(' ', ',', '،');
    }

    private static Regex KeyIn(IEnumerable<string> keys)
        => new($@"^(?<key>{Any(keys)})\s*(?<plus>\+)?\s*(?:\[(?<mark>[^\]\n]{{1,40}})\])?\s*(?<plus>\+)?\s*:\s*(?<plus>\+(?=\s))?\s*", RegexOptions.CultureInvariant);

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));

    [GeneratedRegex(@"^(?<whole>\[(?<mark>[^\]\n]{1,40})\])|(?<whole>\[(?<mark>[^\]\n]{1,40})\])$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\(\s*\)|\[\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex(@"[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ([.,;،؛])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBefore();
}
