using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>A concern that was spoken: kept until somebody has written it down, and heard by the secretariat alone.</summary>
public sealed class SpokenTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_was_said_is_written_down_and_the_recording_is_gone()
    {
        var before = await FilesAsync();
        var (reference, code) = await SpeakAsync(site.Stranger(), "Halima about the well.wav");
        var secretariat = await site.As("secretariat");
        var page = await Desk.OpenAsync(secretariat, reference);
        Assert.True(page.Says("Somebody spoke instead of writing.") && page.Says("Somebody who stays unknown"), page.Text);
        Assert.False(page.Says("Answer the concern"));
        var recording = page.One("audio").GetAttribute("src")!;
        using (var sound = await secretariat.Client.GetAsync(recording, TestContext.Current.CancellationToken))
        {
            Assert.Equal("audio/wav", sound.Content.Headers.ContentType!.MediaType);
            var bytes = await sound.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("SECRETARTIST", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }

        using (var shown = await secretariat.Client.GetAsync(page.Address, TestContext.Current.CancellationToken))
        {
            // Without it a browser shows the player and plays nothing.
            Assert.Contains("media-src 'self'", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        page = await page.FollowAsync("Write down what was said");
        page = await page.Form("Save, and delete the recording").Fill("Said", "It lies at 12.3456, 45.6789.").SendAsync();
        Assert.Contains("place on a map", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("It lies at 12.3456, 45.6789.", page.One("#Said").TextContent.Trim());
        page = await page.Form("Save, and delete the recording").Fill("Said", "The well has no fence.").SendAsync();
        Assert.True(page.Says("The well has no fence.") && !page.Says("Somebody spoke"), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.GetAsync(recording)).Status);
        Assert.Equal(before, await FilesAsync());

        await (await page.FollowAsync("Answer")).Form("Save the answer").Fill("Words[en]", "A fence comes in May.").SendAsync();
        Assert.True((await Desk.English(site).FollowAsync(reference, code)).Says("A fence comes in May."));
    }

    [Fact]
    public async Task Only_the_secretariat_listens()
    {
        var (reference, _) = await SpeakAsync(site.Stranger());
        var page = await Desk.OpenAsync(await site.As("secretariat"), reference);
        var recording = page.One("audio").GetAttribute("src")!;
        var lead = await site.As("lead");
        var theirs = await Desk.OpenAsync(lead, reference);
        Assert.True(theirs.Says("Only the secretariat can listen") && theirs.Document.QuerySelector("audio") is null, theirs.Text);
        foreach (var visitor in new[] { lead, await site.As("member"), await site.As("administrator"), site.Stranger() })
        {
            Assert.False((await visitor.GetAsync(recording)).Status == HttpStatusCode.OK && !(await visitor.GetAsync(recording)).Address.AbsolutePath.StartsWith("/account", StringComparison.Ordinal));
        }
        await (await (await lead.OpenAsync(theirs.Address.AbsolutePath)).FollowAsync("Remove personal data")).Form("Remove for good").Choose("WithText", "true").Fill("Reason", "The voice is known.").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat")).GetAsync(recording)).Status);
    }

    [Fact]
    public async Task No_name_of_a_file_and_no_hour_is_kept()
    {
        await SpeakAsync(site.Stranger(), "Halimamarker speaks.wav");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT \"Name\", \"KeptOn\" FROM media_files";
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("recording", rows.GetString(0));
        Assert.Equal(TimeOnly.MinValue, TimeOnly.FromDateTime(Convert.ToDateTime(rows.GetValue(1) is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : rows.GetValue(1), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_film_or_a_text_is_no_recording_and_nothing_typed_is_lost()
    {
        var form = (await site.Stranger().OpenAsync("/en/concern")).Form("Send the concern").Fill("Contact", "By my sister").Attach("Recording", "note.txt", "It is not a sound."u8.ToArray(), "audio/mpeg");
        var screen = await form.SendAsync();
        Assert.Equal(["Choose a sound recording: M4A, MP3, Ogg, WAV or WebM."], screen.Errors);
        Assert.Equal("By my sister", screen.One("#Contact").GetAttribute("value"));
        screen = await screen.Form("Send the concern").Fill("Text", "At 12.3456, 45.6789").Attach("Recording", "a.wav", Wave(), "audio/wav").SendAsync();
        Assert.Equal(2, screen.Errors.Count);
        Assert.Contains("Choose the recording again.", screen.Errors);
        Assert.Equal(["Write what your concern is, or send a recording."], (await (await site.Stranger().OpenAsync("/en/concern")).Form("Send the concern").SendAsync()).Errors);
    }

    private static async Task<(string Reference, string Code)> SpeakAsync(Visitor visitor, string name = "a.wav")
    {
        var screen = await (await visitor.OpenAsync("/en/concern")).Form("Send the concern").Attach("Recording", name, Wave(), "audio/wav").SendAsync();
        Assert.Empty(screen.Errors);
        return Desk.Sheet(screen);
    }

    private async Task<long> FilesAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<NmapDb>().Database.SqlQueryRaw<long>("SELECT COUNT(*) AS \"Value\" FROM media_files").ToListAsync(TestContext.Current.CancellationToken))[0];
    }

    /// <summary>A moment of silence, with a note of who made it.</summary>
    private static byte[] Wave()
    {
        byte[] note = [.. "LIST"u8, .. BitConverter.GetBytes(24), .. "INFOIART"u8, .. BitConverter.GetBytes(12), .. "SECRETARTIST"u8];
        byte[] format = [.. "fmt "u8, .. BitConverter.GetBytes(16), 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0];
        byte[] sound = [.. "data"u8, .. BitConverter.GetBytes(400), .. new byte[400]];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(4 + note.Length + format.Length + sound.Length), .. "WAVE"u8, .. format, .. note, .. sound];
    }
}
