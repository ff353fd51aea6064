using Nmap.Cms.Access;

namespace Nmap.Cms.Slots;

/// <summary>What a sentence of a report tells of.</summary>
public enum EvidenceKind
{
    Figure,
    Decision,
    Activity,
    Text,
}

/// <summary>A sentence for a report, with what shows it. It never says who said something.</summary>
/// <param name="Sentence">Plain text.</param>
/// <param name="Culture">Language of the sentence.</param>
/// <param name="On">The day it tells of.</param>
/// <param name="Source">What shows it, by its number or revision where it has one, in the reader's language.</param>
/// <param name="Address">Root-relative, and permanent where there is such an address; a whole web address for a document kept elsewhere.</param>
/// <param name="Public">Everybody may read it; otherwise members only.</param>
public sealed record EvidencePiece(EvidenceKind Kind, string Sentence, string Culture, DateOnly On, string Source, string Address, bool Public)
{
    /// <summary>Codes of obligations (<c>article-5</c>) and actions of plans (<c>plan/12</c>) that it is about; none where nothing says so.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Root-relative page on which that can be said; null where there is none.</summary>
    public string? PlaceAt { get; init; }
}

/// <summary>Slot: what a module has to tell of a period, for reports on what was done about obligations and action plans.</summary>
public interface IEvidenceSource
{
    /// <summary>Only what this reader may see, from the first to the last day, in the language of the request.</summary>
    Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel);
}
