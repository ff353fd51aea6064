using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;

namespace Nmap.Planning.Reporting;

/// <summary>How a pack is said on screen and in its files.</summary>
internal sealed class PackWords(ISite site, IFormats formats, IStringLocalizer S)
{
    private static readonly IReadOnlyDictionary<EvidenceKind, string> Kinds = new Dictionary<EvidenceKind, string>
    {
        [EvidenceKind.Figure] = Phrase.Of("Figures"),
        [EvidenceKind.Decision] = Phrase.Of("Decisions"),
        [EvidenceKind.Activity] = Phrase.Of("Activities"),
        [EvidenceKind.Text] = Phrase.Of("Texts"),
    };

    public string Kind(EvidenceKind kind) => S[Kinds[kind]];

    public string Heading(PackHeading heading) => heading.Name.IsEmpty ? S["Without a heading in the plan"] : heading.Name.In(Cultures.Current, site.Settings.Languages).Text;

    public string Plan(EvidencePack pack) => pack.Plan.Name.In(Cultures.Current, site.Settings.Languages).Text;

    public string Period(PackWish wish) => S["{0} to {1}", formats.Date(wish.First), formats.Date(wish.Last)];

    public string Audience(EvidencePiece piece) => piece.Public ? S["Public"] : S["Members only"];

    public string Address(EvidencePiece piece) => new Uri(site.PublicUrl, piece.Address).AbsoluteUri;

    /// <summary>Day, source and audience of a sentence, in one line.</summary>
    public string Source(EvidencePiece piece) => S["{0}. Source: {1}. {2}", formats.Date(piece.On), piece.Source, Audience(piece)];

    public string Actions(IReadOnlyList<string> numbers) => S.Plural(numbers.Count, "Action {1}", "Actions {1}", formats.List(numbers));

    public string Counts(EvidencePack pack) => S["{0}. For members only: {1}. Under no heading: {2}.", S.Plural(pack.All.Count, "{0} sentence", "{0} sentences"), pack.All.Count - pack.Public, pack.Unmapped.Count];
}
