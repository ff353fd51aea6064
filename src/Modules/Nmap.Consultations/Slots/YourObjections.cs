using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Consultations.Data;

namespace Nmap.Consultations.Slots;

/// <summary>Amendments that were offered to one's organisation, until it says whether they meet its objection.</summary>
internal sealed class YourObjections(NmapDb db, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Answer) || reader.Organisations.Count == 0) { return []; }
        var (mine, seen) = (reader.Organisations.ToList(), db.Set<Consultation>().VisibleTo(reader).Select(c => c.Id));
        var waiting = await db.Set<Question>().AsNoTracking().Where(q => q.DeclaredOn == null && seen.Contains(q.ConsultationId))
            .SelectMany(q => q.Objections, (q, o) => new { Question = q.Id, q.Text, Objection = o.Id, o.OrganisationId, o.State, o.SettledOn })
            .Where(w => w.State == ObjectionState.Answered && mine.Contains(w.OrganisationId)).OrderBy(w => w.SettledOn).ToListAsync(cancel);
        return [.. waiting.Select(w => new ListEntry(ListKind.NeedsYourApproval, S["Say whether the amendment meets your objection: {0}", w.Text], Address(w.Question, w.Objection)) { MailTitle = S["Say whether the amendment meets your objection"] })];
    }

    public static string Address(string question, string objection) => $"/workspace/consultations/questions/{question}/objections/{objection}";
}
