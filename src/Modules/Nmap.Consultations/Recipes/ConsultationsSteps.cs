using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Recipes;

/// <summary><c>nmap-decision-types</c>: ways of deciding, by code; one that is there becomes what the recipe says.</summary>
internal sealed class DecisionTypesStep(NmapDb db) : IRecipeStep
{
    internal sealed record TypeEntry(string Code, Texts Name, Method Method, List<DecisionChoice>? Choices, int? Points);

    public string Name => "nmap-decision-types";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<TypeEntry>("DecisionTypes"))
        {
            if (entry.Method == Method.Choice && (entry.Choices?.Count ?? 0) < 2) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” needs at least two choices."), "Choices", entry.Code); }
            await using var work = await db.BeginAsync(cancel);
            var row = await db.Set<DecisionType>().FindAsync([entry.Code], cancel);
            var made = row is null;
            row ??= db.Add(new DecisionType { Code = entry.Code }).Entity;
            (row.Name, row.Method, row.Choices, row.Points) = (entry.Name, entry.Method, entry.Choices ?? [], entry.Points ?? 10);
            if (!made && !db.ChangeTracker.HasChanges()) { context.Report.Count(ImportOutcome.Skipped); continue; }
            await db.CommitAsync(new Act("DecisionType.Set", nameof(DecisionType), entry.Code, context.By), cancel);
            context.Report.Count(made ? ImportOutcome.Created : ImportOutcome.Changed);
        }
    }
}

/// <summary><c>nmap-consultations</c>: consultations with their answers, and what became of these. One that is there is left alone.</summary>
internal sealed class ConsultationsStep(NmapDb db, DecisionTypes types) : IRecipeStep
{
    internal sealed record ConsultationEntry(string Code, string Culture, int Days, string? Audience, List<string>? Invited, string? OpenedOn, List<PaperEntry> Papers, List<AnswerEntry>? Answers,
        List<QuestionEntry>? Questions, Texts? Result, string? ResultOn);

    internal sealed record PaperEntry(string Culture, string Title, string Text, string? SinceOn);

    internal sealed record AnswerEntry(string Text, string Culture, string On, Source Source, string? Organisation, string? Name, Disposition Disposition, string? Because);

    internal sealed record QuestionEntry(string Text, string Type, string ClosesOn, List<string>? Options, List<PositionEntry>? Positions);

    internal sealed record PositionEntry(string Organisation, string Choice, string? Why, string On);

    public string Name => "nmap-consultations";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<ConsultationEntry>("Consultations"))
        {
            var id = Ids.From("consultation/" + entry.Code);
            if (!context.Site.Settings.Languages.Contains(entry.Culture) || await db.Set<Consultation>().AnyAsync(c => c.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.ChangeTracker.Clear();
            await using var work = await db.BeginAsync(cancel);
            var consultation = Read(id, entry, context);
            db.Add(consultation);
            foreach (var (answer, i) in (entry.Answers ?? []).Select((a, i) => (a, i))) { db.Add(Read(consultation, answer, i + 1, context)); }
            foreach (var (question, i) in (entry.Questions ?? []).Select((q, i) => (q, i))) { db.Add(await ReadAsync(consultation, question, i + 1, context, cancel)); }
            db.Tell(new ConsultationChanged(id));
            await db.CommitAsync(new Act("Consultation.Imported", nameof(Consultation), id, context.By), cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private static Consultation Read(string id, ConsultationEntry entry, RecipeContext context)
    {
        var own = entry.Papers.Single(p => p.Culture == entry.Culture);
        var consultation = Consultation.Draft(entry.Culture, own.Title, own.Text, entry.Days);
        (consultation.Id, consultation.Own.ConsultationId, consultation.Slug) = (id, id, entry.Code);
        consultation.Audience = entry.Audience switch { "public" => Audience.Public, "invited" => Audience.Organisations(entry.Invited!.Select(Organisation)), _ => Audience.Members };
        foreach (var paper in entry.Papers.Where(p => p != own && context.Site.Settings.Languages.Contains(p.Culture))) { consultation.Write(paper.Culture, paper.Title, paper.Text, null); }
        if (entry.OpenedOn is { } opened) { consultation.Open(context.Day(opened)); }
        foreach (var late in entry.Papers.Where(p => p.SinceOn is not null)) { consultation.Papers.Find(p => p.Culture == late.Culture)?.SinceOn = context.Day(late.SinceOn!); }
        if (entry.Result is { } result) { (consultation.State, consultation.Result, consultation.ResultOn) = (ConsultationState.Published, result, context.Day(entry.ResultOn!)); }
        return consultation;
    }

    private static ConsultationInput Read(Consultation consultation, AnswerEntry entry, int number, RecipeContext context)
    {
        var input = new ConsultationInput
        {
            ConsultationId = consultation.Id, Number = number, Text = entry.Text, Culture = entry.Culture, On = context.Day(entry.On), Source = entry.Source, Name = entry.Name,
            OrganisationId = entry.Organisation is { } code ? Organisation(code) : null, Showing = Showing.Shown,
        };
        if (entry.Disposition != Disposition.None) { input.DealWith(Showing.Shown, entry.Disposition, entry.Because, context.Day(entry.On)); }
        return input;
    }

    private async Task<Question> ReadAsync(Consultation consultation, QuestionEntry entry, int number, RecipeContext context, CancellationToken cancel)
    {
        var type = (await types.AllAsync(cancel)).Single(t => t.Code == entry.Type);
        var question = Question.Ask(consultation.Id, entry.Text, consultation.Culture, type, entry.Options ?? [], context.Day(entry.ClosesOn), context.Day(entry.ClosesOn));
        question.Number = number;
        foreach (var position in entry.Positions ?? []) { question.Take(new Position { OrganisationId = Organisation(position.Organisation), Choice = position.Choice, Why = position.Why }, type, context.Day(position.On)); }
        return question;
    }

    private static string Organisation(string code) => Ids.From("organisation/" + code);
}
