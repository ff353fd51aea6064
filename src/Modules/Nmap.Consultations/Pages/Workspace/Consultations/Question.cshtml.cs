using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Verbs;
using Nmap.Meetings.Contracts;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>Where organisations stand, their objections, and what came out.</summary>
internal sealed class QuestionModel(NmapDb db, DecisionTypes types, Names names, TakePositions positions, IRegisters registers, ISite site) : QuestionPage(db, types, names)
{
    public RegisterEntry? Decision { get; private set; }
    public bool IsOpen => Question.IsOpen(site.Today);
    public bool ShowsOthers => !Question.HiddenUntilClosed || !IsOpen;
    public bool MayAnswer => IsOpen && Reader.Can(Permissions.Answer) && Reader.Organisation is not null && Consultation.Audience.Admits(Reader);
    internal Position? Mine => Question.InForce.FirstOrDefault(p => p.OrganisationId == Reader.Organisation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var before = Mine;
        await positions.TakeAsync(Id, Said, Why, Reader, cancel);
        Notice(before is null ? S["Your organisation’s position is recorded."] : S["Your organisation’s position is recorded. It replaces what your organisation said before."]);
        return Redirect($"/workspace/consultations/questions/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (Question.DecisionId is { } id) { Decision = await registers.FindAsync(RegisterKind.Decision, id, Reader, cancel); }
    }

    internal IEnumerable<(string Label, string Count)> Totals()
    {
        var all = Question.InForce.ToList();
        var (standing, settled) = (all.Where(p => Question.Holds(p, Type)).ToList(), all.Count(p => !Question.Holds(p, Type)));
        return Type.HasOptions
            ? Question.Options.Select((o, i) => (o, all.Sum(p => DecisionType.Numbers(p.Choice)[i]).ToString(System.Globalization.CultureInfo.CurrentCulture)))
            : Type.Choices.Select(c => (Words.Of(c, S), standing.Count(p => p.Choice == c.Code).ToString(System.Globalization.CultureInfo.CurrentCulture)))
                .Concat(settled == 0 ? [] : [(S["Objections that are settled"].Value, settled.ToString(System.Globalization.CultureInfo.CurrentCulture))]);
    }

    /// <summary>How the objection of a position was settled; null where it stands, and for positions that do not object.</summary>
    internal Objection? Settled(Position position)
        => Question.Holds(position, Type) ? null : Question.Objections.Where(o => o.OrganisationId == position.OrganisationId).OrderByDescending(o => o.Text == position.Why?.Trim()).ThenByDescending(o => o.SettledOn).FirstOrDefault();

    internal bool MaySettle(Objection objection) => objection.IsOpen && (MayKeep || Reader.Organisations.Contains(objection.OrganisationId));
}
