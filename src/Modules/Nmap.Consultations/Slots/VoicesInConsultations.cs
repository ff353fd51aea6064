using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Data;
using Nmap.Members.Contracts;

namespace Nmap.Consultations.Slots;

/// <summary>Answers of organisations and where they said they stand; of what goes without names, or is hidden until its end, nothing.</summary>
internal sealed class VoicesInConsultations(NmapDb db, ISite site, IStringLocalizer S) : IVoiceSource
{
    public async Task<IReadOnlyList<Voice>> HeardAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var (from, to, today) = (period.From, period.To, site.Today);
        var named = db.Set<Consultation>().VisibleTo(reader).Where(c => !c.IsNameless).Select(c => c.Id);
        var answers = await db.Set<ConsultationInput>().AsNoTracking().Where(i => i.OrganisationId != null && i.On >= from && i.On <= to && named.Contains(i.ConsultationId)).Select(i => new { i.OrganisationId, i.On }).ToListAsync(cancel);
        var positions = await db.Set<Question>().AsNoTracking().Where(q => !q.IsNameless && named.Contains(q.ConsultationId) && (!q.HiddenUntilClosed || q.DeclaredOn != null || q.ClosesOn < today)).SelectMany(q => q.Positions).Where(p => p.ReplacedOn == null && p.On >= from && p.On <= to).Select(p => new { p.OrganisationId, p.On }).ToListAsync(cancel);
        return
        [
            .. Voice.Of(answers.Select(a => (a.OrganisationId, a.On)), n => S.Plural(n, "{0} answer to a consultation", "{0} answers to consultations")),
            .. Voice.Of(positions.Select(p => ((string?)p.OrganisationId, p.On)), n => S.Plural(n, "{0} position on a question", "{0} positions on questions")),
        ];
    }
}
