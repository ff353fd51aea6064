using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Verbs;

/// <summary>Records that a language of a text is not planned and why, or who is asked for it by when.</summary>
internal sealed class PlanLanguage(NmapDb db, ContentLibrary library, ContentStore store, IForum forum, Stock stock, ISite site)
{
    /// <param name="archive">A draft of it goes to the archive, where it stays.</param>
    public async Task LeaveOutAsync(Pair pair, string? reason, bool archive, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Plan)) { throw NotYours(); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Plan.AskedWhy, "Reason"); }
        if (pair.IsPublic) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This language exists already. Withdraw the translation if it is not wanted."), "Planned"); }
        if (!pair.IsDraft && !pair.IsAway) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The translation is being approved. Return it to its writer first, then take the language off."), "Planned"); }
        if (pair.IsDraft && !archive) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is a draft in this language. Tick that it goes to the archive, or leave the language as it is."), "Archive"); }
        if (pair.IsDraft) { await store.MoveAsync(pair.Target!.ContentItemId, RouteStep.Archive, reason, pair.Target.Revision, by, cancel: cancel); }
        await ChangeAsync(pair, plan => plan.LeaveOut(reason, by.PersonId, site.Now), "Translation.NotPlanned", reason, by, cancel);
    }

    public async Task AskAsync(Pair pair, string? translatorId, DateOnly? dueOn, Reader by, CancellationToken cancel)
    {
        if (translatorId is not null) { await CheckAsync(pair, translatorId, cancel); }
        await ChangeAsync(pair, plan => plan.Ask(translatorId, dueOn, site.Today, by.PersonId, site.Now), translatorId is null ? "Translation.Planned" : "Translation.Asked", null, by, cancel);
    }

    /// <summary>People who may write texts of this kind and read this one.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(Pair pair, CancellationToken cancel)
    {
        var people = new Dictionary<string, Person>();
        foreach (var role in pair.Target is null ? pair.Type.Writers : pair.Type.Reviewers)
        {
            foreach (var person in await forum.HoldersAsync(role, site.Today, cancel)) { people.TryAdd(person.Id, person); }
        }
        if (pair.Target?.Author is { } author && await forum.PersonAsync(author, cancel) is { } writer) { people.TryAdd(author, writer); }
        return [.. people.Values.OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    private async Task CheckAsync(Pair pair, string translatorId, CancellationToken cancel)
    {
        var reader = await forum.ReaderAsync(translatorId, cancel);
        if (!pair.Type.Writers.Any(reader.Is)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This person's role does not write texts of this kind. Choose somebody else."), "TranslatorId"); }
        if (await library.FindAsync(pair.Source.ContentItemId, reader, cancel: cancel) is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This person cannot read the text. Choose somebody else, or publish the source first."), "TranslatorId"); }
    }

    private static RefusedException NotYours() => new(Refusal.NotYours, Phrase.Of("Your role does not plan translations."));

    private async Task ChangeAsync(Pair pair, Action<Plan> change, string act, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Plan)) { throw NotYours(); }
        await using (await db.BeginAsync(cancel))
        {
            var plan = await db.Set<Plan>().FindAsync([pair.SetId, pair.Culture], cancel) ?? db.Add(new Plan { SetId = pair.SetId, Culture = pair.Culture }).Entity;
            change(plan);
            db.Tell(new TranslationChanged(pair.SetId, pair.Culture));
            await db.CommitAsync(new Act(act, pair.Type.Name, pair.Source.ContentItemId, by) { Reason = reason?.Trim(), Details = new Dictionary<string, string> { ["language"] = pair.Culture } }, cancel);
        }
        await stock.TakeAsync(pair.SetId, cancel);
    }
}
