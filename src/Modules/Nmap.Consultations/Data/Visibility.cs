using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Consultations.Data;

/// <summary>The reading door of consultations.</summary>
internal static class Visibility
{
    public static IQueryable<Consultation> VisibleTo(this IQueryable<Consultation> consultations, Reader reader)
    {
        if (reader.IsSystem || reader.Can(Permissions.Keep)) { return consultations; }
        if (!reader.IsMember) { return consultations.Where(c => c.State != ConsultationState.Draft && c.Audience == Audience.Public); }
        var mine = reader.Organisations.ToList();
        return consultations.Where(c => c.State != ConsultationState.Draft && (c.Audience == Audience.Public || c.Audience == Audience.Members || mine.Any(o => ((string)(object)c.Audience).Contains(o))));
    }

    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public static async Task<Consultation> WholeAsync(this IQueryable<Consultation> consultations, string id, Reader reader, CancellationToken cancel)
        => await consultations.VisibleTo(reader).Include(c => c.Papers).SingleOrDefaultAsync(c => c.Id == id || c.Slug == id, cancel) ?? throw RefusedException.Missing();

    /// <summary>Answers as a reader finds them: those who deal with them read all; others what is shown, once it may be, and their own.</summary>
    public static IQueryable<ConsultationInput> VisibleTo(this IQueryable<ConsultationInput> inputs, Reader reader, Consultation consultation, bool over)
    {
        List<string> hiding = consultation.HiddenUntilClosed && !over ? [consultation.Id] : [];
        return inputs.Where(i => i.ConsultationId == consultation.Id).VisibleTo(reader, hiding);
    }

    /// <param name="hiding">Ids of consultations that keep the answers of others until their time is over.</param>
    public static IQueryable<ConsultationInput> VisibleTo(this IQueryable<ConsultationInput> inputs, Reader reader, List<string> hiding)
    {
        if (reader.IsSystem || reader.Can(Permissions.Keep)) { return inputs; }
        var mine = reader.Organisations.ToList();
        return inputs.Where(i => (i.Showing == Showing.Shown && !hiding.Contains(i.ConsultationId)) || (i.OrganisationId != null && mine.Contains(i.OrganisationId)));
    }
}
