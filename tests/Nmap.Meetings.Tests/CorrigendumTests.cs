using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Numbered corrections to adopted minutes.</summary>
public sealed class CorrigendumTests
{
    [Fact]
    public async Task Minutes_adopted_after_a_corrigendum_print_with_their_code()
    {
        await using var site = await Site.StartAsync();
        var first = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var (_, field) = await FieldAsync(site, first);
        var form = await (await (await site.As("secretariat")).OpenAsync(first.Page)).FollowAsync("Propose a corrigendum");
        var proposed = await form.Form("Propose it to the lead").Fill("Reason", "A slip.").Fill(field, "Said to all who came.").SendAsync();
        await (await (await site.As("lead")).OpenAsync(proposed.Address.AbsolutePath)).Form("Save").Choose("Decision", "adopt").SendAsync();

        var next = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var paper = await (await site.As("member")).OpenAsync(next.Page + "/print");
        Assert.DoesNotContain("no longer the one that was adopted", paper.Html, StringComparison.Ordinal);
        Assert.Contains((await site.MinutesAsync(next)).CheckCode!, paper.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposed_by_one_adopted_by_another_numbered_and_the_first_text_stays_readable()
    {
        await using var site = await Site.StartAsync();
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "lead");
        var form = await (await (await site.As("secretariat")).OpenAsync(room.Page)).FollowAsync("Propose a corrigendum");
        Assert.Equal(["Change the wording of at least one paragraph."], (await form.Form("Propose it to the lead").Fill("Reason", "A slip.").SendAsync()).Errors);
        var (id, field) = await FieldAsync(site, room);
        var again = await form.Form("Propose it to the lead").Fill("Reason", "").Fill(field, "Said to all who came.").SendAsync();
        Assert.Equal(["Say why the adopted text must be corrected."], again.Errors);
        Assert.Equal("Said to all who came.", again.One($"[name='{field}']").TextContent.Trim());
        var proposed = await again.Form("Propose it to the lead").Fill("Reason", "Two were missing.").SendAsync();
        Assert.True(proposed.Says("Said to everybody.") && proposed.Says("Said to all who came."), proposed.Text);
        Assert.Empty(proposed.Document.QuerySelectorAll("main form"));
        var address = proposed.Address.AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(address)).Status);

        var lead = await site.As("lead");
        Assert.True((await lead.OpenAsync("/workspace")).Says("Decide on a corrigendum"));
        Assert.Equal(["Say why it is not adopted. The secretariat reads it."], (await (await lead.OpenAsync(address)).Form("Save").Choose("Decision", "decline").SendAsync()).Errors);
        var adopted = await (await lead.OpenAsync(address)).Form("Save").Choose("Decision", "adopt").SendAsync();
        var minutes = await site.MinutesAsync(room);
        Assert.EndsWith($"Corrigendum 1 to minutes {minutes.Number}", adopted.Title, StringComparison.Ordinal);
        await site.Mail.WaitAsync(site.Account("member").Email, "Corrigendum 1 to minutes");

        var page = await (await site.As("member")).OpenAsync(room.Page);
        Assert.True(page.Says("Said to everybody.") && page.Says("Corrigendum 1"), page.Text);
        Assert.Contains("came", string.Concat(page.Texts("ins")), StringComparison.Ordinal);
        Assert.Equal("Said to everybody.", minutes.Body.Find(id)!.Text["en"]);
        Assert.Equal("Said to all who came.", minutes.InForce.Find(id)!.Text["en"]);
        var check = await site.Stranger().OpenAsync("/check/" + minutes.CheckCode);
        Assert.True(check.Says("Corrected since") && check.Says("As adopted") && check.Says("Nothing in it was changed since"), check.Text);
        Assert.True((await site.Stranger().OpenAsync("/check/" + minutes.Corrigenda[0].CheckCode)).Says("Corrected since"));

        // What the public reads goes its own way again.
        Assert.Equal(SummaryStates.None, minutes.SummaryState);
        var slug = (await site.AskAsync<NmapDb, Meeting>(db => db.Set<Meeting>().SingleAsync(m => m.Id == room.Meeting, TestContext.Current.CancellationToken))).Slug;
        var before = await site.Stranger().OpenAsync("/en/meetings/" + slug);
        Assert.True(before.Says("Said to everybody.") && before.Says("The minutes were corrected on"), before.Text);
        Assert.True((await site.Stranger().OpenAsync("/en/meetings")).Says("Summary published"));
        var handed = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/summary");
        Assert.True(handed.Says("The public still reads the summary of") && handed.Says("As the public will read it in English"), handed.Text);
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "lead");
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/meetings/" + slug)).Says("Said to all who came.")));
        var renewed = await site.Stranger().OpenAsync("/en/meetings/" + slug);
        Assert.False(renewed.Says("StatusSaid to everybody.") || renewed.Says("The minutes were corrected on"), renewed.Text);
    }

    [Fact]
    public async Task Its_author_does_not_adopt_it_and_a_member_cannot()
    {
        await using var site = await Site.StartAsync();
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var corrigendum = await ProposeAsync(site, room, "Otherwise.");
        var own = await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => DecideAsync(site, room, corrigendum, Pen));
        Assert.StartsWith("Nobody approves what they wrote", own.Message, StringComparison.Ordinal);
        var member = await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => DecideAsync(site, room, corrigendum, Nmap.Cms.Access.Reader.Stranger));
        Assert.StartsWith("A corrigendum is adopted by the lead", member.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => ProposeAsync(site, room, "A second one."));
    }

    [Fact]
    public async Task It_stands_in_the_line_of_all_that_was_adopted_and_an_altered_one_shows()
    {
        await using var site = await Site.StartAsync();
        var first = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        await DecideAsync(site, first, await ProposeAsync(site, first, "Corrected once."), Nmap.Cms.Access.Reader.System);
        await DecideAsync(site, first, await ProposeAsync(site, first, "Corrected twice."), Nmap.Cms.Access.Reader.System);
        var second = await (await Room.WithDraftAsync(site, open: "The next set.")).AdoptedAsync();
        var (one, two) = (await site.MinutesAsync(first), await site.MinutesAsync(second));
        var corrigenda = one.AdoptedCorrigenda.ToList();
        Assert.Equal([1, 2], corrigenda.Select(c => c.Number));
        Assert.Equal((one.ChainHash, corrigenda[0].ChainHash, corrigenda[1].ChainHash), (corrigenda[0].PreviousHash, corrigenda[1].PreviousHash, two.PreviousHash));
        await using var scope = site.Services.CreateAsyncScope();
        var (db, check) = (scope.ServiceProvider.GetRequiredService<NmapDb>(), scope.ServiceProvider.GetServices<IVerifyCheck>().Single(c => c.Name == "adopted minutes"));
        var cancel = TestContext.Current.CancellationToken;
        Assert.Null(await check.FirstBreakAsync(cancel));
        Assert.True((await site.Stranger().OpenAsync("/check/" + two.CheckCode)).Says("Nothing in it was changed since"));

        await db.Set<Corrigendum>().Where(c => c.Id == corrigenda[0].Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Wordings, new Wordings { Changes = [corrigenda[0].Wordings.Changes[0] with { New = "Corrected secretly." }] }), cancel);
        Assert.Equal("corrigendum 1 to minutes number 1 was changed after its adoption", await check.FirstBreakAsync(cancel));
        var broken = await site.Stranger().OpenAsync("/check/" + one.CheckCode);
        Assert.True(broken.Says("no longer the one that was adopted") && broken.Says("Changed since"), broken.Text);
        await db.Set<Corrigendum>().Where(c => c.Id == corrigenda[0].Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Wordings, corrigenda[0].Wordings), cancel);
        await db.Set<Corrigendum>().Where(c => c.Id == corrigenda[0].Id).ExecuteDeleteAsync(cancel);
        Assert.Equal("a corrigendum after minutes number 1 is missing", await check.FirstBreakAsync(cancel));
    }

    private static async Task<(string Id, string Field)> FieldAsync(Site site, Room room)
    {
        var id = (await site.MinutesAsync(room)).Body.Texts.First().Id;
        return (id, $"Wordings[{id}.en]");
    }

    private static async Task<string> ProposeAsync(Site site, Room room, string wording)
    {
        var (id, _) = await FieldAsync(site, room);
        return (await site.AskAsync<Verbs.CorrectAdopted, Corrigendum>(c => c.ProposeAsync(room.Minutes, new Dictionary<(string, string), string?> { [(id, "en")] = wording }, "A slip.", Pen, TestContext.Current.CancellationToken))).Id;
    }

    // A pen of the test's own, so that the program itself may decide.
    private static Nmap.Cms.Access.Reader Pen => Nmap.Cms.Access.Reader.System with { PersonId = "pen-of-the-test-0000000000" };

    private static Task<Corrigendum> DecideAsync(Site site, Room room, string corrigendum, Nmap.Cms.Access.Reader by)
        => site.AskAsync<Verbs.CorrectAdopted, Corrigendum>(c => c.DecideAsync(room.Minutes, corrigendum, true, null, by, TestContext.Current.CancellationToken));
}
