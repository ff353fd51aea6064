using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Act.Consultations;

/// <summary>The paper, the public's answers and the form. It never looks who is signed in.</summary>
[EnableRateLimiting(ConsultationsModule.Answering)]
internal sealed class ConsultationModel(NmapDb db, Nmap.Consultations.Consultations states, Names names, AnswerConsultation answer, ISite site) : NmapPage
{
    private const int OnOnePage = 20;

    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [FromQuery(Name = "page")] public int? Asked { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Name { get; set; }

    /// <summary>People do not see this field; programs that send advertising fill it.</summary>
    [BindProperty] public string? Website { get; set; }

    internal Consultation Shown { get; private set; } = null!;
    internal IReadOnlyList<ConsultationInput> Inputs { get; private set; } = [];
    internal Names Names => names;
    public string State => states.Code(Shown);
    public bool MayAnswer => Shown.TakesFrom([Cultures.Current], site);
    public int Number { get; private set; } = 1;
    public int Pages { get; private set; } = 1;

    /// <summary>Shown once, after sending: the answer's number and its code.</summary>
    public string? Receipt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Receipt = TempData["Consultation"] as string;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        (var filled, Website) = (Website, null);
        RefusePrograms(nameof(Website), filled);
        var (number, code) = await answer.FromPublicAsync(Slug, Cultures.Current, Text, Name, cancel);
        TempData["Consultation"] = S["Your answer has arrived. It is number {0}. With this code you see what becomes of it: {1}", number, code].Value;
        return Redirect($"/{Cultures.Current}/consultations/{Slug}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var stranger = Cms.Access.Reader.Stranger;
        Shown = await db.Set<Consultation>().AsNoTracking().WholeAsync(Slug, stranger, cancel);
        await names.LoadAsync(cancel);
        var all = db.Set<ConsultationInput>().AsNoTracking().VisibleTo(stranger, Shown, Shown.IsOver(site));
        Pages = Math.Max(1, (await all.CountAsync(cancel) + OnOnePage - 1) / OnOnePage);
        Number = Math.Clamp(Asked ?? 1, 1, Pages);
        Inputs = await all.OrderBy(i => i.Number).Skip((Number - 1) * OnOnePage).Take(OnOnePage).ToListAsync(cancel);
    }
}
