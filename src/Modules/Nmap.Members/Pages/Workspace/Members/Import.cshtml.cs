using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Organisations and representatives from a file; checked first, stored only when every row is right.</summary>
internal sealed class ImportModel(ImportMembers import, IFreshFactor factor) : NmapPage
{
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Pasted { get; set; }

    /// <summary>"check" only says what would happen.</summary>
    [BindProperty] public string? Do { get; set; }

    internal MembersReport? Report { get; private set; }

    // A file cannot be carried over, so the code comes first.
    public Task<IActionResult> OnGetAsync() => DoAsync(() =>
    {
        if (!Reader.Can(Permissions.Edit)) { return Task.FromResult<IActionResult>(NotFound()); }
        factor.Require(Reader);
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var file = await MembersSheet.ReadAsync(Upload, Pasted, nameof(Upload), cancel);
        Report = await import.RunAsync(file, Do == "check", Reader, cancel);
        if (Report.Faults.Count > 0 || Do == "check") { return Page(); }
        Notice(S["Added: {0} organisations, {1} people. Known already: {2} rows.", Report.Organisations, Report.People, Report.Known]);
        return Redirect("/workspace/members");
    });
}
