using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Three rules, paper, and what a set of adopted minutes holds.</summary>
public sealed class AdoptionTests
{
    private static readonly byte[] Pdf = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Fact]
    public async Task Silence_one_accepted_correction_and_one_reservation_make_the_adopted_text_and_its_roll()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var correction = await room.AnswerAsync("member", "1.1", "correction", "Said to most of us.");
        await room.AnswerAsync("member-2", "1.2", "reservation", "We heard it otherwise.");
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{correction["Id"]}/transitions/accept", new { }, HttpStatusCode.OK);
        await room.MoveAsync("adopt", "lead");
        var page = await (await site.As("member")).OpenAsync(room.Page);
        Assert.True(page.Says("Said to most of us.") && !page.Says("Said to everybody. Reservation"), page.Text);
        var note = page.One("#note-1");
        Assert.Contains(site.Account("member-2").OrganisationName, note.TextContent, StringComparison.Ordinal);
        Assert.Contains("We heard it otherwise.", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("#note-of-1", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("#note-1", page.One("#note-of-1 a").GetAttribute("href"));
        Assert.True(page.Texts("td").Count(t => t == "No answer received") >= 3, page.Text);
        var sealedText = (await site.MinutesAsync(room)).Sealed!;
        Assert.Contains("We heard it otherwise.", sealedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("all-leads")]
    [InlineData("no-objection")]
    public async Task An_open_correction_holds_up_adoption_under_every_rule(string rule)
    {
        await using var site = await Site.StartAsync();
        await site.SetAsync(s => s with { AdoptionRule = rule, CorrectionDays = 2 });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var answer = await room.AnswerAsync("member", "1.1", "correction", "Otherwise.");
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
        site.Clock.Advance(TimeSpan.FromDays(9));
        await site.RestartAsync();
        Assert.True(await Patience.UntilAsync(async () => (string?)(await room.ReadAsync("member"))["State"] == "awaiting-adoption", TestContext.Current.CancellationToken));
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{answer["Id"]}/transitions/decline", new { Reason = "Not said." }, HttpStatusCode.OK);
        if (rule == "no-objection") { await site.RestartAsync(); }
        else { await room.MoveAsync("adopt", "lead"); }
        if (rule == "all-leads") { await room.MoveAsync("adopt", "champion-donor"); }
        Assert.True(await Patience.UntilAsync(async () => (string?)(await room.ReadAsync("member"))["State"] == "adopted", TestContext.Current.CancellationToken));
        Assert.Equal(rule, (await site.MinutesAsync(room)).AdoptionMethod);
    }

    [Fact]
    public async Task All_leads_sign_who_is_missing_is_shown_and_a_seat_that_nobody_can_sign_for_is_not_waited_for()
    {
        await using var site = await Site.StartAsync();
        await site.SetAsync(s => s with { AdoptionRule = "all-leads" });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("close-corrections", "secretariat");
        Assert.True((await (await site.As("champion-donor")).OpenAsync("/workspace")).Says("Sign the minutes of meeting"));
        var writer = await (await site.As("secretariat")).OpenAsync(room.Page);
        Assert.True(writer.Says("You wrote these minutes, so you do not sign them.") && !writer.Says("Sign the minutes"), writer.Text);
        var signed = await (await (await site.As("deputy")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt")).Form("Sign").SendAsync();
        Assert.Contains("You have signed.", signed.Html, StringComparison.Ordinal);
        Assert.True(signed.Says("for the lead") && signed.Says("Has not signed yet") && signed.Says("Nobody can sign for this seat"), signed.Text);
        var adopted = await (await (await site.As("champion-donor")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt")).Form("Sign").SendAsync();
        Assert.True(adopted.Says("Adopted on") && adopted.Says("Signed by all leads"), adopted.Text);
        Assert.False((await (await site.As("champion-donor")).OpenAsync("/workspace")).Says("Sign the minutes of meeting"));
    }

    [Fact]
    public async Task Whoever_signed_is_told_once_that_an_answer_changed_what_is_adopted_and_signs_again()
    {
        await using var site = new MailSite();
        await site.InitializeAsync();
        await site.SetAsync(s => s with { AdoptionRule = "all-leads" });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("adopt", "lead");
        await room.AnswerAsync("member-2", null, "no-objection");
        await room.AnswerAsync("member", "1.1", "reservation", "We heard it otherwise.");
        await room.AnswerAsync("member", "1.2", "reservation", "And this too.");
        var letter = await site.LetterAsync("lead", l => l.Text.Contains("an answer changed what is adopted with them", StringComparison.Ordinal));
        Assert.Contains("sign again if you agree", letter.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var page = await (await site.As("lead")).OpenAsync(room.Page);
        Assert.True(page.Says("was given to an earlier text and does not count for this one"), page.Text);
        await site.HeardAsync();
        Assert.Single(site.Mail.All, l => l.Text.Contains("an answer changed what is adopted with them", StringComparison.Ordinal));
        await room.MoveAsync("adopt", "lead");
        Assert.False((await (await site.As("lead")).OpenAsync(room.Page)).Says("given to an earlier text"));
        Assert.Equal("adopted", (string?)(await room.MoveAsync("adopt", "champion-donor"))["State"]);
    }

    [Fact]
    public async Task A_saved_translation_does_not_make_signatures_void()
    {
        await using var site = await Site.StartAsync();
        await site.SetAsync(s => s with { AdoptionRule = "all-leads" });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("adopt", "lead");
        await site.TranslateAsync(room, "fr");
        Assert.Equal("adopted", (string?)(await room.MoveAsync("adopt", "champion-donor"))["State"]);
    }

    [Fact]
    public async Task Signed_on_paper_one_officer_brings_the_scan_and_another_confirms()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var secretariat = await site.As("secretariat");
        var print = await secretariat.OpenAsync(room.Page + "/sheet");
        Assert.True(print.Says("Said to everybody.") && print.Says("Signature") && print.Says("/check"), print.Text);
        var paper = await secretariat.OpenAsync(room.Page + "/paper");
        Assert.Equal(["Choose the scan: a PDF document or a picture."], (await paper.FormWith("Scan").SendAsync()).Errors);
        var wrong = await paper.FormWith("Scan").Attach("Scan", "signed.pdf", "no document"u8.ToArray(), "application/pdf").Fill("SignedOn.day", "1").Fill("SignedOn.month", "1").Fill("SignedOn.year", "2020").SendAsync();
        Assert.Contains("Enter the day on which it was signed", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var day = site.Country().Today;
        Form Dated(Screen screen, byte[] bytes) => screen.FormWith("Scan").Attach("Scan", "signed.pdf", bytes, "application/pdf").Fill("SignedOn.day", $"{day.Day}").Fill("SignedOn.month", $"{day.Month}").Fill("SignedOn.year", $"{day.Year}");
        Assert.NotEmpty((await Dated(paper, "no document"u8.ToArray()).SendAsync()).Errors);
        Assert.Empty((await Dated(paper, Pdf).SendAsync()).Errors);

        Assert.True((await secretariat.OpenAsync(room.Page + "/paper/confirm")).Says("A second officer confirms the scan, not the one who brought it."));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(room.Page + "/paper/scan")).Status);
        Assert.StartsWith("/account/sign-in", (await site.Stranger().GetAsync(room.Page + "/paper/scan")).Address.AbsolutePath, StringComparison.Ordinal);
        var deputy = await site.As("deputy");
        Assert.True((await deputy.OpenAsync("/workspace")).Says("Confirm the signed copy of the minutes of meeting"));
        var confirm = await deputy.OpenAsync(room.Page + "/paper/confirm");
        Assert.NotEmpty((await confirm.Form("Confirm and adopt").SendAsync()).Errors);
        Assert.True(confirm.Says("This step ends that time today"), confirm.Text);
        var adopted = await confirm.Form("Confirm and adopt").Choose("Same", "true").SendAsync();
        Assert.True(adopted.Says("Signed on paper") && adopted.Says("Adopted on"), adopted.Text);
        var check = await site.Stranger().OpenAsync("/check/" + (await site.MinutesAsync(room)).CheckCode);
        Assert.Contains(check.Texts("bdi.nmap-fingerprint"), f => print.Says(f));
        // The picture on the paper leads to what was adopted on it.
        var picture = print.Texts("bdi.nmap-fingerprint").Single(f => f.Contains("/check/", StringComparison.Ordinal));
        Assert.True((await site.Stranger().OpenAsync(new Uri(picture).AbsolutePath)).Says("Signed on paper"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/check/" + new string('a', 64))).Status);
        Assert.True(check.Says("Signed on paper") && check.Says("Nothing in it was changed since"), check.Text);
        using var scan = await (await site.As("member")).Client.GetAsync(new Uri(room.Page + "/paper/scan", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (scan.StatusCode, scan.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync(room.Page + "/paper/scan")).Status);
    }

    [Fact]
    public async Task A_text_changed_after_it_was_signed_is_not_adopted_by_that_paper_and_an_open_correction_holds_it_up()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var paper = await (await site.As("secretariat")).OpenAsync(room.Page + "/paper");
        var day = site.Country().Today;
        await paper.FormWith("Scan").Attach("Scan", "signed.pdf", Pdf, "application/pdf").Fill("SignedOn.day", $"{day.Day}").Fill("SignedOn.month", $"{day.Month}").Fill("SignedOn.year", $"{day.Year}").SendAsync();
        var answer = await room.AnswerAsync("member", "1.1", "correction", "Otherwise.");
        var lead = await site.As("lead");
        var open = await (await lead.OpenAsync(room.Page + "/paper/confirm")).Form("Confirm and adopt").Choose("Same", "true").SendAsync();
        Assert.Contains("A correction is still open", Assert.Single(open.Errors), StringComparison.Ordinal);
        var before = await lead.OpenAsync(room.Page + "/paper/confirm");
        Assert.True((await lead.OpenAsync("/workspace")).Says("Confirm the signed copy"));
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{answer["Id"]}/transitions/accept", new { }, HttpStatusCode.OK);
        Assert.True((await lead.OpenAsync(room.Page + "/paper/confirm")).Says("The text was changed after it was printed and signed"));
        Assert.False((await lead.OpenAsync("/workspace")).Says("Confirm the signed copy"));
        var changed = await before.Form("Confirm and adopt").Choose("Same", "true").SendAsync();
        Assert.Contains("changed after it was printed and signed", Assert.Single(changed.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_authentic_languages_are_adopted_together_and_all_are_sealed()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        var form = await (await (await site.As("secretariat")).OpenAsync(room.Page)).FollowAsync("Choose the authentic languages");
        await form.Form("Save").Choose("Also", "fr").SendAsync();
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
        await site.TranslateAsync(room, "fr");
        await room.MoveAsync("adopt", "lead");
        var minutes = await site.MinutesAsync(room);
        Assert.Contains("[fr] Said to everybody.", minutes.Sealed!, StringComparison.Ordinal);
        var page = await (await site.As("member")).OpenAsync(room.Page + "?in=fr");
        Assert.True(page.Says("Authentic languages") && page.Says("Authentic text"), page.Text);
        await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => site.TranslateAsync(room, "fr"));
        Assert.True((await site.Stranger().OpenAsync("/check/" + minutes.CheckCode)).Says("Nothing in it was changed since"));
        await site.ChangeMinutesAsync(room, m => m.Body = m.Body.Reworded(m.Body.Texts.First().Id, "fr", "Autre chose."));
        Assert.True((await site.Stranger().OpenAsync("/check/" + minutes.CheckCode)).Says("no longer the one that was adopted"));
    }

    [Fact]
    public async Task An_answered_correction_is_settled_and_its_author_is_told()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member-2", "1.2", "correction", "Say it shorter.");
        var settle = await (await (await site.As("secretariat")).OpenAsync(room.Page)).FollowAsync("Settle this correction " + site.Account("member-2").OrganisationName);
        Assert.Equal(["Write the answer that the organisation will read."], (await settle.Form("Save").Choose("Step", "answer").SendAsync()).Errors);
        var page = await settle.Form("Save").Choose("Step", "answer").Fill("Reason", "Paragraph 1.1 says it already.").SendAsync();
        Assert.True(page.Says("Answered") && page.Says("Answer: Paragraph 1.1 says it already."), page.Text);
        await site.Mail.WaitAsync(site.Account("member-2").Email, "was answered");
        await room.MoveAsync("adopt", "lead");
    }
}
