using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Meetings.Recipes;

/// <param name="Continues">Code of an earlier meeting and the place of its item, as <c>m7/4</c>.</param>
/// <param name="Deferred">How it came from meeting to meeting.</param>
internal sealed record AgendaEntry(Texts Title, string? Obligation, int Minutes, string? Topic = null, string? Presenter = null, string? PresenterOrganisation = null, Texts? Text = null, string? Audience = null,
    bool Late = false, string? AddedOn = null, string? Continues = null, List<DeferralEntry>? Deferred = null, List<PaperEntry>? Papers = null, List<ReferralEntry>? Referrals = null, string? Role = null, Texts? Expected = null);

internal sealed record DeferralEntry(string From, string To, string On);

/// <param name="File">Beside the recipe.</param>
internal sealed record PaperEntry(Texts Title, string Language, string File, string By, string? Audience = null);

internal sealed record ReferralEntry(string Structure, string Question, string On, string? By = null, string? Answer = null, string? AnsweredOn = null);

/// <summary>What belongs to an agenda item of a recipe beside its title: presenter, papers, deferrals and referrals. Part of the caller's commit.</summary>
internal static class AgendaEntries
{
    public static void Put(NmapDb db, IFileStore files, Meeting meeting, string code, int place, AgendaEntry entry, RecipeContext context)
    {
        var item = new AgendaItem { Id = Ids.From($"meeting/{code}/{place}"), AddedOn = entry.AddedOn is { } day ? context.Day(day) : null };
        item.Fill(new AgendaFields(entry.Title, entry.Minutes)
        {
            Obligation = entry.Obligation,
            Topic = entry.Topic,
            Presenter = entry.Presenter,
            PresenterOrganisationId = entry.PresenterOrganisation is { } organisation ? Organisation(organisation) : null,
            Text = entry.Text ?? Texts.Empty,
            Audience = entry.Audience is { } audience ? Audience.Parse(audience) : Audience.Members,
        }.Checked());
        if (entry.Continues is { } earlier) { (item.PredecessorId, item.LineId) = (Ids.From("meeting/" + earlier), Ids.From("meeting/" + earlier)); }
        foreach (var (culture, line) in (entry.Expected ?? Texts.Empty).All) { item.Expect(culture, line); }
        meeting.Put(item, entry.Late);
        Live(db, meeting, item, entry, context);
        foreach (var paper in entry.Papers ?? []) { Keep(db, files, meeting, item, paper, context); }
        foreach (var referral in entry.Referrals ?? []) { Refer(db, item, referral, context); }
    }

    private static void Live(NmapDb db, Meeting meeting, AgendaItem item, AgendaEntry entry, RecipeContext context)
    {
        var moves = entry.Deferred ?? [];
        if (item.AddedOn is { } added)
        {
            var first = moves.Count > 0 ? Meeting(moves[0].From) : meeting.Id;
            db.Add(item.PredecessorId is null ? AgendaStep.Of(item, AgendaStepKind.Added, added, first) : AgendaStep.Of(item, AgendaStepKind.Copied, added, Meeting(entry.Continues!.Split('/')[0]), meeting.Id));
        }
        foreach (var move in moves) { db.Add(AgendaStep.Of(item, AgendaStepKind.Deferred, context.Day(move.On), Meeting(move.From), Meeting(move.To))); }
        item.TimesDeferred = moves.Count;
        if (moves.Count >= PoliticalOffer.After) { db.Add(new PoliticalOffer { LineId = item.Line, ItemId = item.Id, OfferedOn = context.Day(moves[PoliticalOffer.After - 1].On) }); }
    }

    private static void Keep(NmapDb db, IFileStore files, Meeting meeting, AgendaItem item, PaperEntry entry, RecipeContext context)
    {
        var paper = AgendaPaper.For(item, meeting, entry.Title, entry.Language, entry.Audience is { } audience ? Audience.Parse(audience) : item.Audience, context.Site.Settings.Languages);
        var kept = files.Keep(Path.GetFileName(entry.File), File.ReadAllBytes(context.Folder.Resolve(entry.File)), FileRules.Documents("Papers"), paper.OwnerOfFile);
        (paper.FileId, paper.FileName, paper.Format, paper.Length) = (kept.Id, kept.Name, kept.Kind.ToString().ToUpperInvariant(), kept.Length);
        (paper.AddedOn, paper.ByOrganisationId) = (context.Site.Today, Organisation(entry.By));
        db.Add(paper);
    }

    private static void Refer(NmapDb db, AgendaItem item, ReferralEntry entry, RecipeContext context)
    {
        var language = context.Site.Settings.Languages[0];
        var referral = Referral.Of(item, Ids.From("structure/" + entry.Structure), entry.Question, language, entry.By is { } by ? Organisation(by) : null, context.Day(entry.On));
        if (entry.Answer is not null) { referral.Record(entry.Answer, language, context.Day(entry.AnsweredOn!), context.Site.Today); }
        db.Add(referral);
    }

    private static string Organisation(string code) => Ids.From("organisation/" + code);

    private static string Meeting(string code) => Ids.From("meeting/" + code);
}
