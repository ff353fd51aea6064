using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Act.Members;

/// <summary>The public form of an organisation that wants to join.</summary>
[EnableRateLimiting(MembersModule.Joining), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class JoinModel(NmapDb db, AskToJoin ask) : NmapPage
{
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public string? Constituency { get; set; }
    [BindProperty] public string? Person { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Text { get; set; }

    /// <summary>People do not see this field; programs that send advertising fill it.</summary>
    [BindProperty] public string? Website { get; set; }

    public bool Sent { get; private set; }
    public IReadOnlyList<SelectListItem> Constituencies { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        (var filled, Website) = (Website, null);
        RefusePrograms(nameof(Website), filled);
        await ask.AskAsync(new() { Organisation = Line(Organisation), Constituency = Line(Constituency), Person = Line(Person), Email = Line(Email), Text = (Text ?? "").Trim(), Culture = Cultures.Current }, cancel);
        Sent = true;
        return Page();
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Constituencies = [.. (await db.Set<Nmap.Members.Constituency>().AsNoTracking().Where(c => c.Code != Nmap.Members.Constituencies.Observer).OrderBy(c => c.Position).ToListAsync(cancel)).Select(c => new SelectListItem(c.Name.ToString(), c.Code))];

    private static string Line(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c))).Trim();
}
