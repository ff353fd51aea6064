using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>The platform's own record, for members.</summary>
internal sealed class RecordModel(PlatformRecord record, AskEndorsement ask) : NmapPage
{
    [BindProperty] public string? Subject { get; set; }
    [BindProperty] public string? ItemId { get; set; }

    internal IReadOnlyList<EndorsedTerms> Terms { get; private set; } = [];
    internal IReadOnlyList<NamedEndorsement> Composition { get; private set; } = [];
    internal bool MayEdit => Reader.Can(Permissions.Edit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var asked = await ask.AskAsync(Subject == Endorsement.Terms ? Endorsement.Terms : Endorsement.Composition, ItemId, Reader, cancel);
        Notice(S["Asked: {0}. Each organisation finds the question in its list.", asked]);
        return Redirect("/workspace/members/record");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Terms = await record.TermsAsync(Cultures.Current, Reader, cancel);
        Composition = await record.CompositionAsync(cancel);
    }
}
