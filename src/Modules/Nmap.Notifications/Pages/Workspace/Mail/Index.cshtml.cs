using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Pages.Workspace.Mail;

/// <summary>Mail that was not applied, with the reason; whoever looked at it says so, and does by hand what it asks for.</summary>
public sealed class IndexModel(NmapDb db) : NmapPage
{
    [BindProperty] public string Mail { get; set; } = "";

    internal IReadOnlyList<InboxRow> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.LookAtMail)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(Permissions.LookAtMail) || await db.Set<InboxRow>().SingleOrDefaultAsync(m => m.Id == Mail, cancel) is not { } mail) { throw RefusedException.Missing(); }
        mail.LookedAt(Reader.PersonId);
        await db.CommitAsync(new Act("Mail.LookedAt", "Mail", mail.Id, Reader), cancel);
        Notice(S["It is off the list."]);
        return Redirect("/workspace/mail");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Mails = await db.Set<InboxRow>().AsNoTracking().Where(m => m.State == InboxState.ToLookAt).OrderBy(m => m.ArrivedAt).ThenBy(m => m.Id).Take(100).ToListAsync(cancel);
}
