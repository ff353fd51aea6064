using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What a device without a connection is given, and what happens when it sends once too often.</summary>
public sealed class OfflineTests(Site site) : IClassFixture<Site>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_worker_answers_for_the_workspace_only_and_signing_out_empties_the_device()
    {
        using var worker = await site.Api().GetAsync(new Uri("/workspace/meetings/offline-worker.js", UriKind.Relative), Cancel);
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/", Assert.Single(worker.Headers.GetValues("Service-Worker-Allowed")));
        Assert.InRange((await worker.Content.ReadAsStringAsync(Cancel)).Split('\n').Length, 10, 150);
        var visitor = site.Wary();
        var screen = await visitor.OpenAsync("/account/sign-in");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", screen.One("[name=__RequestVerificationToken]").GetAttribute("value")!)]);
        using var left = await visitor.Client.PostAsync(new Uri("/account/sign-out", UriKind.Relative), form, Cancel);
        Assert.Equal("\"storage\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task The_same_answer_sent_again_is_counted_once()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var first = await room.AnswerAsync("member", "1.1", "correction", "Better words.");
        var again = await room.AnswerAsync("member", "1.1", "correction", " Better words. ");
        Assert.Equal((string)first["Id"]!, (string)again["Id"]!);
        Assert.NotEqual((string)first["Id"]!, (string)(await room.AnswerAsync("member", "1.1", "correction", "Still better words."))["Id"]!);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(2, (await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Minutes>().Include(m => m.Answers).SingleAsync(m => m.Id == room.Minutes, Cancel)).Answers.Count);
    }

    [Fact]
    public async Task The_same_report_sent_again_stands_and_another_one_is_shown_the_newer_state()
    {
        var room = await (await Room.WithDraftAsync(site, "the bridge")).AdoptedAsync();
        var member = await site.As("member");
        var actions = JsonNode.Parse(await site.Api("member").GetStringAsync(new Uri($"/api/v1/action-points?meeting={room.Meeting}", UriKind.Relative), Cancel))!["Items"]!.AsArray();
        var id = (string)Assert.Single(actions)!["Id"]!;
        var form = (await member.OpenAsync($"/workspace/actions/{id}")).FormWith("Progress").Choose("State", "Open").Fill("Progress", "Half is done.");
        Assert.Empty((await form.SendAsync()).Errors);
        Assert.Empty((await form.SendAsync()).Errors);
        Assert.Contains("Look at it again.", Assert.Single((await form.Fill("Progress", "All is done.").SendAsync()).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_meeting_page_is_light()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        using var page = await (await site.As("member")).Client.GetAsync(new Uri($"/workspace/meetings/{room.Meeting}", UriKind.Relative), Cancel);
        Assert.InRange((await page.Content.ReadAsByteArrayAsync(Cancel)).Length, 1_000, 40 * 1024);
    }
}
