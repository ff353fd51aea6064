using System.Net;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Typing notes on the page and through the API.</summary>
public sealed class NotesPageTests(Site site) : IClassFixture<Site>
{
    private async Task<(string Meeting, string Page)> MeetingAsync(int items = 2)
    {
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Notes " + Guid.NewGuid().ToString("N")[..6], StartsAt = site.Clock.Now.AddSeconds(-1), TimeZone = "Africa/Nairobi", Agenda = Enumerable.Range(1, items).Select(i => new { Title = $"Item {i}" }) });
        return ((string)meeting["Id"]!, $"/workspace/meetings/{meeting["Id"]}/notes/1");
    }

    private string By => "@" + site.Account("member").OrganisationName;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Twelve_items_of_notes_sent_through_the_api_become_exactly_their_records(string culture)
    {
        var (meeting, _) = await MeetingAsync(12);
        var (decisions, actions, reservations, unclear) = (0, 0, 0, 0);
        foreach (var (typed, i) in Notebook.Items(culture).Select((t, i) => (t, i)))
        {
            var known = Notebook.Organisations.SelectMany(o => new[] { o.Code, "NMAA", "Survivors' Network", "الهيئة", "وزارة التخطيط" }).Aggregate(typed, (t, name) => t.Replace("@" + name, By, StringComparison.Ordinal));
            var recorded = await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = i + 1, Lines = known, Culture = culture }, HttpStatusCode.OK);
            decisions += recorded["Decisions"]!.AsArray().Count;
            actions += recorded["ActionPoints"]!.AsArray().Count;
            reservations += recorded["Reservations"]!.AsArray().Count;
            unclear += recorded["Unclear"]!.AsArray().Count;
        }
        Assert.Equal((9, 14, 3, 0), (decisions, actions, reservations, unclear));
        var minutes = JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{meeting}/minutes", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.All(minutes["Items"]!.AsArray().SelectMany(i => i!["ActionPoints"]!.AsArray()), a => Assert.Equal(site.Account("member").Organisation, (string?)a!["Owner"]));
    }

    [Fact]
    public async Task The_api_says_of_a_line_that_nearly_parses_what_it_lacks_and_keeps_it_as_text()
    {
        var (meeting, _) = await MeetingAsync();
        var recorded = await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 1, Lines = new[] { "A: send it", "D+: It is decided." } }, HttpStatusCode.OK);
        Assert.Equal(("A: send it", "1.D1", "public", 1), ((string?)recorded["Text"], (string?)recorded["Decisions"]![0]!["Number"], (string?)recorded["Decisions"]![0]!["Audience"], (int)recorded["Unclear"]![0]!["Line"]!));
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 3, Lines = "x" }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 1, Lines = 7 }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 1, Lines = new string('x', 100_001) }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("member"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 1, Lines = "x" }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_typed_is_recognised_below_and_edited_in_either_form()
    {
        var (meeting, page) = await MeetingAsync();
        var visitor = await site.As("secretariat");
        var screen = await (await visitor.OpenAsync(page)).Form("Save and look at it").Fill("Lines", $"Two things were said.\nD: The plan is adopted.\nA: {By} by 1 March 2027 send the plan\nA: {By} nothing\nR: {By} we doubt it").SendAsync();
        Assert.True(screen.Says("1 line stayed prose"), screen.Text);
        Assert.Equal(["Paragraph", "Decision", "Action point", "Paragraph", "Reservation"], screen.Texts(".nmap-captured .govuk-tag"));
        Assert.Contains("The day by which it is done is missing.", screen.One("#line-4 .govuk-error-message").TextContent, StringComparison.Ordinal);
        var detailed = await screen.FollowAsync("The same text as a detailed form");
        Assert.Equal(["Two things were said.", $"A: {By} nothing"], detailed.Document.QuerySelectorAll("textarea").Select(t => t.TextContent.Trim()).Where(t => t.Length > 0).Take(2));
        await detailed.Form("Save and add more").Fill("Entries[4].Text", "The plan is adopted as a whole.").SendAsync();
        var again = await visitor.OpenAsync(page);
        Assert.Contains("D: The plan is adopted as a whole.", again.One("textarea").TextContent, StringComparison.Ordinal);
        var before = await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{meeting}/minutes", UriKind.Relative), TestContext.Current.CancellationToken);
        await again.Form("Save and go on").SendAsync();
        Assert.Equal(JsonNode.Parse(before)!["Items"]!.ToJsonString(), JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{meeting}/minutes", UriKind.Relative), TestContext.Current.CancellationToken))!["Items"]!.ToJsonString());
    }

    [Fact]
    public async Task Arabic_notes_stand_right_to_left_with_their_own_keys()
    {
        var (_, page) = await MeetingAsync();
        var visitor = await site.As("secretariat");
        var screen = await (await visitor.OpenAsync(page)).Form("Save and look at it").Fill("Culture", "ar").Fill("Lines", $"ق: اعتُمدت الخطة.\nع: {By} قبل ١ مارس ٢٠٢٧ إرسال الخطة").SendAsync();
        Assert.Equal(["Decision", "Action point"], screen.Texts(".nmap-captured .govuk-tag"));
        Assert.Equal("rtl", screen.One("textarea").GetAttribute("dir"));
        Assert.Contains("ق: اعتُمدت الخطة.", screen.One("textarea").TextContent, StringComparison.Ordinal);
        Assert.Contains("قبل 1 مارس 2027", screen.One("textarea").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_save_shows_both_texts_with_their_difference_and_loses_neither()
    {
        var (_, page) = await MeetingAsync();
        var visitor = await site.As("secretariat");
        await (await visitor.OpenAsync(page)).Form("Save and look at it").Fill("Lines", "The bridge is old.").SendAsync();
        var (mine, theirs) = (await visitor.OpenAsync(page), await visitor.OpenAsync(page));
        await theirs.Form("Save and look at it").Fill("Lines", "The bridge is old.\nTheirs is here.").SendAsync();
        var both = await mine.Form("Save and look at it").Fill("Lines", "The bridge is new.\nMine is here.").SendAsync();
        Assert.Contains(both.Errors, e => e.StartsWith("Somebody saved this item", StringComparison.Ordinal));
        Assert.Contains(both.Texts("ins"), t => t.StartsWith("Added: ", StringComparison.Ordinal));
        Assert.Contains(both.Texts("del"), t => t.StartsWith("Removed: ", StringComparison.Ordinal));
        var saved = await both.Form("Save and look at it").SendAsync();
        Assert.Equal(["The bridge is new.", "Mine is here.", "The bridge is old.", "Theirs is here."], saved.One("textarea").TextContent.Trim().Split('\n'));
    }

    [Fact]
    public async Task Two_megabytes_from_a_word_processor_come_back_with_the_limit_in_words()
    {
        var (_, page) = await MeetingAsync();
        var visitor = await site.As("secretariat");
        var pasted = string.Concat(Enumerable.Repeat("\u201cSaid\u201d\u00a0and done. ", 105_000));
        var screen = await (await visitor.OpenAsync(page)).Form("Save and go on").Fill("Lines", pasted).SendAsync();
        Assert.Equal(HttpStatusCode.OK, screen.Status);
        Assert.Contains(screen.Errors, e => e.Contains("one agenda item holds 100000", StringComparison.Ordinal) || e.Contains("one agenda item holds 100,000", StringComparison.Ordinal));
        Assert.Equal(pasted.Trim(), screen.One("textarea").TextContent.Trim());
    }

    [Fact]
    public async Task Text_kept_without_saving_is_offered_again_on_another_device_and_is_no_part_of_the_minutes()
    {
        var (meeting, page) = await MeetingAsync();
        var visitor = await site.As("secretariat");
        var kept = await (await visitor.OpenAsync(page)).Form("Keep without saving").Fill("Lines", "Half a sent").SendAsync();
        Assert.True(kept.Says("You have text of"), kept.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api("secretariat").GetAsync(new Uri($"/api/v1/meetings/{meeting}/minutes", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        var back = await kept.FollowAsync("Bring it back");
        Assert.Equal("Half a sent", back.One("textarea").TextContent.Trim());
        var saved = await back.Form("Save and look at it").Fill("Lines", "Half a sentence.").SendAsync();
        Assert.False(saved.Says("You have text of"), saved.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(page + "/keep")).Status);
    }

    [Fact]
    public async Task Own_notes_are_compiled_in_agenda_order_once_behind_what_is_there()
    {
        var (meeting, page) = await MeetingAsync();
        var secretariat = await site.As("secretariat");
        await (await secretariat.OpenAsync(page)).Form("Save and look at it").Fill("Lines", "What stood there.").SendAsync();
        var root = $"/workspace/meetings/{meeting}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(root + "/own-notes/1")).Status);
        await (await (await site.As("facilitator")).OpenAsync(root + "/own-notes/2")).Form("Save your notes").Fill("Lines", "D: Second item decided.").SendAsync();
        var compile = await secretariat.OpenAsync(root + "/compile");
        await compile.Form("Save who may write").Choose("OthersMayNote", "true").SendAsync();
        await (await (await site.As("member")).OpenAsync(root + "/own-notes/1")).Form("Save your notes").Fill("Lines", "Heard by a member.").SendAsync();
        compile = await secretariat.OpenAsync(root + "/compile");
        Assert.True(compile.Text.IndexOf("Heard by a member.", StringComparison.Ordinal) < compile.Text.IndexOf("Second item decided.", StringComparison.Ordinal), compile.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("facilitator")).GetAsync(root + "/compile")).Status);
        Assert.True((await compile.Form("Gather them into the draft").SendAsync()).Says("2 lines came to the draft."));
        Assert.True((await (await secretariat.OpenAsync(root + "/compile")).Form("Gather them into the draft").SendAsync()).Says("0 lines came to the draft."));
        Assert.Equal("What stood there.\nHeard by a member.", (await secretariat.OpenAsync(page)).One("textarea").TextContent.Trim());
    }

    [Fact]
    public async Task Eight_people_saving_the_same_item_lose_no_line()
    {
        var (meeting, _) = await MeetingAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (i, _)
            => await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 1, Lines = $"Line {i} was said." }, HttpStatusCode.OK));
        var item = JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{meeting}/minutes", UriKind.Relative), TestContext.Current.CancellationToken))!["Items"]![0]!;
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"Line {i} was said.").Order(), item["Paragraphs"]!.AsArray().Select(p => (string)p!["Text"]!).Order());
    }
}
