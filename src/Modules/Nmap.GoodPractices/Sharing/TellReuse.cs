using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.GoodPractices.Sharing;

/// <summary>What somebody typed of a trial elsewhere.</summary>
/// <param name="OrganisationId">For whom the secretariat writes it down; null for one's own organisation.</param>
internal sealed record Trial(string? Where, DateOnly? On, string? Worked, string? Result, string? OrganisationId = null);

/// <summary>Tells that a lesson was tried elsewhere and how it went; somebody else lets it stand with the lesson, or not.</summary>
internal sealed class TellReuse(NmapDb db, ContentStore store, ContentLibrary library, ISite site)
{
    public async Task TellAsync(string setId, Trial trial, string culture, Reader by, CancellationToken cancel)
    {
        if (await library.VisibleTo(by).OfType(nameof(GoodPractice)).InSet(setId).FirstAsync(cancel) is not { } lesson) { throw RefusedException.Missing(); }
        if (!by.IsMember) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Members tell where a lesson was tried.")); }
        if (string.IsNullOrWhiteSpace(trial.Where)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter where it was tried: a country, a place, an organisation."), "Where"); }
        if (trial.On is not { } day || day > site.Today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter when it was tried; the day is not in the future."), "On"); }
        if (trial.Worked is null || !Vocabulary.Outcomes.ContainsKey(trial.Worked)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say whether it worked."), "Worked"); }
        if (string.IsNullOrWhiteSpace(trial.Result)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what came of it."), "Result"); }
        var behalf = !string.IsNullOrEmpty(trial.OrganisationId) && trial.OrganisationId != by.Organisation;
        if (behalf && !by.Can(PracticePermissions.Approve)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the secretariat writes down what another organisation told."), "OrganisationId"); }
        db.Add(new ReuseEntry
        {
            SetId = setId, Where = trial.Where.Trim(), On = day, Worked = trial.Worked, Result = trial.Result.Trim(), Culture = culture,
            OrganisationId = behalf ? trial.OrganisationId : by.Organisation, OnBehalf = behalf, ToldById = by.PersonId, ToldAt = site.Now,
        });
        await db.CommitAsync(new Act($"{nameof(GoodPractice)}.ReuseTold", nameof(GoodPractice), lesson.ContentItemId, by), cancel);
    }

    public async Task DecideAsync(string entryId, bool approve, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PracticePermissions.Approve)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not decide what stands with a lesson.")); }
        await using var work = await db.BeginAsync(cancel);
        var entry = await db.Set<ReuseEntry>().SingleOrDefaultAsync(e => e.Id == entryId, cancel) ?? throw RefusedException.Missing();
        if (entry.State != RequestState.Asked) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was decided already. Look at it again.")); }
        if (approve && entry.ToldById == by.PersonId) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You told it yourself. Somebody else decides.")); }
        if (!approve && string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why, so that whoever asked understands."), "Reason"); }
        var lesson = await library.VisibleTo(Reader.System).OfType(nameof(GoodPractice)).InSet(entry.SetId).Translations(false).FirstAsync(cancel) ?? throw RefusedException.Missing();
        (entry.State, entry.DecidedById, entry.DecidedAt, entry.Reason) = (approve ? RequestState.Approved : RequestState.Declined, by.PersonId, site.Now, reason);
        entry.Revision++;
        if (approve)
        {
            var part = new ReusePart([.. lesson.As<ReusePart>()?.Tried ?? [], new Tried(entry.Where, entry.On, entry.Worked, entry.Result, entry.Culture, entry.OrganisationId) { Id = entry.Id }]);
            await store.NoteAsync(entry.SetId, nameof(ReusePart), (JsonObject?)JsonSerializer.SerializeToNode(part, Json.Orchard), cancel);
        }
        await db.CommitAsync(new Act($"{nameof(GoodPractice)}.Reuse{entry.State}", nameof(GoodPractice), lesson.ContentItemId, by) { Reason = reason }, cancel);
    }
}
