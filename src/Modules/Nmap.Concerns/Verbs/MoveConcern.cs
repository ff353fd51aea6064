using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Concerns.Data;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Verbs;

/// <summary>Answers a concern, puts it on an agenda, says what was decided, or declines it.</summary>
internal sealed class MoveConcern(NmapDb db, IAgendas agendas, ISite site, IStringLocalizer S)
{
    public async Task ReplyAsync(string id, ConcernState state, Texts words, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var concern = await FindAsync(id, revision, by, cancel);
        concern.Reply(state, words, by.PersonId, site.Today);
        await db.CommitAsync(new Act("Concern." + state, nameof(Concern), id, by), cancel);
    }

    /// <summary>The agenda says that a concern was raised, never what it says.</summary>
    public async Task PutOnAgendaAsync(string id, string meetingId, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var concern = await FindAsync(id, revision, by, cancel);
        concern.PutOnAgenda(meetingId, by.PersonId, site.Today);
        var meetingAct = await agendas.AddItemAsync(meetingId, Title, Reference(concern.Reference), by, cancel);
        await db.CommitAsync([new Act("Concern.PutOnAgenda", nameof(Concern), id, by), meetingAct], cancel);
    }

    private async Task<Concern> FindAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var concern = await db.Set<Concern>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Answer)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Concerns are entered and answered by the secretariat.")); }
        concern.StillStandsAt(revision);
        return concern;
    }

    /// <summary>For everybody: agendas of public meetings stand on the public site, and a reference leads to a person.</summary>
    internal Texts Title => new(site.Settings.Languages.Select(language =>
    {
        using var _ = CultureScope.Use(language);
        return KeyValuePair.Create(language, S["A concern was raised"].Value);
    }));

    /// <summary>For members, who find the concern by it.</summary>
    internal Texts Reference(string reference) => new(site.Settings.Languages.Select(language =>
    {
        using var _ = CultureScope.Use(language);
        return KeyValuePair.Create(language, S["Concern {0}", Cultures.Code(reference)].Value);
    }));
}
