using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Contracts;

namespace Nmap.Planning.Reporting;

/// <summary>A pack as a Word document, in the language that was asked for.</summary>
internal sealed class PackPaper(IPapers papers, PackWords words, ISite site, IFormats formats, IStringLocalizer S)
{
    public byte[] Write(EvidencePack pack)
    {
        using var speaking = CultureScope.Use(pack.Wish.Culture);
        return papers.Word(new(S["Evidence pack, {0}", words.Period(pack.Wish)], pack.Wish.Culture)
        {
            Head = site.Settings.PlatformName.In(pack.Wish.Culture, site.Settings.Languages).Text,
            Notes = [words.Plan(pack), words.Counts(pack), S["Made on {0}. Each sentence names its source and who may read it; leave out what is for members only before you publish it.", formats.Date(site.Today)]],
            Parts = [.. pack.Headings.SelectMany(Parts), .. Parts(S["Under no heading of the plan"], [.. pack.Unmapped.Select(p => new PackSentence(p, []))])],
        });
    }

    private IEnumerable<PaperPart> Parts(PackHeading heading) => Parts(words.Heading(heading), heading.Sentences, [.. heading.Actions.Select(a => $"{words.Actions([a.Number])}: {a.Text.In(Cultures.Current, site.Settings.Languages).Text}")]);

    private IEnumerable<PaperPart> Parts(string heading, IReadOnlyList<PackSentence> sentences, IReadOnlyList<string>? actions = null)
        => [new(heading, [.. actions ?? [], .. sentences.Count == 0 ? new[] { S["Nothing in this period."].Value } : []]), .. sentences.GroupBy(s => s.Piece.Kind).Select(Part)];

    private PaperPart Part(IGrouping<EvidenceKind, PackSentence> kind) => new(words.Kind(kind.Key), [])
    {
        Below = true,
        Sourced = [.. kind.Select(s => new SourcedText(s.Piece.Sentence, s.Piece.Culture, string.Join(". ", new[] { words.Source(s.Piece), s.Actions.Count > 0 ? words.Actions(s.Actions) : null, words.Address(s.Piece) }.OfType<string>())))],
    };
}
