using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>What became of one answer, and whether others read it.</summary>
internal sealed class AnswerModel(NmapDb db, AnswerConsultation answer, Names names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public string? Disposition { get; set; }
    [BindProperty] public string? Because { get; set; }
    [BindProperty] public string? Showing { get; set; }

    internal ConsultationInput Input { get; private set; } = null!;
    public string By { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        (Because, Disposition) = (Input.Because, Input.Disposition == Nmap.Consultations.Disposition.None ? null : Input.Disposition.ToString());
        Showing = Input.Showing == Nmap.Consultations.Showing.Held ? "Held" : "Shown";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        await answer.DealWithAsync(Id, Number, Showing, Disposition, Because, Reader, cancel);
        Notice(S["It is noted. Whoever wrote the answer can read it."]);
        return Redirect($"/workspace/consultations/{Id}#answer-{Number}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var consultation = await db.Set<Consultation>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Input = await db.Set<ConsultationInput>().AsNoTracking().SingleOrDefaultAsync(i => i.ConsultationId == Id && i.Number == Number, cancel) ?? throw RefusedException.Missing();
        await names.LoadAsync(cancel);
        By = names.Of(Input, consultation);
    }
}
