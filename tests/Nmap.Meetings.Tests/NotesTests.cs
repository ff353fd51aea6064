using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Meetings.Notes;
using Nmap.Meetings.Pages.Workspace.Meetings;
using Nmap.Members.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A Word file of notes comes out as pieces to check, and the checked pieces stand in the minutes.</summary>
public sealed class NotesTests(Site site) : IClassFixture<Site>
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Theory]
    [InlineData("by 2027-06-30", "2027-06-30")]
    [InlineData("until 30/06/2027", "2027-06-30")]
    [InlineData("by 30 June", "2027-06-30")]
    [InlineData("by December 1st, 2026", "2026-12-01")]
    [InlineData("d’ici au 1er décembre", "2026-12-01")]
    [InlineData("antes del 15 de enero de 2027", "2027-01-15")]
    [InlineData("قبل ٣٠ حزيران ٢٠٢٧", "2027-06-30")]
    [InlineData("قبل 15 تشرين الثاني 2027", "2027-11-15")]
    [InlineData("before 31 February 2027", null)]
    [InlineData("in 7 districts", null)]
    [InlineData("soon", null)]
    public void Days_are_found_as_people_write_them(string text, string? day)
        => Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), NoteDates.Find(text, Day));

    [Theory]
    [InlineData("Decision: The plan stands.", NoteKind.Decision)]
    [InlineData("Décision 2 : Le plan est adopté.", NoteKind.Decision)]
    [InlineData("Acuerdo: el plan", NoteKind.Decision)]
    [InlineData("قرار: الخطة معتمدة", NoteKind.Decision)]
    [InlineData("Action point 3: mend it", NoteKind.Action)]
    [InlineData("نقطة عمل: إرسال التقرير", NoteKind.Action)]
    [InlineData("A: @undp by 30 June", NoteKind.Action)]
    public void A_line_says_what_it_is(string line, NoteKind kind) => Assert.Equal(kind, NoteWords.Marked(line)?.Kind);

    [Theory]
    [InlineData("The decision: it was hard.")]
    [InlineData("Decision:")]
    [InlineData("At 10:00 we met.")]
    public void A_line_that_nearly_says_it_stays_text(string line) => Assert.Null(NoteWords.Marked(line));

    [Fact]
    public void Lines_are_sorted_by_headings_numbers_and_likeness_and_nothing_is_lost()
    {
        var meeting = new Meeting { Number = 1 };
        meeting.AddItem(Texts.Of("en", "Status of clearance").With("fr", "État de la dépollution"));
        meeting.AddItem(Texts.Of("en", "Challenges"));
        Organisation[] known = [new("1", "halo", Texts.Of("en", "HALO"), "ngo", false, false, true), new("2", "nma", Texts.Of("en", "Mine Action Authority"), "state", true, false, true)];
        NoteLine[] lines =
        [
            new("Notes of the meeting", Heading: true), new("ETAT DE LA DEPOLLUTION", Heading: true), new("The survey is complete."), new("Decision: The plan stands."),
            new("2. Challenges", Strong: true), new("A: @halo by 30 Jun: send the budget"), new("C: @nma the road floods"), new("R: @halo the date is too near"), new("- A: HALO sends the map to the Mine Action Authority by 30 June"), new("Action points", Heading: true), new("1) Mine Action Authority writes"), new("A heading of its own", Heading: true), new("More text."),
            new("Action | Who | By when | Remark", Cells: ["Action", "Who", "By when", "Remark"], StartsTable: true), new("", Cells: ["Mend it", "HALO", "2027-03-01", "urgent"]), new("", Cells: ["Call them", "The neighbour", "soon", ""]),
            new("a | b", Cells: ["a", "b"], StartsTable: true),
        ];
        var found = NotesReader.Sort(lines, meeting, known, Day, new Capture.KeyedNotes(Capture.CaptureWords.Of(["en"], site.Services.GetRequiredService<IStringLocalizer>()), known, Day));
        Assert.Equal(
        [
            (NoteKind.Paragraph, null, "Notes of the meeting", null, null),
            (NoteKind.Paragraph, 1, "The survey is complete.", null, null), (NoteKind.Decision, 1, "The plan stands.", null, null),
            (NoteKind.Action, 2, "send the budget", "1", "2027-06-30"), (NoteKind.Challenge, 2, "the road floods", "2", null), (NoteKind.Reservation, 2, "the date is too near", "1", null),
            (NoteKind.Action, 2, "HALO sends the map to the Mine Action Authority by 30 June", "1", "2027-06-30"), (NoteKind.Action, 2, "Mine Action Authority writes", "2", null),
            (NoteKind.NewItem, 3, "A heading of its own", null, null), (NoteKind.Paragraph, 3, "More text.", null, null),
            (NoteKind.Action, 3, "Mend it (urgent)", "1", "2027-03-01"), (NoteKind.Action, 3, "Call them (The neighbour) (soon)", null, null), (NoteKind.Paragraph, 3, "a | b", null, null),
        ], found.Select(n => (n.Kind, n.Item, n.Text, n.Owner, n.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Accepted_text_is_taken_and_what_is_left_out_is_said()
    {
        var bytes = Word(body => body.Append(
            new Paragraph(new Run(new Text("The plan ") { Space = SpaceProcessingModeValues.Preserve }), new DeletedRun(new Run(new DeletedText("falls"))) { Id = "1", Author = "a" }, new InsertedRun(new Run(new Text("stands"))) { Id = "2", Author = "b" }),
            new Paragraph(new Run(new RunProperties(new Vanish()), new Text("hidden"))),
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Titre1" }), new Run(new Text("Challenges")))),
            style: "Titre1");
        var notes = WordNotes.Read(bytes, "File");
        Assert.Equal([("The plan stands", false), ("Challenges", true)], notes.Lines.Select(l => (l.Text, l.Heading)));
        Assert.Equal(2, notes.LeftOut.Count);
        Assert.Contains("tracked changes", notes.LeftOut[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_that_the_agenda_does_not_have_becomes_an_item_once()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var check = await SendAsync(secretariat, room, Word(body => body.Append(Line("Victim assistance in Peshti", "Heading1"), Line("The clinic opens in May.")), "Heading1"));
        Assert.Equal("3. new: Victim assistance in Peshti", Screen(check, "Entries[1].Item"));
        for (var i = 0; i < 2; i++) { await check.Form("Add to the minutes").SendAsync(); }
        var minutes = await secretariat.OpenAsync(room.Page);
        Assert.True(minutes.Says("Victim assistance in Peshti") && minutes.Says("The clinic opens in May."), minutes.Text);
        Assert.Equal(3, System.Text.Json.Nodes.JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{room.Meeting}/agenda", UriKind.Relative), TestContext.Current.CancellationToken))!["Items"]!.AsArray().Count);

        static string Screen(Screen screen, string field) => ((AngleSharp.Html.Dom.IHtmlSelectElement)screen.One($"[name='{field}']")).SelectedOptions[0].TextContent.Trim();
    }

    [Fact]
    public async Task Notes_are_checked_on_one_screen_and_added_to_what_stands()
    {
        var room = await Room.WithDraftAsync(site, "Said among members.", "Said to everybody.");
        var secretariat = await site.As("secretariat");
        var owner = site.Account("member").OrganisationName;
        var check = await SendAsync(secretariat, room, Word(body => body.Append(Line("Challenges", "Heading1"), Line("The road is closed."), Line("Decision: We open it."), Line($"Action: {owner} clears the road by 1 March 2028"), Line("Action: somebody calls")), "Heading1"));
        Assert.Equal(["The road is closed.", "We open it.", $"{owner} clears the road by 1 March 2028", "somebody calls"], check.Document.QuerySelectorAll("textarea").Select(t => t.TextContent.Trim()));
        Assert.DoesNotContain("The road is closed.", (await secretariat.OpenAsync(room.Page)).Text, StringComparison.Ordinal);
        var refused = await check.Form("Add to the minutes").SendAsync();
        Assert.Equal(["Name the organisation that takes this on.", "Give the day by which it is done."], refused.Errors);
        Assert.Contains("We open it.", refused.Html, StringComparison.Ordinal);
        var done = await refused.Form("Add to the minutes").Fill("Entries[3].Kind", "LeaveOut").Fill("Entries[0].Text", "The road is closed since May.").SendAsync();
        Assert.Equal(room.Page, done.Address.AbsolutePath);
        foreach (var words in new[] { "Said to everybody.", "The road is closed since May.", "We open it.", "clears the road" }) { Assert.True(done.Says(words), words); }
        Assert.False(done.Says("somebody calls"));
        Assert.True((await secretariat.OpenAsync(room.Page)).Says("2.D1"));
        await refused.Form("Add to the minutes").Fill("Entries[3].Kind", "LeaveOut").Fill("Entries[0].Text", "The road is closed since May.").SendAsync();
        Assert.Equal(2, (await secretariat.OpenAsync(room.Page)).Text.Split("We open it.").Length);
    }

    [Fact]
    public async Task Minutes_begin_with_notes_in_the_language_chosen()
    {
        var id = (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Notes", StartsAt = site.Clock.Now.AddDays(-2), TimeZone = "Africa/Nairobi", Agenda = new[] { new { Title = "État" } } }))["Id"]!;
        var secretariat = await site.As("secretariat");
        var start = await secretariat.OpenAsync($"/workspace/meetings/{id}/minutes");
        var check = await (await start.FollowAsync("Bring in notes from a Word file")).FormWith("File").Attach("File", "notes.docx", Word(b => b.Append(Line("Décision : Le plan est adopté."))), Docx).SendAsync();
        await check.Form("Add to the minutes").Fill("Culture", "fr").SendAsync();
        var minutes = await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{id}/minutes", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"Culture\":\"fr\"", minutes, StringComparison.Ordinal);
        Assert.Contains("Le plan est adopté.", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_answered_in_words()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        async Task<string> Refused(byte[]? bytes)
        {
            var form = (await secretariat.OpenAsync(room.Page + "/import")).FormWith("File");
            return Assert.Single((await (bytes is null ? form : form.Attach("File", "notes.docx", bytes, Docx)).SendAsync()).Errors);
        }
        Assert.Equal("Choose a Word file.", await Refused(null));
        Assert.StartsWith("There is no text in this file.", await Refused(Word(_ => { })), StringComparison.Ordinal);
        Assert.StartsWith("The file has more than 300 paragraphs.", await Refused(Word(b => b.Append(Enumerable.Range(0, 301).Select(i => Line($"Line {i}"))))), StringComparison.Ordinal);
        Assert.NotEmpty(await Refused("%PDF-1.4 not a Word file"u8.ToArray()));
        Assert.StartsWith("The file holds more text than minutes have.", await Refused(Word(b => b.Append(Line(new string('x', 500_001))))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_brought_in_by_those_who_take_minutes_into_drafts_only()
    {
        var room = await Room.WithDraftAsync(site);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(room.Page + "/import")).Status);
        await room.MoveAsync("circulate", "secretariat");
        var check = await SendAsync(await site.As("secretariat"), room, Word(b => b.Append(Line("Something more."))));
        Assert.Contains("These minutes are in circulation.", Assert.Single((await check.Form("Add to the minutes").SendAsync()).Errors), StringComparison.Ordinal);
    }

    private static async Task<Screen> SendAsync(Visitor visitor, Room room, byte[] bytes)
        => await (await visitor.OpenAsync(room.Page + "/import")).FormWith("File").Attach("File", "notes.docx", bytes, Docx).SendAsync();

    private static Paragraph Line(string text, string? style = null)
        => style is null ? new(new Run(new Text(text))) : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static byte[] Word(Action<Body> fill, string? style = null)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            if (style is not null) { main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = style }); }
            var body = new Body();
            fill(body);
            main.Document = new Document(body);
        }
        return bytes.ToArray();
    }
}
