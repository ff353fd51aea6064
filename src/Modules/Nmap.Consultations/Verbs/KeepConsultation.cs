using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Data;
using Nmap.Members.Contracts;

namespace Nmap.Consultations.Verbs;

/// <summary>Who answers, and how their answers are shown.</summary>
/// <param name="Audience"><c>public</c>, <c>members</c> or <c>invited</c>.</param>
/// <param name="Invited">Ids of organisations and codes of constituencies.</param>
internal sealed record Circle(string? Audience, IReadOnlyList<string> Invited, bool Nameless, bool Hidden);

/// <summary>Prepares a consultation, opens it, adds languages, draws its circle closer, and publishes its result.</summary>
internal sealed class KeepConsultation(NmapDb db, IForum forum, ISite site)
{
    public async Task<Consultation> DraftAsync(string culture, string? title, string? paper, int? days, Circle circle, Reader by, CancellationToken cancel, string? id = null)
    {
        Allow(by);
        if (!site.Settings.Languages.Contains(culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language."), "Language"); }
        await using var work = await db.BeginAsync(cancel);
        var consultation = Consultation.Draft(culture, title, paper, days);
        if (id is not null) { (consultation.Id, consultation.Own.ConsultationId) = (id, id); }
        consultation.Tighten(await AudienceAsync(circle, cancel), circle.Nameless, circle.Hidden);
        consultation.Slug = await FreeAsync(consultation.Slug, cancel);
        db.Add(consultation);
        await CommitAsync("Consultation.Prepared", consultation, by, cancel);
        return consultation;
    }

    public Task<Consultation> WriteAsync(string id, string? language, string? title, string? paper, Reader by, CancellationToken cancel) => ChangeAsync(id, null, "Consultation.PaperWritten", by, consultation =>
    {
        if (language is null || !site.Settings.Languages.Contains(language)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language."), "Language"); }
        consultation.Write(language, title, paper, consultation.State == ConsultationState.Draft ? null : site.Today);
        return Task.CompletedTask;
    }, cancel);

    public Task<Consultation> OpenAsync(string id, Reader by, CancellationToken cancel) => ChangeAsync(id, null, "Consultation.Opened", by, consultation =>
    {
        consultation.Open(site.Today);
        return Task.CompletedTask;
    }, cancel);

    public Task<Consultation> TightenAsync(string id, Circle circle, long? revision, Reader by, CancellationToken cancel)
        => ChangeAsync(id, revision, "Consultation.CircleChanged", by, async consultation => consultation.Tighten(await AudienceAsync(circle, cancel), circle.Nameless, circle.Hidden), cancel);

    public Task<Consultation> PublishAsync(string id, Texts result, long? revision, Reader by, CancellationToken cancel) => ChangeAsync(id, revision, "Consultation.ResultPublished", by, async consultation =>
    {
        if (!by.Can(Permissions.Publish)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The lead publishes the result.")); }
        consultation.Publish(result, await db.Set<ConsultationInput>().CountAsync(i => i.ConsultationId == consultation.Id && i.Disposition == Disposition.None, cancel), site);
    }, cancel);

    private async Task<Audience> AudienceAsync(Circle circle, CancellationToken cancel)
    {
        if (circle.Audience == "public") { return Audience.Public; }
        if (circle.Audience == "members") { return Audience.Members; }
        var members = await forum.OrganisationsAsync(cancel);
        var invited = members.Where(m => circle.Invited.Contains(m.Id) || circle.Invited.Contains(m.Constituency)).Select(m => m.Id).ToList();
        return circle.Audience == "invited" && invited.Count > 0 ? Audience.Organisations(invited) : throw new RefusedException(Refusal.Invalid, Phrase.Of("Say who is asked: everybody, all members, or those you choose."), "Audience");
    }

    private async Task<string> FreeAsync(string slug, CancellationToken cancel)
    {
        var free = slug;
        for (var number = 2; await db.Set<Consultation>().AnyAsync(c => c.Slug == free, cancel) || free is "follow" or "received"; number++) { free = $"{slug}-{number}"; }
        return free;
    }

    private async Task<Consultation> ChangeAsync(string id, long? revision, string act, Reader by, Func<Consultation, Task> change, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var consultation = await db.Set<Consultation>().WholeAsync(id, by, cancel);
        Allow(by);
        consultation.StillStandsAt(revision);
        await change(consultation);
        await CommitAsync(act, consultation, by, cancel);
        return consultation;
    }

    private Task CommitAsync(string act, Consultation consultation, Reader by, CancellationToken cancel)
    {
        db.Tell(new ConsultationChanged(consultation.Id));
        return db.CommitAsync(new Act(act, nameof(Consultation), consultation.Id, by) { Details = new Dictionary<string, string> { ["audience"] = consultation.Audience.Kind.ToString() } }, cancel);
    }

    internal static void Allow(Reader by)
    {
        if (!by.Can(Permissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Consultations are kept by the secretariat, the facilitator and the lead.")); }
    }
}
