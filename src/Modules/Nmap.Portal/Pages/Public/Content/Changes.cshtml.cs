using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Changes;
using Nmap.Portal.Editing;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Public.Content;

/// <summary>Two public wordings of a text that followed each other, word by word.</summary>
internal sealed class ChangesModel(Address address, Editions editions, ChangesTold changes, Inserts inserts) : NmapPage
{
    public ContentView Now { get; private set; } = null!;
    public Edition From { get; private set; } = null!;
    public Edition To { get; private set; } = null!;
    public ContentItem After { get; private set; } = null!;
    public string? Line { get; private set; }
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string culture, string folder, string slug, int number, CancellationToken cancel)
    {
        var found = await address.FindAsync(culture, $"{folder}/{slug}", Cms.Access.Reader.Stranger, cancel);
        if (found.MovedTo is { } elsewhere) { return RedirectPermanent($"{elsewhere}/changes/{number}"); }
        if (found.GoneBecause is { } reason) { return this.Gone(reason); }
        if (found.View is not { } now) { return NotFound(); }
        var known = await editions.OfAsync(now.Item.ContentType, now.Item.ContentItemId, cancel);
        if (number > known.Count || await ReadAsync(now, known[number - 2], cancel) is not { } before || await ReadAsync(now, known[number - 1], cancel) is not { } after) { return NotFound(); }
        (Now, From, To, After) = (now, known[number - 2], known[number - 1], after);
        Line = (await changes.OfAsync(now.Item, cancel)).FirstOrDefault(c => c.Number == number)?.Line;
        Differences = WordsChanged.Between(now.Type, before, after);
        return Page();
    }

    private async Task<ContentItem?> ReadAsync(ContentView now, Edition edition, CancellationToken cancel)
        => await editions.ReadAsync(now.Item.ContentType, now.Item.ContentItemId, edition.VersionId, cancel) is { } item ? await inserts.FilledAsync(item, cancel) : null;
}
