using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Members.Data;
using Nmap.Members.Pages;

namespace Nmap.Members.Slots;

/// <summary>Seats, constituencies and people: what the rolls alone can say.</summary>
internal sealed class CompositionOfRolls(NmapDb db, Roster roster, IFormats formats, IEnumerable<IPlaceNames> places, IStringLocalizer S) : ICompositionSource
{
    private const int RemindDays = 60, Few = 5;

    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var lines = await roster.OnAsync(period.To, cancel);
        var constituencies = await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel);
        List<CompositionCheck> checks = [Lead(lines), Champion(lines, period.To), Third(lines), Breadth(lines, constituencies), await AffectedAsync(lines, reader, cancel), Balance(lines)];
        if (reader.Can(Permissions.SeeNeeds)) { checks.Add(await NeedsAsync(period.To, cancel)); }
        checks.Add(await ConsultedAsync(period.To, cancel));
        return checks;
    }

    private CompositionCheck Lead(IReadOnlyList<RosterLine> lines)
    {
        var holder = Holders(lines, Roles.Lead).FirstOrDefault();
        return holder is { Organisation.NationalBody: true }
            ? new("COMP-1", S["A national lead"], CheckOutcome.Good, S["The platform is led by a body of the State."], [Held(holder, Roles.Lead)])
            : new("COMP-1", S["A national lead"], CheckOutcome.Error, S["No national body holds the lead today. Fill this seat first."], []);
    }

    private CompositionCheck Champion(IReadOnlyList<RosterLine> lines, DateOnly onDay)
    {
        var holders = Holders(lines, Roles.ChampionDonor).ToList();
        var evidence = holders.Select(h => Held(h, Roles.ChampionDonor)).ToList();
        var ends = holders.SelectMany(h => h.Seats).Where(s => s.Name == Roles.ChampionDonor).Max(s => s.To);
        if (holders.Count == 0) { return new("COMP-2", S["A champion donor"], CheckOutcome.Look, S["No donor champions the platform today. Other set-ups are possible; say so in the terms of reference."], evidence); }
        if (holders.Count > 1) { return new("COMP-2", S["A champion donor"], CheckOutcome.Look, S["More than one donor champions the platform. That is possible; agree who does what."], evidence); }
        if (holders.Exists(h => h.Organisation.Constituency != Constituencies.Donor)) { return new("COMP-2", S["A champion donor"], CheckOutcome.Look, S["The seat is held by a body that is no donor. Other set-ups are possible; say so in the terms of reference."], evidence); }
        return ends is { } day && day <= onDay.AddDays(RemindDays)
            ? new("COMP-2", S["A champion donor"], CheckOutcome.Look, S["The term ends on {0}. Name the next champion donor and hand over.", formats.Date(day)], evidence)
            : new("COMP-2", S["A champion donor"], CheckOutcome.Good, S["The seat is filled and its term is current."], evidence);
    }

    private CompositionCheck Third(IReadOnlyList<RosterLine> lines)
    {
        var holders = new[] { Roles.Secretariat, Roles.Facilitator }.SelectMany(r => Holders(lines, r).Select(h => (Role: r, Line: h))).ToList();
        var evidence = holders.Select(h => Held(h.Line, h.Role)).ToList();
        return holders.Count == 0 ? new("COMP-3", S["Secretariat or facilitator"], CheckOutcome.Look, S["Nobody writes the minutes or convenes for the lead. One body can hold both seats."], evidence)
            : holders.All(h => !h.Line.Organisation.Resident) ? new("COMP-3", S["Secretariat or facilitator"], CheckOutcome.Look, S["The body that holds the seat has no office in the country."], evidence)
            : new("COMP-3", S["Secretariat or facilitator"], CheckOutcome.Good, S["The seat is filled by a body with an office in the country."], evidence);
    }

    private CompositionCheck Breadth(IReadOnlyList<RosterLine> lines, List<Constituency> constituencies)
    {
        var counts = lines.GroupBy(l => l.Organisation.Constituency).ToDictionary(g => g.Key, g => g.Count());
        var missing = constituencies.Where(c => c.Code != Constituencies.Observer && !counts.ContainsKey(c.Code) && c.NotApplicable.IsEmpty).Select(c => c.Name.ToString()).ToList();
        var evidence = constituencies.Where(c => c.Code != Constituencies.Observer).Select(c => new Evidence(counts.TryGetValue(c.Code, out var n) ? $"{c.Name}: {n}"
            : c.NotApplicable.IsEmpty ? S["{0}: nobody yet", c.Name.ToString()] : S["{0}: does not apply here ({1})", c.Name.ToString(), c.NotApplicable.ToString()])).ToList();
        return missing.Count == 0 ? new("COMP-4", S["Every constituency"], CheckOutcome.Good, S["Every constituency that applies here has a member."], evidence)
            : new("COMP-4", S["Every constituency"], CheckOutcome.Look, S["Nobody yet from: {0}. Invite them, or say why they do not apply here.", formats.List(missing)], evidence);
    }

    private async Task<CompositionCheck> AffectedAsync(IReadOnlyList<RosterLine> lines, Reader reader, CancellationToken cancel)
    {
        var people = lines.Where(l => l.Organisation.Constituency == Constituencies.AffectedPopulation).SelectMany(l => l.Speakers).Select(s => s.Person).DistinctBy(p => p.Id).ToList();
        var names = new Dictionary<string, string>();
        foreach (var source in places) { foreach (var (code, name) in await source.NamesAsync(cancel)) { names[code] = name; } }
        var areas = people.Select(p => p.Area).OfType<string>().Distinct().Select(a => names.GetValueOrDefault(a, a)).ToList();
        // Of a few named people, counts would say who of them survived.
        var mayCount = people.Count >= Few || reader.Can(Permissions.SeeNeeds);
        List<Evidence> evidence = !mayCount ? [new(S["People who speak for affected communities: {0}", people.Count]), new(S["They are too few to be counted by what they said of themselves."])] :
        [
            new(S["People who speak for affected communities: {0}", people.Count]),
            new(S["Women among them: {0}; not stated: {1}", people.Count(p => p.Sex == "woman"), people.Count(p => p.Sex is null)]),
            new(S["Survivors among them, by their own word: {0}; not stated: {1}", people.Count(p => p.Survivor == true), people.Count(p => p.Survivor is null)]),
            new(areas.Count > 0 ? S["From: {0}", formats.List(areas)] : S["The areas they come from are not stated."]),
        ];
        return people.Count > 0 ? new("COMP-5", S["Affected people in the room"], CheckOutcome.Good, S["Representatives of affected people are full members."], evidence)
            : new("COMP-5", S["Affected people in the room"], CheckOutcome.Look, S["Nobody speaks for affected people yet."], evidence);
    }

    private CompositionCheck Balance(IReadOnlyList<RosterLine> lines)
    {
        var people = lines.SelectMany(l => l.Speakers).Select(s => s.Person).DistinctBy(p => p.Id).ToList();
        var visiting = lines.SelectMany(l => l.Speakers).Count(s => !s.Term.IsResident);
        return new("COMP-8", S["Balance of representatives"], CheckOutcome.Report, S.Plural(people.Count, "{0} person speaks for a member.", "{0} people speak for a member."),
        [
            .. Vocabulary.Sexes.Select(x => new Evidence($"{S[x.Value]}: {people.Count(p => p.Sex == x.Key)}")),
            new(S["Not stated: {0}", people.Count(p => p.Sex is null)]),
            new(S["Working from outside the country: {0}", visiting]),
        ]);
    }

    private async Task<CompositionCheck> NeedsAsync(DateOnly onDay, CancellationToken cancel)
    {
        var needs = await db.Set<AccessNeed>().AsNoTracking().Where(n => db.Set<Term>().On(onDay).Any(t => t.PersonId == n.PersonId)).ToListAsync(cancel);
        return new("COMP-9", S["Access needs"], CheckOutcome.Report, S.Plural(needs.Count, "{0} person told what they need.", "{0} people told what they need."),
            [.. Vocabulary.Needs.Select(n => (n.Value, Count: needs.Count(x => x.Kinds.Contains(n.Key)))).Where(n => n.Count > 0).Select(n => new Evidence($"{S[n.Value]}: {n.Count}"))]);
    }

    private async Task<CompositionCheck> ConsultedAsync(DateOnly onDay, CancellationToken cancel)
    {
        var asked = await db.Set<Endorsement>().AsNoTracking().Where(e => e.Subject == Endorsement.Composition && e.AskedOn <= onDay).ToListAsync(cancel);
        var latest = asked.Count == 0 ? null : (DateOnly?)asked.Max(e => e.AskedOn);
        var round = asked.Where(e => e.AskedOn == latest).ToList();
        return latest is { } day
            ? new("COMP-12", S["Composition agreed together"], CheckOutcome.Good, S["Members were asked; {0} of {1} endorsed it.", round.Count(e => e.Answer == Endorsement.Endorsed), round.Count], [new(S["Asked"], day, "/workspace/members/record")])
            : new("COMP-12", S["Composition agreed together"], CheckOutcome.Look, S["Members have not been asked about the composition itself yet."], [new(S["Ask them"], null, "/workspace/members/record")]);
    }

    private static IEnumerable<RosterLine> Holders(IReadOnlyList<RosterLine> lines, string seat) => lines.Where(l => l.Seats.Any(s => s.Name == seat));

    private Evidence Held(RosterLine line, string seat)
    {
        var held = line.Seats.First(s => s.Name == seat);
        return new($"{S[SeatWords.Of(seat)]}: {line.Organisation.Name}", held.From, "/workspace/members/" + line.Organisation.Id);
    }
}
