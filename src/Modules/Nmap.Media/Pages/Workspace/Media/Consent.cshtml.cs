using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>What the people in it agreed to.</summary>
internal sealed class ConsentModel(NmapDb db, KeepConsent keep) : MediaPage(db)
{
    [BindProperty]
    public string? Persons { get; set; }

    [BindProperty]
    public string[] Uses { get; set; } = [];

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    [BindProperty]
    public DateOnly? ExpiresOn { get; set; }

    [BindProperty]
    public IFormFile? Paper { get; set; }

    protected override void Fill()
    {
        if (Item.Consent is not { } consent) { return; }
        (Persons, Uses, Languages, GivenOn, ExpiresOn) = (consent.Persons, [.. consent.UseList], [.. consent.LanguageList], consent.GivenOn, consent.ExpiresOn);
    }

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        await keep.RunAsync(Id, new(Persons, Uses, Languages, GivenOn, ExpiresOn), Paper, Revision, Reader, cancel);
        return Done(S["The consent is kept."]);
    }
}
