using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Contracts;

namespace Nmap.Planning.Reporting;

/// <summary>What a report is made of.</summary>
/// <param name="Plan">Code of the plan whose headings it follows; null for the one in force.</param>
internal sealed record PackWish(DateOnly First, DateOnly Last, string? Plan, string Culture)
{
    /// <summary>The past calendar year, as Article 7 asks.</summary>
    public static PackWish PastYear(DateOnly today, string culture) => new(new(today.Year - 1, 1, 1), new(today.Year - 1, 12, 31), null, culture);
}

/// <param name="Actions">Numbers of the plan's actions that it tells of.</param>
internal sealed record PackSentence(EvidencePiece Piece, IReadOnlyList<string> Actions);

/// <param name="Name">A heading of the plan.</param>
internal sealed record PackHeading(Texts Name, IReadOnlyList<PlanActionRecord> Actions, IReadOnlyList<PackSentence> Sentences);

/// <summary>What was done in a period, sentence by sentence with its source, under the headings of a plan of action.</summary>
/// <param name="Unmapped">What no heading of the plan takes.</param>
internal sealed record EvidencePack(PackWish Wish, ActionPlanRecord Plan, IReadOnlyList<PackHeading> Headings, IReadOnlyList<EvidencePiece> Unmapped)
{
    /// <summary>Every sentence once, however many headings it stands under.</summary>
    public IReadOnlyList<EvidencePiece> All => [.. Headings.SelectMany(h => h.Sentences).Select(s => s.Piece).Concat(Unmapped).Distinct()];

    public int Public => All.Count(p => p.Public);

    /// <summary>That it left the platform, for the audit.</summary>
    public Act Taken(string format, Reader by) => new("Evidence.Taken", "EvidencePack", Plan.Code, by)
    {
        Details = new Dictionary<string, string>
        {
            ["format"] = format, ["from"] = Wish.First.ToString("O", CultureInfo.InvariantCulture), ["to"] = Wish.Last.ToString("O", CultureInfo.InvariantCulture), ["culture"] = Wish.Culture,
            ["sentences"] = All.Count.ToString(CultureInfo.InvariantCulture), ["members"] = (All.Count - Public).ToString(CultureInfo.InvariantCulture),
        },
    };
}

/// <summary>Gathers it from every module, as one reader may see it.</summary>
internal sealed class MakePack(IEnumerable<IEvidenceSource> sources, IActionPlans plans, ISite site)
{
    /// <exception cref="RefusedException">This reader makes no reports, the period is none, or there is no such plan.</exception>
    public async Task<EvidencePack> RunAsync(PackWish wish, Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(PlanningPermissions.Report)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Evidence packs are made by the lead, a deputy or the secretariat.")); }
        if (wish.Last < wish.First) { throw new RefusedException(Refusal.Invalid, Phrase.Of("It ends before it begins."), "To"); }
        if (!site.Settings.Languages.Contains(wish.Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language of this platform."), "Language"); }
        var all = await plans.AllAsync(cancel);
        var plan = (wish.Plan is { } code ? all.FirstOrDefault(p => p.Code == code) : all.FirstOrDefault(p => p.InForce) ?? (all is [var newest, ..] ? newest : null))
            ?? throw new RefusedException(Refusal.Invalid, all.Count == 0 ? Phrase.Of("No plan of action is entered yet, so there are no headings.") : Phrase.Of("Choose a plan of the list."), "Plan");
        using var speaking = CultureScope.Use(wish.Culture);
        return Under(wish, plan, await plans.ActionsAsync(plan.Code, cancel), await GatherAsync(wish, reader, cancel));
    }

    private async Task<IReadOnlyList<EvidencePiece>> GatherAsync(PackWish wish, Reader reader, CancellationToken cancel)
    {
        var pieces = new List<EvidencePiece>();
        foreach (var source in sources) { pieces.AddRange(await source.OfAsync(wish.First, wish.Last, reader, cancel)); }
        return [.. pieces.OrderBy(p => p.Kind).ThenBy(p => p.On)];
    }

    private static EvidencePack Under(PackWish wish, ActionPlanRecord plan, IReadOnlyList<PlanActionRecord> actions, IReadOnlyList<EvidencePiece> pieces)
    {
        var headings = actions.GroupBy(a => a.Area).Select(g => new PackHeading(g.Key, [.. g], [.. pieces.Select(p => new PackSentence(p, Taking(p, g))).Where(s => s.Actions.Count > 0)])).ToList();
        var taken = headings.SelectMany(h => h.Sentences).Select(s => s.Piece).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(wish, plan, headings, [.. pieces.Where(p => !taken.Contains(p))]);
    }

    private static IReadOnlyList<string> Taking(EvidencePiece piece, IEnumerable<PlanActionRecord> actions)
        => [.. actions.Where(a => piece.Headings.Any(h => h == a.Obligation || a.Codes.Contains(h))).Select(a => a.Number)];
}
