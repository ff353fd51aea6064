using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>How an objection is met: by an amendment, or by the word of whoever objects.</summary>
internal sealed class SettleModel(NmapDb db, DecisionTypes types, Names names, TakePositions positions) : QuestionPage(db, types, names)
{
    [BindProperty(SupportsGet = true, Name = "objection")] public string ObjectionId { get; set; } = "";
    [BindProperty] public string? State { get; set; }
    [BindProperty] public string? Words { get; set; }

    internal Objection? Objection => Question.Objections.Find(o => o.Id == ObjectionId);
    private bool IsOwn => Objection is { } o && Reader.Organisations.Contains(o.OrganisationId);
    internal IEnumerable<ObjectionState> States => Enum.GetValues<ObjectionState>().Where(s => s switch
    {
        ObjectionState.Raised => false,
        ObjectionState.Answered => MayKeep,
        ObjectionState.Met => IsOwn && Objection!.State == ObjectionState.Answered,
        _ => IsOwn,
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Objection is not null && (MayKeep || IsOwn) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await positions.SettleAsync(Id, ObjectionId, State, Words, Reader, cancel);
        Notice(S["It is noted, with today’s date."]);
        return Redirect($"/workspace/consultations/questions/{Id}");
    });
}
