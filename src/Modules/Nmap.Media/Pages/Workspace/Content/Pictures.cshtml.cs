using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Media.Library;
using Nmap.Media.Reading;

namespace Nmap.Media.Pages.Workspace.Content;

/// <summary>Chooses from the library what a text shows, and where.</summary>
internal sealed class PicturesModel(ContentLibrary library, ContentTypes types, Desk desk, MediaList list, MediaShelf shelf, ShowInText show) : NmapPage
{
    public const string Head = "head", NoHead = "no-head";
    private const int Size = 24;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    public ContentItem Item { get; private set; } = null!;
    public bool HasHead => types[Item.ContentType].Parts.Contains(nameof(PicturePart));
    public MediaShown? HeadPicture { get; private set; }
    public IReadOnlyList<MediaShown> Found { get; private set; } = [];

    public IReadOnlyList<(TextSection? Section, IReadOnlyList<string> Blocks)> Places => [.. TextPlace.In(types[Item.ContentType], Item)];

    public string? Words => Request.Query["q"] is [{ Length: > 0 } words, ..] ? words : null;
    public int Number { get; private set; }
    public int Pages { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FindAsync(cancel) ? await DoAsync(() => PutAsync(cancel)) : NotFound();

    private async Task<IActionResult> PutAsync(CancellationToken cancel)
    {
        if (Place is Head or NoHead) { await show.PutAtHeadAsync(Item, Place == Head ? Chosen ?? "" : null, Revision, Reader, cancel); }
        else if (TextPlace.Read(Place) is { } place && Places.Any(p => p.Section?.Name == place.Section)) { await show.PutAsync(Item, Chosen, place, Revision, Reader, cancel); }
        else { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose where it stands."), nameof(Place)); }
        Notice(S["The draft is saved. Readers see it once it is approved and published."]);
        return Redirect("/workspace/content/" + Id);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Number = Math.Max(1, int.TryParse(Request.Query["page"], out var page) ? page : 1);
        var (items, count) = await list.PageAsync(new(Words, State: "cleared"), Number, Size, cancel);
        Pages = Math.Max(1, (count + Size - 1) / Size);
        var shown = await shelf.OfAsync([.. items.Select(i => i.Id)], Reader, cancel);
        Found = [.. items.Select(i => shown[i.Id])];
        HeadPicture = await shelf.PictureAsync(Item.As<PicturePart>()?.Media, Reader, Item.Culture, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item) { return false; }
        Item = item;
        return (HasHead || Places.Count > 0) && types[item.ContentType].InEditor && (await desk.RightsAsync(item, Reader, cancel)).MayWrite;
    }
}
