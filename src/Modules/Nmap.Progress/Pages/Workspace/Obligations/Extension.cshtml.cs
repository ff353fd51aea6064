using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>An extension asked for, granted, or not granted.</summary>
internal sealed class ExtensionModel(NmapDb db, KeepObligations keep) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    /// <summary><c>asked</c>, <c>granted</c> or <c>refused</c>.</summary>
    [BindProperty] public string Outcome { get; set; } = "asked";
    [BindProperty] public DateOnly? AskedOn { get; set; }
    [BindProperty] public DateOnly? DecidedOn { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? DecidedBy { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public int Revision { get; set; }
    public Obligation Obligation { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Outcome != "asked" && DecidedOn is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say on which day it was decided."), "DecidedOn"); }
        var extension = new Deadline(DueOn, Outcome == "asked" ? null : DecidedOn, Typed(DecidedBy), Typed(Note), AskedOn, Outcome == "refused", Reference.Of(Document, Address, DocumentOn));
        return Waiting(await keep.EnterAsync(new() { Subject = Code, Extension = extension }, Revision, Reader, cancel));
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Obligation = (await db.ObligationsAsync(cancel)).FirstOrDefault(o => o.Code == Code) ?? throw RefusedException.Missing();

    protected override void Fill() => (Revision, AskedOn, DueOn, Outcome) = (Obligation.Revision, Obligation.Asked?.AskedOn, Obligation.Asked?.DueOn, Obligation.Asked is null ? "asked" : "granted");
}
