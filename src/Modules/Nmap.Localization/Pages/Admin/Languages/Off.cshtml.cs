using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Localization.Pages.Admin.Languages;

/// <summary>Takes a language off the platform in which readers have no text.</summary>
internal sealed class OffModel(ISite site, ContentLibrary library) : NmapPage
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "language")]
    public string Culture { get; set; } = "";

    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>How many texts readers have in it.</summary>
    public int Public { get; private set; }

    /// <summary>How many others stand at the desk, and those that this person may read.</summary>
    public int Unread { get; private set; }
    public IReadOnlyList<ItemCard> Shown { get; private set; } = [];

    public bool IsFirst => site.Settings.Languages[0] == Culture;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        await LoadAsync(cancel);
        if (IsFirst) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This is the first language of the platform. It stays.")); }
        if (Public > 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Readers have texts in this language. Withdraw them first, then take the language off.")); }
        if (!Sure) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Tick that the language is to be taken off."), nameof(Sure)); }
        await site.ChangeAsync(s => s with { Languages = [.. s.Languages.Where(l => l != Culture)], NativeDigits = [.. s.NativeDigits.Where(l => l != Culture)] }, new Act("Site.LanguageTakenOff", "Site", Culture, Reader), cancel);
        Notice(S["Taken off: {0}.", Cultures.Autonym(Culture)]);
        return Redirect("/admin/languages");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!site.Settings.Languages.Contains(Culture)) { throw RefusedException.Missing(); }
        Public = await library.VisibleTo(Cms.Access.Reader.System).InCulture(Culture).CountAsync(cancel);
        Unread = await library.DeskOf(Cms.Access.Reader.System).InCulture(Culture).CountAsync(cancel);
        Shown = await library.NewestTo(Reader).InCulture(Culture).ChangedAsync(0, Most, cancel);
    }
}
