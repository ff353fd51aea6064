using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Consultations.Data;

namespace Nmap.Consultations.Slots;

/// <summary>For reports: results of consultations.</summary>
internal sealed class ConsultationsEvidence(NmapDb db, IStringLocalizer S) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
        => [.. (await db.Set<Consultation>().AsNoTracking().VisibleTo(reader).Include(c => c.Papers).Where(c => c.State == ConsultationState.Published && c.ResultOn >= first && c.ResultOn <= last).OrderBy(c => c.ResultOn).ThenBy(c => c.Id).ToListAsync(cancel)).Select(Piece)];

    private EvidencePiece Piece(Consultation consultation)
    {
        var (open, (result, culture)) = (consultation.Audience == Audience.Public, consultation.Result.In(Cultures.Current, [consultation.Culture]));
        return new(EvidenceKind.Text, result, culture, consultation.ResultOn!.Value, S["Result of the consultation “{0}”", consultation.Title.In(Cultures.Current, [consultation.Culture]).Text],
            open ? $"/{Cultures.Current}/consultations/{consultation.Slug}" : "/workspace/consultations/" + consultation.Id, open);
    }
}
