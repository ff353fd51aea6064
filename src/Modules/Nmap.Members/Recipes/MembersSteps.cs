using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members.Recipes;

/// <summary><c>nmap-constituencies</c>: the groups of stakeholders, in order.</summary>
internal sealed class ConstituenciesStep(NmapDb db) : IRecipeStep
{
    private sealed record Entry(string Code, Texts Name, Texts? NotApplicable = null);

    public string Name => "nmap-constituencies";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var (entry, place) in context.RowsOrFile<Entry>("Constituencies").Select((e, i) => (e, i)))
        {
            var row = await db.Set<Constituency>().FindAsync([entry.Code], cancel);
            var isNew = row is null;
            row ??= db.Add(new Constituency { Code = entry.Code }).Entity;
            (row.Name, row.Position, row.NotApplicable) = (entry.Name, place, entry.NotApplicable ?? Texts.Empty);
            context.Report.Count(isNew ? ImportOutcome.Created : db.Entry(row).State == EntityState.Modified ? ImportOutcome.Changed : ImportOutcome.Skipped);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Constituencies.Imported", "Constituency", "all", context.By), cancel); }
    }
}

/// <summary><c>nmap-organisations</c>: members and observers with their profiles.</summary>
internal sealed class OrganisationsStep(NmapDb db) : IRecipeStep
{
    private sealed record Entry(string Code, string Constituency, Texts Name, Texts? ShortName, Texts? Profile, bool Resident = true, bool NationalBody = false, string JoinedOn = "D",
        IReadOnlyList<string>? Disciplines = null, IReadOnlyList<string>? Components = null);

    public string Name => "nmap-organisations";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Organisations"))
        {
            var id = Ids.From("organisation/" + entry.Code);
            var row = await db.Set<MemberOrganisation>().FindAsync([id], cancel);
            var isNew = row is null;
            row ??= db.Add(new MemberOrganisation { Id = id, Code = entry.Code, JoinedOn = context.Day(entry.JoinedOn) }).Entity;
            (row.Name, row.ShortName, row.Profile, row.Constituency) = (entry.Name, entry.ShortName ?? Texts.Empty, entry.Profile ?? Texts.Empty, entry.Constituency);
            (row.Resident, row.NationalBody) = (entry.Resident, entry.NationalBody);
            Put(row.Disciplines, entry.Disciplines, Vocabulary.Disciplines);
            Put(row.Components, entry.Components, Vocabulary.Components);
            context.Report.Count(isNew ? ImportOutcome.Created : db.Entry(row).State == EntityState.Modified ? ImportOutcome.Changed : ImportOutcome.Skipped);
            if (db.Entry(row).State != EntityState.Unchanged) { db.Tell(new OrganisationChanged(id)); }
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Organisations.Imported", "Organisation", "all", context.By), cancel); }
    }

    // What a recipe does not say stays as it is.
    private static void Put(List<string> codes, IReadOnlyList<string>? given, IReadOnlyDictionary<string, string> list)
    {
        if (given is null || codes.SequenceEqual(Vocabulary.Known(given, list))) { return; }
        codes.Clear();
        codes.AddRange(Vocabulary.Known(given, list));
    }
}

/// <summary><c>nmap-members</c>: organisations, people, seats and roles in one step.</summary>
internal sealed class MembersStep(NmapDb db) : IRecipeStep
{
    public string Name => "nmap-members";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        await new OrganisationsStep(db).RunAsync(context, cancel);
        await new PeopleStep(db).RunAsync(context, cancel);
    }
}

/// <summary><c>nmap-people</c>: people with their terms, the seats of organisations, and roles given to persons.</summary>
internal sealed class PeopleStep(NmapDb db) : IRecipeStep
{
    private sealed record PersonEntry(string Code, string FullName, string? LatinName, string? Organisation, string? As, string? Culture, string? Email, string? From, string? To,
        string? Sex = null, bool? Survivor = null, string? Area = null, string? Station = null, string? Place = null, IReadOnlyList<string>? Needs = null, string? NeedsNote = null);

    private sealed record SeatEntry(string Seat, string Organisation, string From, string? To, bool Rotating = false);

    private sealed record EndorsementEntry(string Subject, string Organisation, string AskedOn, string? Terms = null, string? Answer = null, string? AnsweredOn = null, string? SignedBy = null, string? Note = null);

    private sealed record RoleEntry(string Person, string Role, string From, string? To);

    public string Name => "nmap-people";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<PersonEntry>("People")) { await PutAsync(entry, context, cancel); }
        foreach (var entry in context.RowsOrFile<SeatEntry>("Seats")) { await PutAsync(entry, context, cancel); }
        foreach (var entry in context.RowsOrFile<RoleEntry>("Assignments")) { await PutAsync(entry, context, cancel); }
        foreach (var entry in context.RowsOrFile<EndorsementEntry>("Endorsements")) { await PutAsync(entry, context, cancel); }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("People.Imported", "Person", "all", context.By), cancel); }
    }

    private async Task PutAsync(PersonEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var id = Ids.From("person/" + entry.Code);
        if (await db.Set<PersonRow>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); return; }
        var culture = entry.Culture is { } wanted && context.Site.Settings.Languages.Contains(wanted) ? wanted : context.Site.Settings.Languages[0];
        var person = new PersonRow { Id = id };
        person.Describe(entry.FullName, entry.LatinName, entry.Email, culture);
        person.Tell(entry.Sex, entry.Survivor, entry.Area);
        db.Add(person);
        context.Report.Count(ImportOutcome.Created);
        if (entry.Needs is { } needs) { db.Add(new AccessNeed { PersonId = id, Kinds = Vocabulary.Known(needs, Vocabulary.Needs), Note = entry.NeedsNote, ChangedOn = context.Site.Today }); }
        if (entry.Organisation is null || entry.As is not ("representative" or "alternate")) { return; }
        db.Add(new Term
        {
            Id = Ids.From("term/" + entry.Code),
            PersonId = id,
            OrganisationId = Ids.From("organisation/" + entry.Organisation),
            Alternate = entry.As == "alternate",
            From = context.Day(entry.From ?? "D"),
            To = entry.To is { } to ? context.Day(to) : null,
        }.WorkingFrom(entry.Station, entry.Place));
    }

    private async Task PutAsync(SeatEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var id = Ids.From($"seat/{entry.Seat}/{entry.Organisation}/{entry.From}");
        if (await db.Set<Seat>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); return; }
        var organisation = await db.Set<MemberOrganisation>().FindAsync([Ids.From("organisation/" + entry.Organisation)], cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no organisation of this platform."), "Organisation", entry.Organisation);
        var seat = Seat.Fill(entry.Seat, organisation, context.Day(entry.From), entry.To is { } to ? context.Day(to) : null, entry.Rotating);
        seat.Id = id;
        seat.Follow([.. await db.Set<Seat>().Where(s => s.Name == entry.Seat).ToListAsync(cancel), .. db.ChangeTracker.Entries<Seat>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)]);
        db.Add(seat);
        context.Report.Count(ImportOutcome.Created);
    }

    private async Task PutAsync(EndorsementEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var id = Ids.From($"endorsement/{entry.Subject}/{entry.Terms}/{entry.Organisation}");
        if (await db.Set<Endorsement>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); return; }
        var row = new Endorsement { Id = id, Subject = entry.Subject, ItemId = Terms(entry, ""), VersionId = Terms(entry, "/1"), OrganisationId = Ids.From("organisation/" + entry.Organisation), AskedOn = context.Day(entry.AskedOn) };
        if (entry.Answer is not null) { row.Sign(entry.Answer, entry.SignedBy, context.Day(entry.AnsweredOn ?? entry.AskedOn), entry.Note, context.Site.Today); }
        db.Add(row);
        context.Report.Count(ImportOutcome.Created);
    }

    // As ids of content files are made: type, set and language, and the version.
    private static string? Terms(EndorsementEntry entry, string version) => entry.Terms is { } file ? Ids.From($"{nameof(TermsOfReference)}/{file}{version}") : null;

    private async Task PutAsync(RoleEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var id = Ids.From($"assignment/{entry.Person}/{entry.Role}/{entry.From}");
        if (await db.Set<Assignment>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); return; }
        var assignment = Assignment.Give(entry.Role, Ids.From("person/" + entry.Person), context.Day(entry.From), entry.To is { } to ? context.Day(to) : null);
        assignment.Id = id;
        db.Add(assignment);
        context.Report.Count(ImportOutcome.Created);
    }
}
