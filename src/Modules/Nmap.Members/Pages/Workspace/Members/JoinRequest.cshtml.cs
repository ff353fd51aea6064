using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>One request: the secretariat advises, the lead decides.</summary>
internal sealed class JoinRequestModel(NmapDb db, ISite site, AskToJoin ask) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Advice { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public string? Reason { get; set; }

    internal JoinRequest Asked { get; private set; } = null!;
    internal string Constituency { get; private set; } = "";

    internal bool MayAdvise => Asked.IsOpen && Reader.Can(Permissions.Edit) && !MayDecide;
    internal bool AdvisedThemselves => Asked.State == JoinState.Advised && Reader.Can(Permissions.Seat) && Asked.AdvisedById == Reader.PersonId;
    internal DateOnly ForgottenOn => (Asked.DecidedOn ?? site.Today).AddDays(site.Settings.JoinRequestDays);
    internal bool MayDecide => Asked.State == JoinState.Advised && Reader.Can(Permissions.Seat) && Asked.AdvisedById != Reader.PersonId;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        Advice = Asked.Advice;
        return Page();
    });

    public Task<IActionResult> OnPostAdviseAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await ask.AdviseAsync(Id, Advice, Reader, cancel);
        Notice(S["The lead finds your advice in the list."]);
        return Redirect("/workspace/members/requests/" + Id);
    });

    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Decision is not ("accept" or "decline")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a decision."), nameof(Decision)); }
        var member = await ask.DecideAsync(Id, Decision == "accept", Reason, Reader, cancel);
        Notice(member is null ? S["Declined. The organisation is told."] : S["It is a member now. Its representative is told and invited to open an account."]);
        return Redirect(member is null ? "/workspace/members/requests/" + Id : "/workspace/members/" + member);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { throw RefusedException.Missing(); }
        Asked = await db.Set<JoinRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, cancel) ?? throw RefusedException.Missing();
        Constituency = (await db.Set<Constituency>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == Asked.Constituency, cancel))?.Name.ToString() ?? "";
    }
}
