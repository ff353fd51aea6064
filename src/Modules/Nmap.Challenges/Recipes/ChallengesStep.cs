using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;

namespace Nmap.Challenges.Recipes;

/// <summary><c>nmap-challenges</c>: challenges with what became of them. One that is there is left alone.</summary>
internal sealed class ChallengesStep(NmapDb db, ChallengeFields fields, IForum forum, IRegisters registers) : IRecipeStep
{
    internal sealed record ChallengeEntry(string Code, string Title, string Text, string Culture, Attribution Attribution, string RaisedOn, string? Organisation, string? Person, string? Obligation,
        string? Component, string? Topic, string? Owner, bool Nameless, List<StepEntry>? Steps, List<PostEntry>? Posts, ReleaseEntry? Public);

    internal sealed record StepEntry(StepKind Kind, string On, string? By, string? Organisation, string? Text, string? Culture, string? Number, string? Content, int? Proposal);

    internal sealed record PostEntry(string Text, string Culture, string On, string? By, string? Organisation);

    internal sealed record ReleaseEntry(Texts Title, Texts Text, string Source, string AsOf);

    public string Name => "nmap-challenges";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<ChallengeEntry>("Challenges"))
        {
            var id = Ids.From("challenge/" + entry.Code);
            if (!context.Site.Settings.Languages.Contains(entry.Culture) || await db.Set<Challenge>().AnyAsync(c => c.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.ChangeTracker.Clear();
            await using var work = await db.BeginAsync(cancel);
            db.Add(await ReadAsync(id, entry, context, cancel));
            foreach (var (post, i) in (entry.Posts ?? []).Select((p, i) => (p, i)))
            {
                db.Add(new ChallengePost { ChallengeId = id, Number = i + 1, Text = post.Text, Culture = post.Culture, On = context.Day(post.On), PersonId = Person(post.By), OrganisationId = Organisation(post.Organisation), CodeHash = entry.Nameless ? ChallengePost.Digest(ChallengePost.NewCode()) : null });
            }
            db.Tell(new ChallengeChanged(id));
            await db.CommitAsync(new Act("Challenge.Imported", nameof(Challenge), id, context.By), cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private async Task<Challenge> ReadAsync(string id, ChallengeEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var challenge = Challenge.Raise(entry.Title, entry.Text, entry.Culture, entry.Attribution, context.Day(entry.RaisedOn));
        (challenge.Id, challenge.Steps[0].ChallengeId, challenge.IsNameless, challenge.OwnerId) = (id, id, entry.Nameless, Organisation(entry.Owner));
        challenge.Number = (await db.Set<Challenge>().MaxAsync(c => (int?)c.Number, cancel) ?? 0) + 1;
        challenge.CouldHaveRaised = (await forum.MemberIdsAsync(context.Day(entry.RaisedOn), cancel)).Count;
        if (entry.Attribution == Attribution.Named) { (challenge.OrganisationId, challenge.PersonId) = (Organisation(entry.Organisation), Person(entry.Person)); }
        await fields.SortAsync(challenge, entry.Obligation, entry.Component, entry.Topic, cancel);
        foreach (var step in entry.Steps ?? []) { await TakeAsync(challenge, step, context, cancel); }
        if (entry.Public is { } open)
        {
            (challenge.PublicTitle, challenge.PublicText, challenge.PublicSource, challenge.PublicAsOf) = (open.Title, open.Text, open.Source, context.Day(open.AsOf));
            challenge.Add(StepKind.Released, null, context.Day(open.AsOf));
        }
        return challenge;
    }

    private async Task TakeAsync(Challenge challenge, StepEntry step, RecipeContext context, CancellationToken cancel)
    {
        var (on, by) = (context.Day(step.On), Person(step.By));
        switch (step.Kind)
        {
            case StepKind.Discussed: challenge.Discuss(by, on); break;
            case StepKind.Proposed: challenge.Propose(step.Text, step.Culture ?? challenge.Culture, Organisation(step.Organisation), by, on); break;
            case StepKind.Chosen: challenge.Choose(challenge.Proposals[(step.Proposal ?? 1) - 1].Id, step.Text, by, on); break;
            case StepKind.Resolved: challenge.Resolve(step.Text, by, on); break;
            case StepKind.NotSolvable: challenge.GiveUp(step.Text, by, on); break;
            case StepKind.Reopened: challenge.Reopen(step.Text, by, on); break;
            case StepKind.Content: challenge.Add(step.Kind, by, on, target: Ids.From(step.Content!)); break;
            default:
                var kind = step.Kind == StepKind.Decision ? RegisterKind.Decision : RegisterKind.ActionPoint;
                if (await registers.FindAsync(kind, step.Number!, context.By, cancel) is { } entry) { challenge.Add(step.Kind, by, on, target: entry.Id); }
                break;
        }
    }

    private static string? Person(string? code) => code is null ? null : Ids.From("person/" + code);

    private static string? Organisation(string? code) => code is null ? null : Ids.From("organisation/" + code);
}
