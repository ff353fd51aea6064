using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Recipes;

/// <summary><c>nmap-decisions</c>: who holds decisions of imported minutes, when they are reviewed, and what took their place.</summary>
internal sealed class DecisionsStep(NmapDb db, IForum forum) : IRecipeStep
{
    /// <param name="Holder">An organisation's code or exact name.</param>
    /// <param name="SupersededBy">Number of the later decision.</param>
    internal sealed record DecisionEntry(string Number, string? Holder, string? ReviewOn, string? SupersededBy, string? Why);

    public string Name => "nmap-decisions";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        foreach (var entry in context.RowsOrFile<DecisionEntry>("Decisions")) { await KeepAsync(entry, context, cancel); }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Decision.Imported", nameof(Decision), "all", context.By), cancel); }
    }

    private async Task KeepAsync(DecisionEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var decision = await FindAsync(entry.Number, cancel);
        var holder = entry.Holder is { } name ? (await forum.FindAsync(name, cancel))?.Id ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not an organisation of the platform."), null, name) : null;
        var review = entry.ReviewOn is { } day ? context.Day(day) : (DateOnly?)null;
        var newer = entry.SupersededBy is { } number ? await FindAsync(number, cancel) : null;
        if (decision.HolderId == holder && decision.SupersededById == newer?.Id && (newer is not null || decision.ReviewOn == review)) { context.Report.Count(ImportOutcome.Skipped); return; }
        (decision.HolderId, decision.ReviewOn) = (holder, review);
        if (newer is not null && decision.SupersededById is null)
        {
            decision.GiveWayTo(newer);
            db.Add(new RegisterNote { SubjectId = decision.Id, At = new DateTimeOffset(newer.DecidedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Kind = RegisterNoteKind.Superseded, AboutId = newer.Id, Text = entry.Why });
        }
        decision.Revision++;
        context.Report.Count(ImportOutcome.Changed);
    }

    private async Task<Decision> FindAsync(string number, CancellationToken cancel)
        => await db.Set<Decision>().SingleOrDefaultAsync(d => d.Number == number, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no decision {0}."), null, number);
}
