using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Concerns.Verbs;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Recipes;

/// <summary><c>nmap-concerns</c>: concerns with what became of them. One that is there is left alone.</summary>
internal sealed class ConcernsStep(NmapDb db, IAgendas agendas, MoveConcern move) : IRecipeStep
{
    internal sealed record ConcernsFile(List<ConcernEntry> Concerns);

    internal sealed record ConcernEntry(string Reference, string FollowUpCode, string Text, string Culture, Way Way, string? EnteredBy, string? Name, string? Contact, string ReceivedOn, List<StepEntry>? Steps);

    internal sealed record StepEntry(ConcernState State, string On, string? By, string? Meeting, Texts? Words);

    public string Name => "nmap-concerns";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var entries = context.Text("File") is { } file
            ? System.Text.Json.JsonSerializer.Deserialize<ConcernsFile>(context.Folder.ReadText(file), Reading)!.Concerns
            : [.. context.Rows<ConcernEntry>("Concerns")];
        foreach (var entry in entries)
        {
            if (!context.Site.Settings.Languages.Contains(entry.Culture) || await db.Set<Concern>().AnyAsync(c => c.Reference == entry.Reference, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            await PutAsync(entry, context, cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Reading = new(Json.Orchard) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    private async Task PutAsync(ConcernEntry entry, RecipeContext context, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var work = await db.BeginAsync(cancel);
        var acts = new List<Act>();
        var concern = Concern.Raise(new(entry.Text, entry.Culture, entry.Way, entry.Name, entry.Contact, Person(entry.EnteredBy)), new(entry.Reference, entry.FollowUpCode), context.Day(entry.ReceivedOn));
        foreach (var step in entry.Steps ?? [])
        {
            if (step.State != ConcernState.OnAgenda) { concern.Reply(step.State, step.Words ?? Texts.Empty, Person(step.By), context.Day(step.On)); continue; }
            var meeting = Ids.From("meeting/" + step.Meeting);
            concern.PutOnAgenda(meeting, Person(step.By), context.Day(step.On));
            acts.Add(await agendas.AddItemAsync(meeting, move.Title, move.Reference(concern.Reference), context.By, cancel));
        }
        db.Add(concern);
        acts.Add(new Act("Concern.Imported", nameof(Concern), concern.Id, context.By));
        await db.CommitAsync(acts, cancel);
    }

    private static string? Person(string? code) => code is null ? null : Ids.From("person/" + code);
}
