namespace Nmap.Planning.Tests;

/// <summary>What members say of a draft, and the answer each of them gets.</summary>
public sealed class ContributionTests
{
    [Fact]
    public async Task Every_contribution_is_answered_before_a_plan_is_adopted_and_a_refusal_reaches_its_author_with_the_reason()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var plan = await site.BeginAsync("Plan");
        await site.AddAsync(plan, "Clear the road");
        await site.OpenForAllAsync(plan);
        var member = await site.As("member");
        var form = await (await member.OpenAsync(plan + "/contribute?line=1")).Form("Send").SendAsync();
        Assert.Equal(["Enter your comment."], form.Errors);
        form = await form.Form("Send").Fill("Wording", "Clear the road and the well").Fill("Words", "People fetch water there.").SendAsync();
        Assert.True(form.Says("Proposed change") && form.Says("Waits for an answer"), form.Text);
        var other = await (await (await site.As("affected-representative")).OpenAsync(plan + "/contribute")).Form("Send").Fill("Wording", "Ask survivors first").Fill("LineKind", "victim-assistance").Dated("Begins", site.Day(5)).Dated("Ends", site.Day(15)).Fill("Words", "Nobody asked us.").SendAsync();
        Assert.Empty(other.Errors);
        var comment = await (await (await site.As("member-2")).OpenAsync(plan + "/contribute?line=1")).Form("Send").Fill("Words", "Too early in the rains.").SendAsync();
        Assert.Empty(comment.Errors);
        Assert.Equal(["Answer every contribution first. Without an answer: 3."], (await site.AdoptAsync(plan, "1-1")).Errors);

        var secretariat = await site.As("secretariat");
        Assert.True((await secretariat.OpenAsync("/workspace")).Says("3 contributions wait for an answer"));
        var accepted = await (await (await secretariat.OpenAsync(plan)).FollowAsync($"Answer {site.Account("member").OrganisationName}")).Form("Accept, and change the plan").SendAsync();
        Assert.True(accepted.Says("Clear the road and the well") && accepted.Says("Accepted"), accepted.Text);
        accepted = await (await accepted.FollowAsync($"Answer {site.Account("affected-representative").OrganisationName}")).Form("Accept, and change the plan").SendAsync();
        Assert.True(accepted.Says("Ask survivors first"), accepted.Text);
        var refuse = await (await accepted.FollowAsync($"Answer {site.Account("member-2").OrganisationName}")).Form("Do not accept").SendAsync();
        Assert.Equal(["Say why it is not accepted. The author gets your reason by mail."], refuse.Errors);
        refuse = await refuse.Form("Do not accept").Fill("Answer", "The rains end before.").SendAsync();
        Assert.True(refuse.Says("Not accepted") && refuse.Says("The rains end before."), refuse.Text);

        var letter = await site.Mail.WaitAsync(site.Account("member-2").Email, "Not accepted");
        Assert.Contains("The rains end before.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Plan", (await site.Mail.WaitAsync(site.Account("member").Email, "Accepted")).Text, StringComparison.Ordinal);
        Assert.Empty((await site.AdoptAsync(plan, "1-1")).Errors);
        var page = await site.SoonAsync("/en/work-plan", "Clear the road and the well");
        Assert.True( page.Says("Ask survivors first") && !page.Says("Too early"), page.Text);
    }

    [Fact]
    public async Task A_language_that_was_not_brought_up_to_date_says_so_until_it_is()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var plan = await site.BeginAsync("Plan");
        await site.AddAsync(plan, "Clear the road", more: f => f.Fill("Text[fr]", "Nettoyer la route").Fill("Text[ar]", "تطهير الطريق"));
        await site.OpenForAllAsync(plan);
        await (await (await site.As("member")).OpenAsync(plan + "/contribute?line=1")).Form("Send").Fill("Wording", "Clear the road and the well").Fill("Words", "People fetch water there.").SendAsync();
        var secretariat = await site.As("secretariat");
        var answer = await (await secretariat.OpenAsync(plan)).FollowAsync($"Answer {site.Account("member").OrganisationName}");
        Assert.Equal("تطهير الطريق", answer.One("[name='Wording[ar]']").TextContent);
        await (await secretariat.OpenAsync(plan + "/edit/1")).Form("Save").Fill("Text[fr]", "Nettoyer la piste").SendAsync();
        Assert.Equal(["Somebody else has just changed this plan. Open it again beside this page; what you typed is still here."], (await answer.Form("Accept, and change the plan").SendAsync()).Errors);
        answer = await secretariat.OpenAsync(answer.Address.PathAndQuery);
        Assert.Equal("Nettoyer la piste", answer.One("[name='Wording[fr]']").TextContent);
        await answer.Form("Accept, and change the plan").Fill("Wording[fr]", "Nettoyer la route et le puits").SendAsync();
        Assert.True((await secretariat.OpenAsync(plan + "/1")).Says("Words older than those of another language: Arabic."));
        Assert.Empty((await site.AdoptAsync(plan, "1-1")).Errors);

        await site.SoonAsync("/fr/work-plan", "Nettoyer la route et le puits");
        Assert.True((await site.Stranger().OpenAsync("/ar/work-plan")).Says("أقدم منها في لغة أخرى"));
        Assert.False((await site.Stranger().OpenAsync("/fr/work-plan")).Says("Plus ancien que dans une autre langue"));
        Assert.False((await site.Stranger().OpenAsync("/en/work-plan")).Says("Older than in another language"));

        var next = await site.BeginAsync("Plan 2");
        var added = await site.AddAsync(next, "Mark the school path");
        added = await (await secretariat.OpenAsync(next + "/edit/2")).Form("Save").Fill("Text[fr]", "Baliser le chemin de l’école").SendAsync();
        Assert.Empty(added.Errors);
        Assert.False(added.Says("Words older than"), "words that stand there for the first time leave nothing behind");
        var edit = await (await secretariat.OpenAsync(next + "/edit/1")).Form("Save").Fill("Text[ar]", "تطهير الطريق والبئر").SendAsync();
        Assert.Empty(edit.Errors);
        Assert.False(edit.Says("Words older than"), edit.Text);
        edit = await (await secretariat.OpenAsync(next + "/edit/1")).Form("Save").Fill("Text[en]", "Clear the road and the wells").Choose("OthersHold", "true").SendAsync();
        Assert.False(edit.Says("Words older than"), edit.Text);
        edit = await (await secretariat.OpenAsync(next + "/edit/1")).Form("Save").Fill("Text[en]", "Clear both roads").SendAsync();
        Assert.True(edit.Says("Arabic") && edit.Says("French"), edit.Text);
    }

    [Fact]
    public async Task After_the_last_day_nothing_more_is_taken_and_what_was_typed_stays()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        Assert.Equal("created 1, changed 0, skipped 0", await site.RunAsync("over.recipe.json"));
        Assert.Equal("created 0, changed 0, skipped 1", await site.RunAsync("over.recipe.json"));
        var plans = await (await site.As("member")).OpenAsync("/workspace/work-plan");
        var page = await plans.FollowAsync("1: A draft whose time is over");
        Assert.True(page.Says("In time.") && !page.Says("Propose a new activity"), page.Text);
        var form = await (await (await site.As("member")).OpenAsync(page.Address.AbsolutePath + "/contribute?line=1")).Form("Send").Fill("Words", "One day late").SendAsync();
        Assert.Equal(["The time for contributions is over."], form.Errors);
        Assert.Equal("One day late", form.One("[name=Words]").TextContent);
        // Neither is it adopted: one contribution still has no answer.
        Assert.Equal(["Answer every contribution first. Without an answer: 1."], (await site.AdoptAsync(page.Address.AbsolutePath, "1-1")).Errors);
    }
}
