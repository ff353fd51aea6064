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
    private sealed record Entry(string Code, Texts Name);

    public string Name => "nmap-constituencies";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var (entry, place) in MembersFile.Rows<Entry>(context, "Constituencies").Select((e, i) => (e, i)))
        {
            var row = await db.Set<Constituency>().FindAsync([entry.Code], cancel);
            context.Report.Count(row is null ? ImportOutcome.Created : row.Name.Equals(entry.Name) && row.Position == place ? ImportOutcome.Skipped : ImportOutcome.Changed);
            row ??= db.Add(new Constituency { Code = entry.Code }).Entity;
            (row.Name, row.Position) = (entry.Name, place);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Constituencies.Imported", "Constituency", "all", context.By), cancel); }
    }
}

/// <summary><c>nmap-organisations</c>: members and observers with their profiles.</summary>
internal sealed class OrganisationsStep(NmapDb db) : IRecipeStep
{
    private sealed record Entry(string Code, string Constituency, Texts Name, Texts? ShortName, Texts? Profile, bool Resident = true, bool NationalBody = false, string JoinedOn = "D");

    public string Name => "nmap-organisations";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in MembersFile.Rows<Entry>(context, "Organisations"))
        {
            var id = Ids.From("organisation/" + entry.Code);
            var row = await db.Set<MemberOrganisation>().FindAsync([id], cancel);
            var isNew = row is null;
            row ??= db.Add(new MemberOrganisation { Id = id, Code = entry.Code, JoinedOn = context.Day(entry.JoinedOn) }).Entity;
            (row.Name, row.ShortName, row.Profile, row.Constituency) = (entry.Name, entry.ShortName ?? Texts.Empty, entry.Profile ?? Texts.Empty, entry.Constituency);
            (row.Resident, row.NationalBody) = (entry.Resident, entry.NationalBody);
            context.Report.Count(isNew ? ImportOutcome.Created : db.Entry(row).State == EntityState.Modified ? ImportOutcome.Changed : ImportOutcome.Skipped);
            if (db.Entry(row).State != EntityState.Unchanged) { db.Tell(new OrganisationChanged(id)); }
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Organisations.Imported", "Organisation", "all", context.By), cancel); }
    }
}

/// <summary><c>nmap-people</c>: people with their terms, the seats of organisations, and roles given to persons.</summary>
internal sealed class PeopleStep(NmapDb db) : IRecipeStep
{
    private sealed record PersonEntry(string Code, string FullName, string? LatinName, string? Organisation, string? As, string? Culture, string? Email, string? From, string? To);

    private sealed record SeatEntry(string Seat, string Organisation, string From, string? To);

    private sealed record RoleEntry(string Person, string Role, string From, string? To);

    public string Name => "nmap-people";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in MembersFile.Rows<PersonEntry>(context, "People")) { await PutAsync(entry, context, cancel); }
        foreach (var entry in MembersFile.Rows<SeatEntry>(context, "Seats")) { await PutAsync(entry, context, cancel); }
        foreach (var entry in MembersFile.Rows<RoleEntry>(context, "Assignments")) { await PutAsync(entry, context, cancel); }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("People.Imported", "Person", "all", context.By), cancel); }
    }

    private async Task PutAsync(PersonEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var id = Ids.From("person/" + entry.Code);
        if (await db.Set<PersonRow>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); return; }
        var culture = entry.Culture is { } wanted && context.Site.Settings.Languages.Contains(wanted) ? wanted : context.Site.Settings.Languages[0];
        var person = new PersonRow { Id = id };
        person.Describe(entry.FullName, entry.LatinName, entry.Email, culture);
        db.Add(person);
        context.Report.Count(ImportOutcome.Created);
        if (entry.Organisation is null || entry.As is not ("representative" or "alternate")) { return; }
        db.Add(new Term
        {
            Id = Ids.From("term/" + entry.Code),
            PersonId = id,
            OrganisationId = Ids.From("organisation/" + entry.Organisation),
            Alternate = entry.As == "alternate",
            From = context.Day(entry.From ?? "D"),
            To = entry.To is { } to ? context.Day(to) : null,
        });
    }

    private async Task PutAsync(SeatEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var id = Ids.From($"seat/{entry.Seat}/{entry.Organisation}/{entry.From}");
        if (await db.Set<Seat>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); return; }
        var organisation = await db.Set<MemberOrganisation>().FindAsync([Ids.From("organisation/" + entry.Organisation)], cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no organisation of this platform."), "Organisation", entry.Organisation);
        var seat = Seat.Fill(entry.Seat, organisation, context.Day(entry.From), entry.To is { } to ? context.Day(to) : null);
        seat.Id = id;
        seat.Follow([.. await db.Set<Seat>().Where(s => s.Name == entry.Seat).ToListAsync(cancel), .. db.ChangeTracker.Entries<Seat>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)]);
        db.Add(seat);
        context.Report.Count(ImportOutcome.Created);
    }

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

internal static class MembersFile
{
    /// <summary>Rows of the step, or of the JSON file beside the recipe that it names.</summary>
    public static IReadOnlyList<T> Rows<T>(RecipeContext context, string name)
        => context.Text("File") is { } file
            ? ((JsonNode.Parse(context.Folder.ReadText(file), null, Json.Lenient) as JsonObject)?[name] as JsonArray)?.Deserialize<List<T>>(Json.Orchard) ?? []
            : context.Rows<T>(name);
}
