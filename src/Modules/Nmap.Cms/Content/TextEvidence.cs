using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Cms.Content;

/// <summary>Published texts of the types that say which obligations they are about (<see cref="ContentType.ObligationsOf"/>).</summary>
internal sealed class TextEvidence(ContentLibrary library, ContentTypes types, ISite site, IStringLocalizer S) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        var told = types.All.Where(t => t.TellsInReports).Select(t => t.Name).ToArray();
        var texts = library.VisibleTo(reader).OfType(told).Preferring(Cultures.Current).PublishedBetween(site.StartOf(first), site.StartOf(last.AddDays(1)));
        var pieces = new List<EvidencePiece>();
        await foreach (var text in texts.StreamAsync(cancel: cancel)) { pieces.Add(Piece(text, types[text.ContentType])); }
        return pieces;
    }

    private EvidencePiece Piece(ContentItem text, ContentType type)
    {
        var summary = type.Summary(text);
        return new(EvidenceKind.Text, summary.Length == 0 ? text.DisplayText : $"{text.DisplayText}: {summary}", text.Culture, site.DayOf(text.PublishedUtc!.Value), $"{S[type.Label]}: {text.DisplayText}", text.Address, text.Audience == Audience.Public)
        {
            Headings = type.ObligationsOf(text),
        };
    }
}
