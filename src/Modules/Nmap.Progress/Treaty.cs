using System.Text.Json.Serialization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

[JsonConverter(typeof(JsonStringEnumConverter<TreatyStep>))]
internal enum TreatyStep
{
    Signed,
    Ratified,
    InForce,
    Withdrawn,
}

/// <summary>A step of the country's way into a treaty, or out of it.</summary>
internal sealed record TreatyStanding(TreatyStep Step, DateOnly On, Reference? Source = null)
{
    /// <summary>By a person on a page; the others came with a recipe, which may correct them.</summary>
    public bool Entered { get; init; }
}

/// <summary>Somebody says that the position is another one than the one shown.</summary>
internal sealed record Dispute(Texts By, Texts Text, DateOnly? On, Reference Source)
{
    /// <inheritdoc cref="TreatyStanding.Entered"/>
    public bool Entered { get; init; }
}

/// <summary>A treaty and the country's standing in it. Membership is not constant, and not always undisputed.</summary>
internal sealed class Treaty
{
    public string Id { get; init; } = Ids.New();
    public required string Code { get; init; }
    public Texts Name { get; set; } = Texts.Empty;
    public Reference? Source { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public IReadOnlyList<TreatyStanding> Steps { get; set; } = [];
    public IReadOnlyList<Dispute> Disputes { get; set; } = [];
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The last step that has come by this day; a withdrawal announced for later is not one yet.</summary>
    public TreatyStanding? StandingOn(DateOnly day) => Steps.Where(s => s.On <= day).OrderBy(s => s.On).ThenBy(s => s.Step).LastOrDefault();

    public IEnumerable<TreatyStanding> InOrder => InDays(Steps);

    /// <summary>Steps and disputes as a recipe gives them; null where it says nothing. What people entered stays.</summary>
    public void Give(IReadOnlyList<TreatyStanding>? steps, IReadOnlyList<Dispute>? disputes)
    {
        if (steps is not null && InDays([.. steps, .. Steps.Where(s => s.Entered && !steps.Any(g => g.Step == s.Step && g.On == s.On))]) is var all && !Steps.SequenceEqual(all)) { Steps = all; }
        if (disputes is not null && (IReadOnlyList<Dispute>)[.. disputes, .. Disputes.Where(d => d.Entered)] is var told && !Disputes.SequenceEqual(told)) { Disputes = told; }
    }

    public void Enter(TreatyStanding step)
    {
        if (Steps.Any(s => s.Step == step.Step && s.On == step.On)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This is entered already."), "Step"); }
        if (step.Source is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the document that says so."), "Document"); }
        if (step.Step == TreatyStep.InForce && Steps.Any(s => s.Step is TreatyStep.Signed or TreatyStep.Ratified && s.On > step.On))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("A treaty is in force only after it was signed and ratified. Check the dates."), "On");
        }
        if (step.Step == TreatyStep.Withdrawn && !Steps.Any(s => s.Step is TreatyStep.Ratified or TreatyStep.InForce && s.On <= step.On))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("A treaty is left only after it was joined. Check the date."), "On");
        }
        if (step.Step != TreatyStep.Withdrawn && Steps.Any(s => s.Step == TreatyStep.InForce && (step.Step == TreatyStep.InForce || s.On < step.On) && !LeftBetween(s.On, step.On)))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("The treaty is in force already, and no withdrawal stands between the two days. Enter the withdrawal first, or take out the wrong entry."), "On");
        }
        Steps = InDays([.. Steps, step with { Entered = true }]);
    }

    private bool LeftBetween(DateOnly one, DateOnly other)
    {
        var (from, to) = one < other ? (one, other) : (other, one);
        return Steps.Any(s => s.Step == TreatyStep.Withdrawn && s.On >= from && s.On <= to);
    }

    public void Contest(Dispute dispute)
    {
        if (dispute.By.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say who disputes it."), "By"); }
        if (dispute.Text.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say in a sentence what they hold."), "Text"); }
        Disputes = [.. Disputes, dispute with { Entered = true }];
    }

    /// <summary>Takes out what was entered by mistake.</summary>
    public void Strike(TreatyStanding step)
    {
        if (!step.Entered || !Steps.Contains(step)) { throw Gone(); }
        Steps = [.. Steps.Where(s => s != step)];
    }

    /// <inheritdoc cref="Strike(TreatyStanding)"/>
    public void Strike(Dispute dispute)
    {
        if (!dispute.Entered || !Disputes.Contains(dispute)) { throw Gone(); }
        Disputes = [.. Disputes.Where(d => d != dispute)];
    }

    private static IReadOnlyList<TreatyStanding> InDays(IEnumerable<TreatyStanding> steps) => [.. steps.OrderBy(s => s.On).ThenBy(s => s.Step)];

    private static RefusedException Gone() => new(Refusal.WrongState, Phrase.Of("This entry no longer stands there."));

    public static string Label(TreatyStep step) => step switch
    {
        TreatyStep.Signed => Phrase.Of("Signed"),
        TreatyStep.Ratified => Phrase.Of("Ratified or acceded to"),
        TreatyStep.InForce => Phrase.Of("In force"),
        _ => Phrase.Of("Withdrawn from"),
    };
}
