using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;

namespace Nmap.Consultations.Slots;

/// <summary>Answers of organisations and where they said they stand; of what goes without names, nothing.</summary>
internal sealed class VoicesInConsultations(NmapDb db, IStringLocalizer S) : IVoiceSource
{
    public async Task<IReadOnlyList<Voice>> HeardAsync(Period period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        var named = db.Set<Consultation>().Where(c => !c.IsNameless).Select(c => c.Id);
        var answers = await db.Set<ConsultationInput>().AsNoTracking().Where(i => i.OrganisationId != null && i.On >= from && i.On <= to && named.Contains(i.ConsultationId)).Select(i => new { i.OrganisationId, i.On }).ToListAsync(cancel);
        var positions = await db.Set<Question>().AsNoTracking().Where(q => !q.IsNameless).SelectMany(q => q.Positions).Where(p => p.ReplacedOn == null && p.On >= from && p.On <= to).Select(p => new { p.OrganisationId, p.On }).ToListAsync(cancel);
        return
        [
            .. Voice.Of(answers.Select(a => (a.OrganisationId, a.On)), n => S.Plural(n, "{0} answer to a consultation", "{0} answers to consultations")),
            .. Voice.Of(positions.Select(p => ((string?)p.OrganisationId, p.On)), n => S.Plural(n, "{0} position on a question", "{0} positions on questions")),
        ];
    }
}
