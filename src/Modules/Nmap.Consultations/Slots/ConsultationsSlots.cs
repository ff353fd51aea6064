using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Slots;

internal sealed class ConsultationsMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("Consultations"), "/consultations", 11),
        new(MenuPlace.Workspace, Phrase.Of("Consultations"), "/workspace/consultations", 43, Permissions.Answer),
    ];
}

internal sealed class ConsultationsSitemap(NmapDb db, ISite site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
    {
        var slugs = await db.Set<Consultation>().VisibleTo(Reader.Stranger).OrderBy(c => c.Slug).Select(c => "/consultations/" + c.Slug).ToListAsync(cancel);
        return [.. slugs.Prepend("/consultations").Select(path => new SitemapEntry(site.Settings.Languages.ToDictionary(l => l, l => $"/{l}{path}"), null))];
    }
}

/// <summary>Consultations that one's organisation has not answered, and answers of which nobody has said what became.</summary>
internal sealed class YourConsultations(NmapDb db, AnswerConsultation answer, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Answer)) { return []; }
        var open = await db.Set<Consultation>().AsNoTracking().VisibleTo(reader).Where(c => c.State == ConsultationState.Open).Include(c => c.Papers).ToListAsync(cancel);
        if (open.Count == 0) { return []; }
        return [.. await OwedAsync(open, reader, cancel), .. reader.Can(Permissions.Keep) ? await ToCloseAsync(open, cancel) : []];
    }

    private async Task<IEnumerable<ListEntry>> OwedAsync(List<Consultation> open, Reader reader, CancellationToken cancel)
    {
        if (reader.Organisation is not { } organisation) { return []; }
        var ids = open.Select(c => c.Id).ToList();
        var answered = await db.Set<ConsultationInput>().Where(i => ids.Contains(i.ConsultationId) && i.OrganisationId == organisation).Select(i => i.ConsultationId).Distinct().ToListAsync(cancel);
        var languages = await answer.LanguagesAsync(organisation, cancel);
        return open.Where(c => !answered.Contains(c.Id) && c.Audience.Admits(reader) && c.TakesFrom(languages, site))
            .Select(c => new ListEntry(ListKind.Due, S["Answer the consultation: {0}", c.Title.ToString()], "/workspace/consultations/" + c.Id, LastDay(c, languages)) { InMail = c.Audience.Kind == AudienceKind.Public, MailTitle = S["Answer a consultation"] });
    }

    /// <summary>The reader's own day, or the last on which somebody of the organisation can still answer.</summary>
    private DateOnly? LastDay(Consultation consultation, IReadOnlyList<string> languages)
        => consultation.IsIn(Cultures.Current) && consultation.TakesFrom([Cultures.Current], site) ? consultation.LastDay(Cultures.Current, site.Settings) : languages.Max(l => consultation.LastDay(l, site.Settings));

    private async Task<IEnumerable<ListEntry>> ToCloseAsync(List<Consultation> open, CancellationToken cancel)
    {
        var over = open.Where(c => c.IsOver(site)).ToList();
        var ids = over.Select(c => c.Id).ToList();
        var waiting = await db.Set<ConsultationInput>().Where(i => ids.Contains(i.ConsultationId) && i.Disposition == Disposition.None).GroupBy(i => i.ConsultationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return over.Select(c => new ListEntry(ListKind.Due, S["Say what became of the answers: {0}", c.Title.ToString()], "/workspace/consultations/" + c.Id, null, S.Plural(waiting.GetValueOrDefault(c.Id), "{0} answer waits for a word on what became of it.", "{0} answers wait for a word on what became of them.")));
    }
}

/// <summary>The papers of consultations that are out, for those who are asked.</summary>
internal sealed class ConsultationsSearch(NmapDb db) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var consultation in db.Set<Consultation>().AsNoTracking().Include(c => c.Papers).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var document in Documents(consultation)) { yield return document; }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
        => fact is ConsultationChanged { ConsultationId: var id } && await db.Set<Consultation>().AsNoTracking().Include(c => c.Papers).SingleOrDefaultAsync(c => c.Id == id, cancel) is { } consultation
            ? [.. Documents(consultation).Select(d => new SearchChange(d.Id, d))] : [];

    private static IEnumerable<SearchDocument> Documents(Consultation c) => c.State == ConsultationState.Draft ? [] : c.Papers.Select(p => new SearchDocument
    {
        Id = $"consultation:{c.Id}:{p.Culture}", Type = nameof(Consultation), Culture = p.Culture, Title = p.Title, Text = p.Text, Audience = c.Audience,
        Address = c.Audience.Kind == AudienceKind.Public ? $"/{p.Culture}/consultations/{c.Slug}" : "/workspace/consultations/" + c.Id,
        Languages = [.. c.Papers.Select(o => o.Culture)], Fallback = p.Culture == c.Culture, At = new DateTimeOffset(c.OpenedOn!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    });
}
