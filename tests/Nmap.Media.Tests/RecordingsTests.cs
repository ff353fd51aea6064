using System.Net;
using System.Text;
using Nmap.Cms;
using Nmap.Media.Library;
using static Nmap.Media.Tests.LibraryDesk;

namespace Nmap.Media.Tests;

/// <summary>Sounds and films of the library: played by the browser, with words for those who do not hear.</summary>
public sealed class RecordingsTests(Site site) : IClassFixture<Site>
{
    private const string Captions = "WEBVTT\n\nNOTE made by SECRET\n\n1\n00:00.000 --> 00:01.500 align:start\n<v Amina>Stop. <script>x</script>Do not touch.\n\n00:02.000 --> 00:03.000\nTell an adult.\n";

    [Fact]
    public async Task A_film_is_shown_with_captions_and_its_words_and_can_be_saved()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "film.mp4", Papers.Sample("film.mp4"));
        var second = await site.As("secretariat");
        Assert.True((await second.OpenAsync("/workspace/media/" + id)).Says("Give it a title first."));
        await (await keeper.OpenAsync($"/workspace/media/{id}/describe")).Form("Save").Fill("Caption[en]", "Stop, do not touch").SendAsync();
        Assert.True((await second.OpenAsync("/workspace/media/" + id)).Says("Add captions or the spoken words as text, or say why there are none."));
        var words = (await keeper.OpenAsync($"/workspace/media/{id}/words")).Form("Save").Attach("Captions", "film.vtt", Encoding.UTF8.GetBytes(Captions), "text/vtt");
        Assert.Empty((await words.SendAsync()).Errors);
        await ClearAsync(second, id);
        var page = await site.Stranger().OpenAsync(await PublishedAsync(site, "A film to see", id));
        var film = page.One("main video");
        Assert.Equal(("none", "Stop, do not touch"), (film.GetAttribute("preload"), film.GetAttribute("aria-label")));
        Assert.Equal("en", page.One("main video track[kind=captions]").GetAttribute("srclang"));
        Assert.Equal("Stop. xDo not touch. Tell an adult.", page.Texts("main details .govuk-details__text").Single());
        using var track = await site.Stranger().Client.GetAsync(page.One("main track").GetAttribute("src"), TestContext.Current.CancellationToken);
        Assert.Equal("text/vtt", track.Content.Headers.ContentType!.MediaType);
        Assert.Equal("WEBVTT\n\n00:00.000 --> 00:01.500\n<v Amina>Stop. xDo not touch.\n\n00:02.000 --> 00:03.000\nTell an adult.\n", await track.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var save = page.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Download (MP4, ", StringComparison.Ordinal));
        using var saved = await site.Stranger().Client.GetAsync(save.GetAttribute("href"), TestContext.Current.CancellationToken);
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(await saved.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_without_words_says_why()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "tone.mp3", Papers.Sample("tone.mp3"));
        await (await keeper.OpenAsync($"/workspace/media/{id}/describe")).Form("Save").Fill("Caption[en]", "A detector").SendAsync();
        await (await keeper.OpenAsync($"/workspace/media/{id}/words")).Form("Save").Fill("WithoutWords", "Only the tone of a detector is heard.").SendAsync();
        await ClearAsync(await site.As("secretariat"), id);
        var page = await site.Stranger().OpenAsync(await PublishedAsync(site, "A sound to hear", id));
        Assert.Equal("audio/mpeg", page.One("main audio source").GetAttribute("type"));
        Assert.True(page.Says("There are no captions and no text of what is said: Only the tone of a detector is heard."));
        using var some = new HttpRequestMessage(HttpMethod.Get, page.One("main audio source").GetAttribute("src"));
        some.Headers.Range = new(0, 99);
        using var answer = await site.Stranger().Client.SendAsync(some, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
    }

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nWords.", "Captions begin with a line WEBVTT. Choose a .vtt file.")]
    [InlineData("WEBVTT\n\nWords only.", "There are no captions in this file.")]
    [InlineData("WEBVTT\n\n00:01 --> 00:02\nWords.", "Line {0} of the captions is no time, such as 00:01.000 --> 00:04.000.")]
    [InlineData("WEBVTT\n\n00:03.000 --> 00:02.000\nWords.", "Line {0} of the captions: times go forwards, and a caption ends after it begins.")]
    public void Captions_that_are_none_are_refused(string text, string sentence)
        => Assert.Equal(sentence, Assert.Throws<RefusedException>(() => WebVtt.Checked(text, "Captions")).Message);
}
