using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

internal sealed class IndexModel(NmapDb db, Sessions sessions, ISite site, SiteAddress address, IRolls rolls, Mine mine) : NmapPage
{
    [BindProperty]
    public string? Culture { get; set; }

    public UserAccount Mine { get; private set; } = new();
    public IReadOnlyList<Session> Open { get; private set; } = [];
    public string? CurrentId => sessions.CurrentId;
    public IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(l => new SelectListItem(Cultures.Autonym(l), l));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (mine.Waits) { return Redirect("/account/passkeys"); }
        if (Reader.AccountId is null) { return NotFound(); }
        await LoadAsync(cancel);
        Culture = Mine.Culture;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!site.Settings.Languages.Contains(Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the languages."), nameof(Culture)); }
        var mine = await db.Set<UserAccount>().SingleAsync(a => a.Id == Reader.AccountId, cancel);
        mine.Culture = Culture!;
        await rolls.ChangeCultureAsync(mine.PersonId, Culture!, Reader, cancel);
        // A language chosen in the footer of this browser would go before the account's.
        Response.Cookies.Delete(SessionCookie.Name(address, "nmap-lang"), new() { Path = "/", Secure = SessionCookie.IsSecure(address) });
        Notice(S["Saved. Pages and mail speak this language from now on."]);
        return Redirect("/account");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Mine = await db.Set<UserAccount>().AsNoTracking().SingleAsync(a => a.Id == Reader.AccountId, cancel);
        Open = await sessions.OfAsync(Mine.Id, cancel);
    }
}
