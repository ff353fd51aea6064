using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>
/// Something entered about an obligation or a treaty: an extension, a step into the treaty or out of it, a dispute; or that one of these is to be
/// struck, because it was entered by mistake. It counts, and is shown to readers, once another person has confirmed it; then it is no longer kept here.
/// </summary>
internal sealed class ObligationEntry
{
    public string Id { get; init; } = Ids.New();

    /// <summary>Code of the obligation that an extension is of; of the treaty for the others.</summary>
    public required string Subject { get; init; }

    /// <summary>One of these three is given.</summary>
    public Deadline? Extension { get; init; }
    public TreatyStanding? Step { get; init; }
    public Dispute? Dispute { get; init; }

    /// <summary>Why what stands there is to be struck; null for something new.</summary>
    public string? StrikeBecause { get; init; }
    public string? ById { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The act by which it comes to count, for the audit.</summary>
    public string Act => this switch
    {
        { StrikeBecause: not null } => Step is not null || Dispute is not null ? "Treaty.Struck" : "Obligation.Struck",
        { Step: { } step } => "Treaty." + step.Step,
        { Dispute: not null } => "Treaty.Disputed",
        { Extension.NotGranted: true } => "Obligation.NotExtended",
        { Extension.DecidedOn: null } => "Obligation.ExtensionAsked",
        _ => "Obligation.Extended",
    };

    /// <summary>Why this person cannot confirm it; null when nothing stands in the way.</summary>
    public RefusedException? WhyNotConfirm(string? personId)
        => ById is not null && ById == personId ? new(Refusal.NotYours, Phrase.Of("You entered this. Another person has to confirm it.")) : null;

    public void ApplyTo(Obligation obligation, int? revision, DateOnly today)
    {
        if (StrikeBecause is null) { obligation.Extend(Extension!, revision, today); } else { obligation.Strike(Extension!); }
    }

    public void ApplyTo(Treaty treaty)
    {
        switch (this)
        {
            case { Step: { } step, StrikeBecause: null }: treaty.Enter(step); break;
            case { Step: { } step }: treaty.Strike(step); break;
            case { Dispute: { } dispute, StrikeBecause: null }: treaty.Contest(dispute); break;
            case { Dispute: { } dispute }: treaty.Strike(dispute); break;
        }
    }
}
