using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Notifications.Data;
using Nmap.Notifications.Inbox;

namespace Nmap.Notifications.Pages.Workspace.Mail;

/// <summary>Mail that was not applied, with the reason; whoever looked at it says so, and does by hand what it asks for.</summary>
internal sealed class IndexModel(NmapDb db, LookAtMail look) : NmapPage
{
    [BindProperty] public string Mail { get; set; } = "";

    public IReadOnlyList<InboxRow> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.LookAtMail)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await look.RunAsync(Mail, Reader, cancel);
        Notice(S["It is off the list."]);
        return Redirect("/workspace/mail");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Mails = await db.Set<InboxRow>().AsNoTracking().Where(m => m.State == InboxState.ToLookAt).OrderBy(m => m.ArrivedAt).ThenBy(m => m.Id).Take(100).ToListAsync(cancel);
}
