using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members.Verbs;

/// <summary>What a file would do, or did: counts, and the rows it stumbled over.</summary>
internal sealed record MembersReport(int Organisations, int People, int Known, IReadOnlyList<RowFault> Faults);

/// <summary>Takes organisations and representatives from a file: all rows, or none while one is refused.</summary>
internal sealed class ImportMembers(NmapDb db, ISite site, IFreshFactor factor)
{
    private sealed class Rolls
    {
        public required Dictionary<string, MemberOrganisation> ByCode { get; init; }
        public required Dictionary<string, MemberOrganisation> ByName { get; init; }
        public required HashSet<string> Constituencies { get; init; }
        public required Dictionary<string, PersonRow> ByEmail { get; init; }
        public required Dictionary<string, PersonRow> People { get; init; }
        public required ILookup<string, Term> Terms { get; init; }
        public required HashSet<string> Leads { get; init; }
        public Dictionary<string, List<Term>> NewTerms { get; } = [];
        public Lookalikes.Looks? Looks;
        public int Organisations, Persons, Known;
    }

    public async Task<MembersReport> RunAsync(MembersSheet file, bool checkOnly, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        if (!checkOnly) { factor.Require(by); }
        await using var work = await db.BeginAsync(cancel);
        var rolls = await ReadAsync(cancel);
        List<RowFault> refused = [.. file.Faults];
        foreach (var row in file.Rows)
        {
            try { Take(row, rolls, by); }
            catch (RefusedException e) { refused.Add(new(row.Number, e.Field ?? "name", e.Message, [.. e.Arguments])); }
        }
        if (refused.Count > 0 || checkOnly) { db.ChangeTracker.Clear(); }
        else if (db.ChangeTracker.HasChanges())
        {
            foreach (var id in rolls.NewTerms.Keys) { db.Tell(new OrganisationChanged(id)); }
            await db.CommitAsync(new Act("Members.Imported", "Organisation", "all", by) { Details = new Dictionary<string, string> { ["organisations"] = $"{rolls.Organisations}", ["people"] = $"{rolls.Persons}" } }, cancel);
        }
        return new(rolls.Organisations, rolls.Persons, rolls.Known, [.. refused.OrderBy(f => f.Row)]);
    }

    private async Task<Rolls> ReadAsync(CancellationToken cancel)
    {
        var today = site.Today;
        var organisations = await db.Set<MemberOrganisation>().ToListAsync(cancel);
        var people = await db.Set<PersonRow>().Where(p => !p.Purged).ToListAsync(cancel);
        return new()
        {
            ByCode = organisations.ToDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase),
            ByName = organisations.SelectMany(o => o.Name.All.Values.Select(n => (n, o))).DistinctBy(p => p.n, StringComparer.OrdinalIgnoreCase).ToDictionary(p => p.n, p => p.o, StringComparer.OrdinalIgnoreCase),
            Constituencies = (await db.Set<Constituency>().Select(c => c.Code).ToListAsync(cancel)).ToHashSet(),
            ByEmail = people.Where(p => p.Email is not null).DistinctBy(p => p.Email, StringComparer.OrdinalIgnoreCase).ToDictionary(p => p.Email!, StringComparer.OrdinalIgnoreCase),
            People = people.ToDictionary(p => p.Id),
            Terms = (await db.Set<Term>().ToListAsync(cancel)).ToLookup(t => t.OrganisationId),
            Leads = (await db.Set<Seat>().Where(s => s.Name == Roles.Lead && (s.To == null || s.To > today)).Select(s => s.OrganisationId).ToListAsync(cancel)).ToHashSet(),
        };
    }

    private void Take(MembersRow row, Rolls rolls, Reader by)
    {
        var disciplines = Disciplines(row);
        if (row["name"].Length > MemberOrganisation.LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "name", MemberOrganisation.LongestName); }
        var organisation = Organisation(row, rolls, disciplines);
        if (row["person"].Length == 0)
        {
            if (row["email"].Length > 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the person whose address this is."), "person"); }
            return;
        }
        var terms = rolls.NewTerms.TryGetValue(organisation.Id, out var found) ? found : rolls.NewTerms[organisation.Id] = [.. rolls.Terms[organisation.Id]];
        var known = row["email"].Length > 0 ? rolls.ByEmail.GetValueOrDefault(row["email"]) : terms.Select(t => rolls.People.GetValueOrDefault(t.PersonId)).FirstOrDefault(p => string.Equals(p?.FullName, row["person"], StringComparison.OrdinalIgnoreCase));
        if (known is not null && !string.Equals(known.FullName, row["person"], StringComparison.OrdinalIgnoreCase)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This address is that of {0}. Each person has an address of their own."), "email", known.FullName); }
        if (known is not null && terms.Exists(t => t.PersonId == known.Id && (t.To is null || t.To > site.Today))) { rolls.Known++; return; }
        if (rolls.Leads.Contains(organisation.Id) && !by.Can(Permissions.Seat)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Who speaks for the lead is entered by the lead."), "person"); }
        var person = known ?? NewPerson(row);
        var term = Term.Begin(person.Id, organisation.Id, Speaks(row), Day(row, "from") ?? site.Today, Day(row, "to")).WorkingFrom(Choice(row, "station", Vocabulary.Stations), row["place"]);
        try { term.StandBeside(terms); }
        catch (RefusedException e) { throw new RefusedException(e.Kind, e.Message, e.Field == "As" ? "as" : "from", [.. e.Arguments]); }
        if (known is null)
        {
            db.Add(person);
            rolls.People[person.Id] = person;
            if (person.Email is { } email) { rolls.ByEmail[email] = person; }
            rolls.Persons++;
        }
        terms.Add(db.Add(term).Entity);
    }

    private MemberOrganisation Organisation(MembersRow row, Rolls rolls, List<string> disciplines)
    {
        var (code, name) = (row["code"], row["name"]);
        if ((code.Length > 0 ? rolls.ByCode.GetValueOrDefault(code) : null) is { } known || (name.Length > 0 && rolls.ByName.TryGetValue(name, out known)))
        {
            rolls.Known += row["person"].Length == 0 ? 1 : 0;
            return known!;
        }
        if (name.Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("No organisation has the code “{0}”. A new one needs a name."), "code", code); }
        Lookalikes.CheckAlphabets(name, "name");
        (rolls.Looks ??= Lookalikes.ByLook(rolls.ByName.Keys)).CheckNew(name, "name");
        if (!rolls.Constituencies.Contains(row["constituency"])) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no constituency here. They are: {1}."), "constituency", row["constituency"], string.Join(", ", rolls.Constituencies.Order(StringComparer.Ordinal))); }
        var slug = code.Length > 0 ? code : Slug.From(name);
        var language = site.Settings.Languages[0];
        var organisation = new MemberOrganisation
        {
            Code = rolls.ByCode.ContainsKey(slug) ? $"{slug}-{Ids.New()[..4]}" : slug,
            Name = Texts.Of(language, name), ShortName = Texts.Empty.With(language, row["short_name"]), Constituency = row["constituency"],
            NationalBody = Yes(row, "national_body", false), Resident = Yes(row, "resident", true), JoinedOn = Day(row, "from") ?? site.Today,
            Disciplines = disciplines,
        };
        db.Add(organisation);
        db.Tell(new OrganisationChanged(organisation.Id));
        rolls.ByCode[organisation.Code] = rolls.ByName[name] = organisation;
        rolls.Looks.Add(name);
        rolls.Organisations++;
        return organisation;
    }

    private PersonRow NewPerson(MembersRow row)
    {
        var person = new PersonRow();
        var language = row["language"].Length == 0 ? site.Settings.Languages[0] : site.Settings.Languages.FirstOrDefault(l => l == row["language"])
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no language of this site. They are: {1}."), "language", row["language"], string.Join(", ", site.Settings.Languages));
        try { person.Describe(row["person"], null, row["email"], language); }
        catch (RefusedException e) { throw new RefusedException(e.Kind, e.Message, e.Field == "Email" ? "email" : "person", [.. e.Arguments]); }
        return person;
    }

    private static bool Speaks(MembersRow row) => row["as"] switch
    {
        "" or "representative" => false,
        "alternate" => true,
        var other => throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is neither representative nor alternate."), "as", other),
    };

    private static string? Choice(MembersRow row, string column, IReadOnlyDictionary<string, string> list)
        => row[column].Length == 0 ? null : list.ContainsKey(row[column]) ? row[column]
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not known here. Write one of: {1}."), column, row[column], string.Join(", ", list.Keys));

    private static List<string> Disciplines(MembersRow row)
    {
        var given = row["disciplines"].Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        return given.FirstOrDefault(d => !Vocabulary.Disciplines.ContainsKey(d)) is { } odd
            ? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not known here. Write one of: {1}."), "disciplines", odd, string.Join(", ", Vocabulary.Disciplines.Keys))
            : Vocabulary.Known(given, Vocabulary.Disciplines);
    }

    private static bool Yes(MembersRow row, string column, bool otherwise) => row[column].ToLowerInvariant() switch
    {
        "" => otherwise,
        "yes" or "true" or "1" => true,
        "no" or "false" or "0" => false,
        var other => throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is neither yes nor no."), column, other),
    };

    private static DateOnly? Day(MembersRow row, string column)
        => row[column].Length == 0 ? null : DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a date such as 2026-11-24."), column, row[column]);
}
