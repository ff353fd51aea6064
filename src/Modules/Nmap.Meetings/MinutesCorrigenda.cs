using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>What was corrected after adoption. The adopted text itself never changes.</summary>
internal sealed partial class Minutes
{
    public List<Corrigendum> Corrigenda { get; } = [];

    /// <summary>How they were adopted: <see cref="AdoptionMethods"/>; null before that, and for sets adopted before this was noted.</summary>
    public string? AdoptionMethod { get; set; }

    /// <summary>A summary is public, and something that it says was put right since.</summary>
    public bool SummaryIsBehind => SummaryReleasedAt is not null && SummaryState != SummaryStates.Released;

    public IEnumerable<Corrigendum> AdoptedCorrigenda => Corrigenda.Where(c => c.State == CorrigendumState.Adopted).OrderBy(c => c.Number);

    /// <summary>The text with every adopted corrigendum in it.</summary>
    public MinutesBody InForce => AdoptedCorrigenda.SelectMany(c => c.Wordings.Changes).Aggregate(Body, (body, change) => body.Reworded(change.TextId, change.Culture, change.New));

    public Corrigendum Propose(IReadOnlyList<WordingChange> changes, string? reason, string? personId, DateTimeOffset now)
    {
        if (State != MinutesStates.Adopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Only adopted minutes are corrected by a corrigendum. These can still be changed.")); }
        if (Corrigenda.Any(c => c.State == CorrigendumState.Proposed)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A corrigendum to these minutes waits for the lead already. It is decided first.")); }
        if (changes.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Change the wording of at least one paragraph."), "Wordings"); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the adopted text must be corrected."), "Reason"); }
        if (changes.Any(c => string.IsNullOrWhiteSpace(c.New))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A paragraph cannot become empty. Write what it should say."), "Wordings"); }
        var corrigendum = new Corrigendum { MinutesId = Id, Wordings = new() { Changes = changes }, Reason = reason.Trim(), ProposedById = personId, ProposedAt = now };
        Corrigenda.Add(corrigendum);
        return corrigendum;
    }
}

internal static class AdoptionMethods
{
    public const string Lead = "lead";
    public const string AllLeads = "all-leads";
    public const string NoObjection = "no-objection";
    public const string Paper = "paper";
}
