using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Content;

public sealed class LanguageSetTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_is_true_in_every_language_is_stored_once()
    {
        var source = await site.PublishedAsync(Lesson("Marking", "clearance"));
        var french = await site.PublishedAsync(Lesson("Marquage", null, "fr", source.LocalizationSet));
        Assert.Equal("clearance", Pillar(french));
        var rows = await site.AskAsync<NmapDb, List<string>>(db => db.Set<ItemRow>().Where(i => i.SetId == source.LocalizationSet).Select(i => i.Parts).ToListAsync(Doors.Cancel));
        Assert.All(rows, parts => Assert.DoesNotContain("clearance", parts, StringComparison.Ordinal));

        await site.SaveAsync(source, Lesson("Marking", "advocacy"), null);
        Assert.Equal("clearance", Pillar(await site.FindAsync(french.ContentItemId, live: true)));
        await site.PublishAsync(source);
        Assert.Equal("advocacy", Pillar(await site.FindAsync(french.ContentItemId, live: true)));
        Assert.Equal("advocacy", Pillar(await site.FindAsync(source.ContentItemId, live: true)));
    }

    [Fact]
    public async Task A_translation_cannot_change_what_is_stored_once()
    {
        var source = await site.CreateAsync(Lesson("Fencing", "clearance"));
        var french = await site.CreateAsync(Lesson("Clôture", "advocacy", "fr", source.LocalizationSet));
        Assert.Equal("clearance", Pillar(french));
        Assert.Equal("clearance", Pillar(await site.FindAsync(source.ContentItemId)));
    }

    [Fact]
    public async Task A_language_is_written_once_in_a_set()
    {
        var source = await site.CreateAsync(Lesson("Once", "clearance"));
        await site.CreateAsync(Lesson("Une fois", null, "fr", source.LocalizationSet));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => site.CreateAsync(Lesson("Encore", null, "fr", source.LocalizationSet)));
        Assert.Equal(Refusal.WrongState, refused.Kind);
    }

    [Fact]
    public async Task A_translation_is_called_older_only_while_it_is()
    {
        var source = await site.PublishedAsync(Lesson("Depth", "clearance"));
        var french = await site.PublishedAsync(Lesson("Profondeur", null, "fr", source.LocalizationSet));
        Assert.False(await OlderAsync(french));
        await site.SaveAsync(source, Lesson("Depth", "clearance", html: "<p>Thirteen centimetres.</p>"), null);
        Assert.False(await OlderAsync(french));
        await site.PublishAsync(source);
        Assert.True(await OlderAsync(french));
        await site.SaveAsync(french, Lesson("Profondeur", null, "fr", html: "<p>Treize centimètres.</p>"), null);
        Assert.False(await OlderAsync((await site.FindAsync(french.ContentItemId))!));
    }

    private Task<bool> OlderAsync(ContentItem item) => site.AskAsync<ContentLibrary, bool>(l => l.IsOlderThanSourceAsync(item, Doors.Cancel));

    private static string? Pillar(ContentItem? item) => (string?)item!.Parts["GoodPractice"]?["Pillar"];

    private static ContentDraft Lesson(string title, string? pillar, string culture = "en", string? set = null, string html = "<p>Words.</p>")
    {
        var draft = Doors.Draft(title, html, "GoodPractice", culture) with { LocalizationSet = set };
        if (pillar is not null) { draft.Parts["GoodPractice"] = new JsonObject { ["Pillar"] = pillar }; }
        return draft;
    }
}
