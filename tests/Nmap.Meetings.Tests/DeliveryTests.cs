using System.Net;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Who got the minutes, what strangers would read, and what exists nowhere with a name.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Each_persons_letter_is_shown_and_sent_again_on_demand()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var email = site.Account("member").Email;
        var first = await site.Mail.WaitAsync(email, "minutes to read");
        await room.AnswerAsync("member", null, "no-objection");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(room.Page + "/delivery")).Status);
        var secretariat = await site.As("secretariat");
        Screen page = null!;
        Assert.True(await Patience.UntilAsync(async () => (page = await secretariat.OpenAsync(room.Page + "/delivery")).Texts("td").Any(t => t.StartsWith("Sent", StringComparison.Ordinal)), TestContext.Current.CancellationToken), page.Text);
        Assert.True(page.Says("Answered") && page.Says("No answer yet"), page.Text);
        Assert.True(await Patience.UntilAsync(async () => (page = await secretariat.OpenAsync(room.Page + "/delivery")).Document.QuerySelectorAll("button").Any(b => Words(b.TextContent) == "Send again Seed Member"), TestContext.Current.CancellationToken), page.Text);
        await page.Form("Send again Seed Member").SendAsync();
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(site.Mail.To(email).Count(l => l.Subject == first.Subject) == 2), TestContext.Current.CancellationToken));
        Assert.Equal(2, site.Mail.To(email).Where(l => l.Subject == first.Subject).Select(l => l.Message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task The_preview_shows_what_strangers_will_read_and_nothing_else()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site, secret: "Secretwigeon said it.", open: "Open word.");
        var preview = await (await site.As("secretariat")).OpenAsync(room.Page + "/preview");
        Assert.True(preview.Says("Open word.") && !preview.Says("Secretwigeon"), preview.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(room.Page + "/preview")).Status);
        await room.AdoptedAsync();
        var article = (await (await site.As("lead")).OpenAsync(room.Page + "/preview")).One("article").InnerHtml.Trim();
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "lead");
        var slug = (await site.AskAsync<NmapDb, Meeting>(db => db.Set<Meeting>().SingleAsync(m => m.Id == room.Meeting, TestContext.Current.CancellationToken))).Slug;
        Assert.Contains(Words(article), Words((await site.Stranger().OpenAsync("/en/meetings/" + slug)).One("article").InnerHtml), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_without_names_exists_nowhere_with_one()
    {
        const string marker = "markerphalarope0000000000x";
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await site.AskAsync<Verbs.WriteMinutes, Minutes>(w => w.WriteAsync(room.Minutes, body => body.With(body.Items[0] with
        {
            Paragraphs = [new() { Text = Cms.Sites.Texts.Of("en", "Said in confidence."), Audience = Audience.ChathamHouse, SaidBy = marker }],
        }), null, null, Cms.Access.Reader.System, TestContext.Current.CancellationToken));
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("adopt", "lead");
        Assert.DoesNotContain(marker, (await room.ReadAsync("member")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(marker, (await (await site.As("member")).OpenAsync(room.Page)).Html, StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync(room.Page)).Says("Said in confidence."));
        await site.Mail.WaitAsync(site.Account("member").Email, "adopted");
        Assert.All(site.Mail.All, l => Assert.DoesNotContain(marker, l.Message.ToString(), StringComparison.Ordinal));
        var found = await site.AskAsync<NmapDb, List<string>>(TablesWithAsync(marker));
        Assert.Empty(found);
        Assert.NotEmpty(await site.AskAsync<NmapDb, List<string>>(TablesWithAsync("Said in confidence.")));
    }

    /// <summary>Looks into every column of every table: audit, facts, letters and search positions too.</summary>
    private static Func<NmapDb, Task<List<string>>> TablesWithAsync(string marker) => async db =>
    {
        var (found, connection) = (new List<string>(), db.Database.GetDbConnection());
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    if (rows.GetValue(i) is string text && text.Contains(marker, StringComparison.Ordinal)) { found.Add(table); }
                }
            }
        }
        return found;
    };

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
