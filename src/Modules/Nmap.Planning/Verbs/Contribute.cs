using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>A member says something of a draft; whoever writes the plan takes it in or says why not.</summary>
internal sealed class Contribute(NmapDb db, EditLines lines, NameBook names, ISite site)
{
    public async Task<Contribution> RunAsync(string planId, Contribution said, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PlanningPermissions.Contribute) || by.Organisation is not { } organisation || by.PersonId is not { } person) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Contributions come from member organisations. You speak for none today.")); }
        await using var work = await db.BeginAsync(cancel);
        var plan = await db.Set<Plan>().WholeAsync(planId, by, cancel);
        if (said.LineKind is { } kind && !(await names.ReadAsync(plan.Scope, cancel)).Kinds.ContainsKey(kind)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a kind."), nameof(Contribution.LineKind)); }
        if (said.Kind == ContributionKind.NewLine && said.LineKind is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a kind."), nameof(Contribution.LineKind)); }
        var contribution = Contribution.Make(plan, said, site.Today);
        (contribution.OrganisationId, contribution.PersonId, contribution.At) = (organisation, person, site.Now);
        db.Add(contribution);
        await db.CommitAsync(Named("Contribution.Made", contribution, by), cancel);
        return contribution;
    }

    /// <summary>Taken in: what it changes is written into the plan in the same save.</summary>
    /// <param name="wording">As it will stand, in each language; that of the contribution is needed.</param>
    /// <param name="othersHold">Languages that stay as they are say the same.</param>
    public async Task AcceptAsync(string id, Texts wording, bool othersHold, DateOnly? begins, DateOnly? ends, string? answer, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (contribution, plan) = await FindAsync(id, by, cancel);
        plan.StillStandsAt(revision);
        if (wording[contribution.Culture] is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the wording as it will stand."), $"Text[{contribution.Culture}]"); }
        contribution.Decide(ContributionState.Accepted, answer, by.PersonId, site.Now);
        var line = contribution.Line is { } code ? plan.Line(code) ?? throw RefusedException.Missing() : null;
        var fields = line?.Fields ?? new(Texts.Empty, contribution.LineKind, null, null) { Responsible = [new(contribution.OrganisationId, true)] };
        var put = await lines.PutAsync(plan, contribution.Line, fields with { Text = wording, OthersHold = othersHold, Begins = begins ?? fields.Begins, Ends = ends ?? fields.Ends }, cancel);
        contribution.Line = put.Code;
        plan.ChangedAt = site.Now;
        db.Tell(new PlanChanged(plan.Id));
        await AnsweredAsync("Contribution.Accepted", contribution, by, cancel);
    }

    public async Task RefuseAsync(string id, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (contribution, _) = await FindAsync(id, by, cancel);
        contribution.Decide(ContributionState.Refused, reason, by.PersonId, site.Now);
        await AnsweredAsync("Contribution.Refused", contribution, by, cancel);
    }

    private async Task<(Contribution, Plan)> FindAsync(string id, Reader by, CancellationToken cancel)
    {
        var contribution = await db.Set<Contribution>().VisibleTo(by).SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw RefusedException.Missing();
        Writers.Require(by);
        return (contribution, await db.Set<Plan>().WholeAsync(contribution.PlanId, by, cancel));
    }

    private Task AnsweredAsync(string act, Contribution contribution, Reader by, CancellationToken cancel)
    {
        db.Tell(new ContributionAnswered(contribution.Id));
        return db.CommitAsync(Named(act, contribution, by), cancel);
    }

    private static Act Named(string name, Contribution contribution, Reader by) => new(name, nameof(Plan), contribution.PlanId, by) { Details = new Dictionary<string, string> { ["contribution"] = contribution.Id } };
}
