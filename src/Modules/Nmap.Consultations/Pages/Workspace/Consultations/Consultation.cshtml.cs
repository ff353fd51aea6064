using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>One consultation whole: the paper, until when each language answers, the answers a page at a time, and what is to be decided.</summary>
internal sealed class ConsultationModel(NmapDb db, Names names, Nmap.Consultations.Consultations states, AnswerConsultation answer, KeepConsultation keep, ISite site) : NmapPage
{
    private const int OnOnePage = 25;

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [FromQuery(Name = "page")] public int? Asked { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public bool Open { get; set; }

    internal Consultation Shown { get; private set; } = null!;
    internal IReadOnlyList<ConsultationInput> Inputs { get; private set; } = [];
    internal IReadOnlyList<Question> Questions { get; private set; } = [];
    internal Names Names => names;
    internal Tally Tally { get; private set; } = new(0, 0, 0);
    public string State => states.Code(Shown);
    public int Number { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public bool MayAnswer { get; private set; }
    public bool MayKeep => Reader.Can(Permissions.Keep);
    public bool MayPublish => Reader.Can(Permissions.Publish) && State == "over";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Open) { await keep.OpenAsync(Id, Reader, cancel); }
        else { await answer.FromMemberAsync(Id, Text, Reader, cancel); }
        Notice(Open ? S["The consultation is open."] : S["Your answer is recorded."]);
        return Redirect($"/workspace/consultations/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await db.Set<Consultation>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        await names.LoadAsync(cancel);
        var all = db.Set<ConsultationInput>().AsNoTracking().VisibleTo(Reader, Shown, Shown.IsOver(site));
        Tally = await all.GroupBy(_ => 1).Select(g => new Tally(g.Count(), g.Count(i => i.Disposition == Disposition.None), g.Count(i => i.Showing == Showing.Waiting))).SingleOrDefaultAsync(cancel) ?? Tally;
        Pages = Math.Max(1, (Tally.All + OnOnePage - 1) / OnOnePage);
        Number = Math.Clamp(Asked ?? 1, 1, Pages);
        Inputs = await all.OrderBy(i => i.Number).Skip((Number - 1) * OnOnePage).Take(OnOnePage).ToListAsync(cancel);
        Questions = await db.Set<Question>().AsNoTracking().Where(q => q.ConsultationId == Shown.Id).OrderBy(q => q.Number).ToListAsync(cancel);
        MayAnswer = Reader.Can(Permissions.Answer) && Reader.Organisation is { } organisation && Shown.Audience.Admits(Reader) && Shown.TakesFrom(await answer.LanguagesAsync(organisation, cancel), site);
    }
}

/// <summary>How many answers there are, and of these how many wait for something.</summary>
internal sealed record Tally(int All, int Waiting, int Unseen);
