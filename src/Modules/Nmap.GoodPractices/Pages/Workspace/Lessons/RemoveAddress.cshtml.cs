using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Beyond;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>Takes one address off the list for lessons beyond the country.</summary>
internal sealed class RemoveAddressModel(NmapDb db, KeepAddresses keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";

    internal SharingAddress Address { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PracticePermissions.Send) || await db.Set<SharingAddress>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel) is not { } address) { return NotFound(); }
        Address = address;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.RemoveAsync(Id, Reader, cancel);
        Notice(S["Taken off the list."]);
        return Redirect("/workspace/lessons/addresses");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Address = await db.Set<SharingAddress>().AsNoTracking().SingleAsync(a => a.Id == Id, cancel);
}
