using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

/// <summary>What was typed before the session ended: to be sent once more, or thrown away.</summary>
internal sealed class KeptModel(KeptForms kept) : NmapPage
{
    public KeptForm Form { get; private set; } = null!;
    public IReadOnlyList<(string Name, string Value)> Fields { get; private set; } = [];

    /// <summary>What a person typed, rather than what the form holds for itself.</summary>
    public IEnumerable<(string Name, string Value)> Shown => Fields.Where(f => f.Value.Contains(' ', StringComparison.Ordinal));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await kept.FindAsync(id, Reader.AccountId, cancel) is not { } found) { return NotFound(); }
        (Form, Fields) = (found, KeptForms.Fields(found));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        await kept.ForgetAsync(id, Reader.AccountId, cancel);
        Notice(S["What was kept is forgotten."]);
        return Redirect("/workspace");
    }
}
