using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Challenges.Tests;

/// <summary>A platform whose letters can be answered, and what people do there with challenges.</summary>
public sealed class Floor : Site
{
    public static CancellationToken Now => TestContext.Current.CancellationToken;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Mail:ReplyTo", "answers@testland.example")];

    public async Task<JsonNode> RaiseAsync(string role = "member", string attribution = "named", string title = "Roads are cut", string? audience = null, bool nameless = false)
        => await SendAsync(role, HttpMethod.Post, "/api/v1/challenges", new { Title = title, Text = "No vehicle reaches the north after rain.", Culture = "en", Attribution = attribution, Audience = audience, Nameless = nameless }, HttpStatusCode.Created);

    public async Task<JsonNode> SendAsync(string? role, HttpMethod method, string address, object body, HttpStatusCode expected = HttpStatusCode.OK, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        if (ifMatch is not null) { request.Headers.TryAddWithoutValidation("If-Match", ifMatch); }
        using var answer = await Api(role).SendAsync(request, Now);
        var text = await answer.Content.ReadAsStringAsync(Now);
        Assert.True(answer.StatusCode == expected, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<JsonNode> ReadAsync(string? role, string address) => JsonNode.Parse(await Api(role).GetStringAsync(address, Now))!;

    public async Task<string> MeetingAsync(double days, string title = "Coming")
    {
        var meeting = await SendAsync("secretariat", HttpMethod.Post, "/api/v1/meetings", new { Title = title, StartsAt = Clock.Now.AddDays(days), TimeZone = "Africa/Nairobi", Focus = "article-5", Agenda = new[] { new { Title = "Status" } } }, HttpStatusCode.Created);
        return (string)meeting["Id"]!;
    }

    /// <summary>All that may be kept of a day: midnight as one writes it, and the country's own as the database does.</summary>
    public IReadOnlyList<string> Midnights
    {
        get
        {
            var country = Services.GetRequiredService<ISite>();
            return ["00:00:00", country.StartOf(country.Today).UtcDateTime.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)];
        }
    }

    public Screen? Last { get; private set; }

    public async Task<Screen> SayAsync(string role, string challenge, string text)
        => Last = await (await (await As(role)).OpenAsync($"/workspace/challenges/{challenge}/discussion")).Form("Post").Fill("Text", text).SendAsync();

    public async Task FollowAsync(string role, string challenge)
        => await (await (await As(role)).OpenAsync($"/workspace/challenges/{challenge}/discussion")).Form("Follow by mail").SendAsync();

    /// <summary>Somebody reads pages and mail in a language.</summary>
    public async Task SpeakAsync(string role, string culture) => await (await (await As(role)).OpenAsync("/account")).FormWith("Culture").Fill("Culture", culture).SendAsync();

    /// <summary>The newest such letter to a role. Letters that wait for others to join them have their minute at once.</summary>
    public async Task<Mailbox.Letter> LetterAsync(string role, Func<Mailbox.Letter, bool> which)
    {
        Mailbox.Letter? letter = null;
        Assert.True(await Patience.UntilAsync(async () =>
        {
            if ((letter = Mail.To(Account(role).Email).LastOrDefault(which)) is not null) { return true; }
            await using var scope = Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<NmapDb>().Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"State\" = 'Waiting'").SingleAsync(Now) > 0) { Clock.Advance(TimeSpan.FromSeconds(61)); }
            await Task.Delay(500, Now);
            return false;
        }), "In the box: " + string.Join("; ", Mail.To(Account(role).Email).Select(l => l.Subject)));
        return letter!;
    }

    /// <summary>Lays an answer to a letter into the folder and waits until it was taken.</summary>
    /// <returns>Why it was not applied; null when it was.</returns>
    public async Task<string?> AnswerAsync(Mailbox.Letter letter, string text, string? from = null, string? to = null)
    {
        var message = new MimeMessage { Subject = "Re: " + letter.Subject, Body = new TextPart("plain") { Text = text }, MessageId = Guid.NewGuid().ToString("N") + "@mail.example" };
        message.From.Add(new MailboxAddress("", from ?? letter.To[0]));
        if (to is null) { message.To.AddRange(letter.Message.ReplyTo); } else { message.To.Add(new MailboxAddress("", to)); }
        var (inbox, name) = (Directory.CreateDirectory(Path.Combine(DataFolder, "inbox")).FullName, Guid.NewGuid().ToString("N") + ".eml");
        await using (var file = File.Create(Path.Combine(inbox, name + ".part"))) { await message.WriteToAsync(file, Now); }
        File.Move(Path.Combine(inbox, name + ".part"), Path.Combine(inbox, name));
        await Patience.UntilAsync(() => Task.FromResult(File.Exists(Path.Combine(inbox, "done", name)) || File.Exists(Path.Combine(inbox, "unread", name))));
        var why = Path.Combine(inbox, "unread", name + ".txt");
        return File.Exists(why) ? (await File.ReadAllTextAsync(why, Now)).Trim() : null;
    }

    /// <summary>Every row of every table, its table first; instants of SQLite as a clock shows them.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        await db.Database.OpenConnectionAsync(Now);
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Now);
            while (await reader.ReadAsync(Now)) { rows.Add(table + "|" + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Shown(reader.GetValue(i))))); }
        }
        return rows;
    }

    /// <summary>By what somebody could be found: ids of account, person and organisation, address and name.</summary>
    public async Task<IReadOnlyList<string>> TracesAsync(string role)
    {
        var account = Account(role);
        var row = (await RowsAsync()).Single(r => r.StartsWith("users_accounts|", StringComparison.Ordinal) && r.Contains(account.Email, StringComparison.OrdinalIgnoreCase));
        var ids = row.Split('|').Where(c => c.Length == 26 && c.All(char.IsAsciiLetterOrDigit)).ToList();
        Assert.True(ids.Count >= 2, row);
        return [.. ids, account.Organisation, account.Email];
    }

    private static string Shown(object value) => value switch
    {
        long ticks when ticks > DateTime.UnixEpoch.Ticks => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
