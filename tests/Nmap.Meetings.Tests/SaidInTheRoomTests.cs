using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Challenges and reservations stated in the room stand in the minutes wherever these are shown.</summary>
public sealed class SaidInTheRoomTests(Site site) : IClassFixture<Site>
{
    private async Task<(Room Room, JsonNode Saved)> WithAsync(object reservation, object? challenge = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var room = await Room.WithDraftAsync(site);
        var request = new HttpRequestMessage(HttpMethod.Put, room.Api)
        {
            Content = JsonContent.Create(new { Culture = "en", Items = new[] { new { AgendaItem = 2, Challenges = new[] { challenge ?? new { Text = "Fernwhistle is closed.", Audience = "public" } }, Reservations = new[] { reservation } } } }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await site.Api("secretariat").SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, text);
        return (room, JsonNode.Parse(text)!);
    }

    [Fact]
    public async Task They_have_numbers_and_names_on_screen_and_in_the_api()
    {
        var member = site.Account("member");
        var (room, saved) = await WithAsync(new { Text = "Mosslight is too early.", Audience = "members", SaidBy = member.OrganisationName });
        var item = saved["Items"]![1]!;
        Assert.Equal(("2.C1", "2.R1", member.Organisation), ((string?)item["Challenges"]![0]!["Number"], (string?)item["Reservations"]![0]!["Number"], (string?)item["Reservations"]![0]!["SaidBy"]));
        await room.MoveAsync("circulate", "secretariat");
        var page = await (await site.As("member-2")).OpenAsync(room.Page);
        Assert.True(page.Says("Fernwhistle is closed.") && page.Says("Mosslight is too early.") && page.Says("Stated by " + member.OrganisationName), page.Text);
        await room.AnswerAsync("member-2", "2.C1", "correction", "Fernwhistle is nearly closed.");
    }

    [Fact]
    public async Task The_public_summary_holds_the_public_ones_with_the_author_of_a_reservation()
    {
        var member = site.Account("member");
        var (room, _) = await WithAsync(new { Text = "Mosslight is too early.", Audience = "public", SaidBy = member.Organisation }, new { Text = "Hushreed is for members.", Audience = "members" });
        await room.AdoptedAsync();
        var summary = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/summary");
        Assert.True(summary.Says($"{member.OrganisationName}: Mosslight is too early.") && !summary.Says("Hushreed"), summary.Text);
    }

    [Fact]
    public async Task A_reservation_without_author_is_refused_at_its_place()
    {
        var (_, problem) = await WithAsync(new { Text = "Whose?", Audience = "members" }, null, HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]!["Items[0].Reservations[0].SaidBy"]);
        var (_, unknown) = await WithAsync(new { Text = "Whose?", Audience = "members", SaidBy = "nobody at all" }, null, HttpStatusCode.BadRequest);
        Assert.NotNull(unknown["errors"]!["Items[0].Reservations[0].SaidBy"]);
    }

    [Fact]
    public async Task They_are_typed_on_the_detailed_form_and_translated()
    {
        var room = await Room.WithDraftAsync(site);
        var visitor = await site.As("secretariat");
        var form = await visitor.OpenAsync($"{room.Page}/2");
        var at = form.Document.QuerySelectorAll("input[name$='.Kind']").Select(i => i.GetAttribute("value")).ToList().IndexOf("Reservation");
        var asked = await form.Form("Save and add more").Fill($"Entries[{at}].Text", "We are not sure.").SendAsync();
        Assert.True(asked.Says("Say whose reservation it is."), asked.Text);
        var saved = await asked.Form("Save and add more").Fill($"Entries[{at}].Owner", site.Account("member").Organisation).SendAsync();
        Assert.True(saved.Says("Item 2 is saved."), saved.Text);
        var translate = await visitor.OpenAsync($"{room.Page}/translate/fr");
        Assert.True(translate.Says("2.R1"), translate.Text);
    }
}
