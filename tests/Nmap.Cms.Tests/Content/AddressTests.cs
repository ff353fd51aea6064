using System.Text.Json.Nodes;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Content;

public sealed class AddressTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_taken_address_is_numbered_in_each_language_by_itself()
    {
        var paths = new List<string?>();
        for (var n = 0; n < 3; n++) { paths.Add((await site.CreateAsync(Doors.Draft("Same words"))).Path); }
        Assert.Equal(["news/same-words", "news/same-words-2", "news/same-words-3"], paths);
        Assert.Equal("news/same-words", (await site.CreateAsync(Doors.Draft("Same words", culture: "fr"))).Path);
    }

    [Fact]
    public async Task Writers_at_the_same_instant_get_different_addresses()
    {
        var items = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.CreateAsync(Doors.Draft("Crowded"))));
        Assert.Equal(20, items.Select(i => i.Path).Distinct().Count());
    }

    [Theory]
    [InlineData("ar", "إزالة الألغام")]
    [InlineData("fr", "Déminage à l’école")]
    [InlineData("es", "Educación: ¿qué hacer?")]
    public async Task Addresses_are_plain_letters_in_every_language(string culture, string title)
        => Assert.Matches("^news/[a-z0-9]+(-[a-z0-9]+)*$", (await site.CreateAsync(Doors.Draft(title, culture: culture))).Path!);

    [Fact]
    public async Task Old_addresses_lead_to_the_new_one()
    {
        var item = await site.PublishedAsync(Named("Moved", "old-name"));
        await site.SaveAsync(item, Named("Moved", "new-name"), null);
        Assert.Equal("old-name", (await AtAsync("news/old-name")).Item?.Path?.Split('/')[1]);
        await site.PublishAsync(item);
        Assert.Equal("/en/news/new-name", (await AtAsync("news/old-name")).MovedTo);
        Assert.NotNull((await AtAsync("news/new-name")).Item);

        using var answer = await site.Api().GetAsync(new Uri("/en/news/old-name", UriKind.Relative), Doors.Cancel);
        Assert.Equal("/en/news/new-name", answer.Headers.Location?.OriginalString);
        Assert.Equal(301, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_old_address_of_a_hidden_text_is_no_address()
    {
        var item = await site.PublishedAsync(Named("Hidden later", "was-open"));
        await site.SaveAsync(item, Named("Hidden later", "now-closed") with { Audience = Audience.Members }, null);
        await site.PublishAsync(item);
        Assert.Equal(new AddressAnswer(null), await AtAsync("news/was-open"));
    }

    [Fact]
    public async Task What_is_withdrawn_says_why_and_no_more()
    {
        var item = await site.PublishedAsync(Named("Taken back", "taken-back"));
        await site.MoveAsync(item, "withdraw", site.Lead(), reason: "The number was wrong.");
        using var answer = await site.Api().GetAsync(new Uri("/en/news/taken-back", UriKind.Relative), Doors.Cancel);
        Assert.Equal(410, (int)answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Doors.Cancel);
        Assert.Contains("The number was wrong.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Taken back", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_address_of_what_was_withdrawn_says_why_too()
    {
        var item = await site.PublishedAsync(Named("Twice named", "first-name"));
        await site.SaveAsync(item, Named("Twice named", "second-name"), null);
        await site.PublishAsync(item);
        await site.MoveAsync(item, "withdraw", site.Lead(), reason: "It was not ours to publish.");
        Assert.Equal("It was not ours to publish.", (await AtAsync("news/first-name")).GoneBecause);
        Assert.Equal("It was not ours to publish.", (await AtAsync("news/second-name")).GoneBecause);
    }

    [Fact]
    public async Task A_translation_is_for_the_readers_of_its_source_unless_its_writer_says_otherwise()
    {
        var source = await site.PublishedAsync(Named("For everybody", "for-everybody"));
        var same = await site.CreateAsync(Doors.Draft("Pour tous", culture: "fr") with { Audience = null, LocalizationSet = source.LocalizationSet });
        Assert.Equal(Audience.Public, same.Audience);
        var narrower = await site.CreateAsync(Doors.Draft("للأعضاء", culture: "ar") with { Audience = Audience.Members, LocalizationSet = source.LocalizationSet });
        Assert.Equal(Audience.Members, narrower.Audience);
    }

    private Task<AddressAnswer> AtAsync(string path) => site.AskAsync<ContentLibrary, AddressAnswer>(l => l.AtAsync("en", path, Reader.Stranger, Doors.Cancel));

    private static ContentDraft Named(string title, string slug)
    {
        var draft = Doors.Draft(title);
        draft.Parts["SlugPart"] = new JsonObject { ["Slug"] = slug };
        return draft;
    }
}
