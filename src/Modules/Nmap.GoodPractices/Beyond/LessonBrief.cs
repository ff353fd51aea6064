using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>A lesson on two pages of A4, in the language of its text.</summary>
internal sealed class LessonBrief(Places places, IForum forum, ISite site, IFormats formats, IStringLocalizer S)
{
    // What two pages hold beside title, facts and last line, in every language of the platform; measured on paper.
    private const int Room = 4600;

    public async Task<PlainPaper> MakeAsync(ContentItem lesson, string level, ReadyToSend ready, CancellationToken cancel)
    {
        using (CultureScope.Use(lesson.Culture))
        {
            var type = new GoodPracticeType();
            var texts = SectionTexts.Filled(type, lesson).Select(s => (s.Section.Label, Text: SectionTexts.Plain(s.Section, s.Text))).ToList();
            if (HtmlProfile.ReadText(lesson.As<HtmlBodyPart>()?.Html ?? "") is { Length: > 0 } body) { texts.Add(("", body)); }
            var each = Share([.. texts.Select(t => t.Text.Length)]);
            return new(lesson.DisplayText, lesson.Culture)
            {
                Head = site.Settings.PlatformName.In(lesson.Culture).Text,
                Notes = [.. new[] { lesson.As<SummaryPart>()?.Summary }.OfType<string>(), S["Approved for the level “{0}” on {1}.", S[Vocabulary.Levels[level]].Value, formats.Date(ready.Since)], .. Older(lesson, ready)],
                Facts = await FactsAsync(lesson, cancel),
                Parts =
                [
                    .. texts.Select(t => new PaperPart(t.Label.Length > 0 ? S[t.Label].Value : null, Paragraphs(Cut(t.Text, each)))),
                    new(S["The whole text"], [new Uri(site.PublicUrl, lesson.Address).AbsoluteUri, .. texts.Exists(t => t.Text.Length > each) ? new[] { S["This brief is shortened."].Value } : []]),
                ],
            };
        }
    }

    private IEnumerable<string> Older(ContentItem lesson, ReadyToSend ready)
        => ready.Older.Contains(lesson.Culture) ? [S["This text is older than the lesson in the language it was first written in ({0}), which was changed on {1}.", Cultures.Autonym(ready.Source.Culture), formats.Date(ready.Source.ModifiedUtc)]] : [];

    private async Task<IReadOnlyList<(string, string)>> FactsAsync(ContentItem lesson, CancellationToken cancel)
    {
        var practice = GoodPracticeType.Of(lesson);
        var facts = new List<(string, string)> { (S["Kind"], S[Vocabulary.Kinds.GetValueOrDefault(practice.Kind ?? Vocabulary.Lesson, Vocabulary.Kinds[Vocabulary.Lesson])]) };
        if (practice.Pillar is { } pillar && Vocabulary.Pillars.TryGetValue(pillar, out var words)) { facts.Add((S["Pillar"], S[words])); }
        if (practice.Place is { Length: > 0 } place) { facts.Add((S["Place"], OriginPart.NameOf(lesson, place) ?? await places.NameAsync(place, cancel))); }
        if (practice.Year is { } year) { facts.Add((practice.UntilYear is null ? S["Year"] : S["Years"], practice.UntilYear is { } until ? S["{0} to {1}", year, until] : $"{year}")); }
        var told = practice.CarriedBy is { } carrier ? OriginPart.NameOf(lesson, carrier) ?? (await forum.FindAsync(carrier, cancel))?.Name.ToString() : GoodPracticeType.PublishedBy(lesson, site.Settings);
        if (told is { Length: > 0 }) { facts.Add((S["Told by"], told)); }
        return facts;
    }

    /// <summary>How long each text may be, so that short ones stay whole and long ones give way.</summary>
    private static int Share(IReadOnlyList<int> lengths)
    {
        var (left, at) = (Room, 0);
        var sorted = lengths.Order().ToList();
        for (; at < sorted.Count && sorted[at] <= left / (sorted.Count - at); at++) { left -= sorted[at]; }
        return at == sorted.Count ? int.MaxValue : left / (sorted.Count - at);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) { return text; }
        var end = text.LastIndexOf(' ', longest);
        return text[..(end > longest / 2 ? end : longest)].TrimEnd() + " …";
    }

    private static IReadOnlyList<string> Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
