using System.Net;
using System.Text.RegularExpressions;
using Nmap.Testing;
using Xunit;

namespace Nmap.Challenges.Tests;

/// <summary>What members say of a challenge, on a plain page and by mail.</summary>
public sealed partial class DiscussionTests(Floor site) : IClassFixture<Floor>
{
    [Fact]
    public async Task Posts_stand_under_their_organisation_and_their_author_corrects_and_withdraws_with_a_mark()
    {
        var id = (string)(await site.RaiseAsync())["Id"]!;
        var page = await site.SayAsync("member", id, "First words.");
        Assert.True(page.Says("First words.") && page.Says(site.Account("member").OrganisationName), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat")).GetAsync($"/workspace/challenges/{id}/discussion/1")).Status);
        page = await (await page.FollowAsync("Change 1")).Form("Save").Fill("Text", "Better words.").SendAsync();
        Assert.True(page.Says("Better words.") && page.Says("Corrected by its author on") && !page.Says("First words."), page.Text);
        page = await (await page.FollowAsync("Change 1")).Form("Withdraw it").SendAsync();
        Assert.True(page.Says("Withdrawn by its author on") && !page.Says("Better words."), page.Text);
        Assert.Equal("in-discussion", (string)(await site.ReadAsync("member", "/api/v1/challenges/" + id))["State"]!);
        page = await page.Form("Post").SendAsync();
        Assert.Equal(["Write something."], page.Errors);
    }

    [Fact]
    public async Task Without_names_nothing_stored_or_shown_says_who_spoke_and_a_code_changes_the_post()
    {
        var id = (string)(await site.RaiseAsync("secretariat", nameless: true))["Id"]!;
        await site.As("member");
        var (traces, before) = (await site.TracesAsync("member"), await site.RowsAsync());
        var page = await site.SayAsync("member", id, "Markersaid without a name.");
        Assert.True(page.Says("Markersaid") && !page.Says(site.Account("member").OrganisationName), page.Text);
        var code = Code().Match(page.Html).Value;
        await (await (await site.As("member")).OpenAsync("/workspace/challenges/" + id)).Form("Propose").Fill("Text", "Markerproposal").SendAsync();
        // Forms are remembered by a digest that names nobody; a post without a name leaves not even that.
        // That a page was opened is noted with the session; what was sent from it is not.
        var added = (await site.RowsAsync()).Except(before).Where(r => !r.StartsWith("users_sessions|", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(added, r => r.StartsWith("cms_sent_forms", StringComparison.Ordinal));
        foreach (var trace in traces) { Assert.DoesNotContain(added, r => r.Contains(trace, StringComparison.OrdinalIgnoreCase)); }
        var export = (await site.ReadAsync("lead", $"/api/v1/challenges/{id}/posts")).ToJsonString();
        Assert.Contains("Markersaid", export, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Account("member").Organisation, export, StringComparison.Ordinal);

        page = await (await page.FollowAsync("Change 1")).Form("Save").Fill("Text", "Other words.").Fill("Code", "WRONGCODE0").SendAsync();
        Assert.Equal(["This is not the code of this post."], page.Errors);
        page = await page.Form("Save").Fill("Code", code).SendAsync();
        Assert.True(page.Says("Other words.") && page.Says("Corrected by its author on"), page.Text);
        var sort = await (await (await site.As("secretariat")).OpenAsync($"/workspace/challenges/{id}/sort")).Form("Save").Untick("Nameless", "true").SendAsync();
        Assert.Equal(["What was said without names stays without names."], sort.Errors);
    }

    [Fact]
    public async Task Whoever_asks_for_mail_keeps_what_they_typed()
    {
        var id = (string)(await site.RaiseAsync("secretariat"))["Id"]!;
        var page = await (await (await site.As("lead")).OpenAsync($"/workspace/challenges/{id}/discussion")).Form("Follow by mail").Fill("Text", "Half a thought").SendAsync();
        Assert.True(page.Says("Stop mail about it"), page.Text);
        Assert.Equal("Half a thought", page.One("[name=Text]").TextContent.Trim());
    }

    [Fact]
    public async Task Mail_to_followers_holds_words_only_where_the_register_says_so_and_an_answer_becomes_a_post()
    {
        var challenge = await site.RaiseAsync("secretariat");
        var (id, subject) = ((string)challenge["Id"]!, $"Challenge {challenge["Number"]}: a new post");
        await site.FollowAsync("lead", id);
        await site.SayAsync("member", id, "Markerwords of members.");
        var letter = await site.LetterAsync("lead", l => l.Subject == subject);
        Assert.DoesNotContain("Markerwords", letter.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains($"/workspace/challenges/{id}/discussion", letter.Text, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post", letter.Message.Headers.Select(h => h.Field));
        Assert.DoesNotContain(site.Mail.To(site.Account("member").Email), l => l.Subject == subject);

        Assert.NotNull(await site.AnswerAsync(letter, "Forged.", from: "somebody@else.example"));
        Assert.NotNull(await site.AnswerAsync(letter, "Only a From line.", to: "answers@testland.example"));
        Assert.Null(await site.AnswerAsync(letter, "Answered from the mail."));
        var page = await (await site.As("member")).OpenAsync($"/workspace/challenges/{id}/discussion");
        Assert.True(page.Says("Answered from the mail.") && !page.Says("Forged.") && !page.Says("Only a From line."), page.Text);

        await (await (await site.As("secretariat")).OpenAsync($"/workspace/challenges/{id}/sort")).Form("Save").Choose("MailsWords", "true").SendAsync();
        await site.SayAsync("member", id, "Secondmarker of members.");
        await site.LetterAsync("lead", l => l.Text.Contains("Secondmarker", StringComparison.Ordinal));
        var leave = letter.Message.Headers["List-Unsubscribe"]!.Trim('<', '>');
        await site.Stranger().Client.PostAsync(new Uri(new Uri(leave).PathAndQuery, UriKind.Relative), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Floor.Now);
        Assert.True((await (await site.As("lead")).OpenAsync($"/workspace/challenges/{id}/discussion")).Says("Follow by mail"));
    }

    [Fact]
    public async Task Mail_names_the_organisation_in_the_language_of_its_reader_and_says_where_to_answer()
    {
        var challenge = await site.RaiseAsync("secretariat");
        var id = (string)challenge["Id"]!;
        foreach (var role in new[] { "champion-donor", "lead" }) { await site.FollowAsync(role, id); }
        foreach (var role in new[] { "champion-donor", "secretariat" }) { await site.SpeakAsync(role, "fr"); }
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/members/{site.Account("member").Organisation}/change")).FormWith("Fields.Name").Fill("Fields.Name", "Organisation membre").SendAsync();
        await site.SpeakAsync("secretariat", "en");
        await site.SayAsync("member", id, "Un mot.");
        var letter = await site.LetterAsync("champion-donor", l => l.Subject.Contains($"{challenge["Number"]}", StringComparison.Ordinal) && l.Subject.StartsWith("Difficulté", StringComparison.Ordinal));
        Assert.Contains("Organisation membre", letter.Text, StringComparison.Ordinal);
        Assert.Single(letter.Message.ReplyTo);
        await site.SpeakAsync("champion-donor", "en");
        Assert.DoesNotContain("Organisation membre", (await site.LetterAsync("lead", l => l.Subject == $"Challenge {challenge["Number"]}: a new post")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_for_a_few_organisations_never_stand_in_mail_and_mail_takes_no_answer_without_names()
    {
        var audience = $"organisations:{site.Account("member").Organisation},{site.Account("lead").Organisation}";
        var restricted = await site.RaiseAsync(audience: audience, title: "Titlemarker");
        var id = (string)restricted["Id"]!;
        await site.FollowAsync("lead", id);
        await site.SayAsync("member", id, "Restrictedmarker.");
        var letter = await site.LetterAsync("lead", l => l.Subject == $"Challenge {restricted["Number"]}: a new post");
        Assert.DoesNotContain("Restrictedmarker", letter.Message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Titlemarker", letter.Message.ToString(), StringComparison.Ordinal);
        await site.SendAsync("lead", HttpMethod.Put, "/api/v1/challenges/" + id, new { Nameless = false, MailsWords = true }, HttpStatusCode.BadRequest, "*");

        var nameless = await site.RaiseAsync("secretariat", nameless: true);
        await site.FollowAsync("lead", (string)nameless["Id"]!);
        await site.SayAsync("member", (string)nameless["Id"]!, "Somebody.");
        letter = await site.LetterAsync("lead", l => l.Subject == $"Challenge {nameless["Number"]}: a new post");
        Assert.DoesNotContain(letter.Message.ReplyTo.Mailboxes, m => m.Address.Contains('+', StringComparison.Ordinal));
        Assert.DoesNotContain(site.Account("member").OrganisationName, letter.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_long_discussion_stays_small_and_has_no_script_of_its_own()
    {
        var id = (string)(await site.RaiseAsync())["Id"]!;
        for (var i = 1; i <= 24; i++) { await site.SendAsync("member", HttpMethod.Post, $"/api/v1/challenges/{id}/posts", new { Text = $"Post {i}. " + new string('a', 300) }, HttpStatusCode.Created); }
        var page = await (await site.As("lead")).OpenAsync($"/workspace/challenges/{id}/discussion");
        Assert.True(page.Html.Length <= 20 * 1024, $"{page.Html.Length} bytes");
        Assert.True(page.Says("Post 24.") && !page.Says("Post 20."), page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.True((await (await site.As("lead")).OpenAsync($"/workspace/challenges/{id}/discussion?page=1")).Says("Post 1. "));
    }

    [GeneratedRegex("(?<=change it later: )[0-9A-Z]{10}")]
    private static partial Regex Code();
}
