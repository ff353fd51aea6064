using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Contracts;

namespace Nmap.Priorities.Slots;

/// <summary>For reports: priorities adopted in the period, under the obligations of the work plan's activities that they name.</summary>
internal sealed class PrioritiesEvidence(ContentLibrary library, IPlanning planning, IStringLocalizer S) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        var obligations = (await planning.ActivitiesAsync(cancel)).ToDictionary(a => $"{a.Number}", a => a.Obligations);
        var pieces = new List<EvidencePiece>();
        await foreach (var text in library.VisibleTo(reader).OfType(nameof(Priority)).Preferring(Cultures.Current).StreamAsync(cancel: cancel))
        {
            if (PriorityWay.Of(text).Adoption is { } adopted && adopted.On >= first && adopted.On <= last) { pieces.Add(Piece(text, adopted, obligations)); }
        }
        return pieces;
    }

    private EvidencePiece Piece(ContentItem text, ReachedStage adopted, Dictionary<string, IReadOnlyList<string>> obligations)
        => new(EvidenceKind.Decision, S["Priority adopted: {0}", text.DisplayText], text.Culture, adopted.On, adopted.Decision is { } number ? S["Decision {0}", Cultures.Code(number)] : S["Priority"], text.Address, text.Audience == Audience.Public)
        {
            Headings = [.. (PriorityType.Of(text).Activities ?? []).SelectMany(a => obligations.GetValueOrDefault(a) ?? []).Distinct()],
            PlaceAt = "/workspace/content/" + text.ContentItemId,
        };
}
