using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>That a place is complete, or opened again: entered by one person, approved by another, and public only then.</summary>
public sealed class CompletionTests : IAsyncLifetime
{
    private const string List = "/workspace/figures/completion";
    private readonly CountryWithFigures _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_one_person_declares_is_public_once_a_second_one_approved_it()
    {
        var secretariat = await _site.As("secretariat");
        var check = await EnterAsync(secretariat, "N", "Declared", 2024);
        Assert.True(check.Says("Check before you send") && check.Says("The figures still count 13.75 km² of mined area there"), check.Text);
        var back = await check.Form("Change something").SendAsync();
        Assert.Equal("Letter 5", back.One("[name=Document]").GetAttribute("value"));
        Assert.Equal("2024", back.One("[name='On.year']").GetAttribute("value"));
        var list = await (await back.Form("Continue").SendAsync()).Form("Send for approval").SendAsync();
        Assert.Equal(["North", "Declared complete, North", "2 May 2024", "Letter 5", "Waiting"], list.Texts("tbody th, tbody td"));
        Assert.False((await (await secretariat.OpenAsync(List)).FollowAsync("Declared complete, North")).Says("approve it"));
        Assert.False((await _site.Stranger().OpenAsync("/en/progress/remaining?area=N")).Says("Declared complete"));

        var lead = await _site.As("lead");
        Assert.True((await lead.OpenAsync("/workspace")).Says("1 state of completion waits for your approval"));
        var one = await (await lead.OpenAsync(List)).FollowAsync("Declared complete, North");
        Assert.True(one.Says("The figures still count 13.75 km²"), one.Text);
        Assert.Contains("Approved", (await one.Form("It is right: approve it").SendAsync()).Texts("tbody .govuk-tag"));
        foreach (var address in new[] { "/en/progress/remaining?area=N", "/en/progress/remaining", "/en/progress", "/en" }) { await SoonAsync(address, "Declared complete", says: true); }
        var row = Assert.Single((await _site.Stranger().OpenAsync("/en/progress/remaining")).Texts("tbody th"), t => t.StartsWith("North", StringComparison.Ordinal));
        Assert.Contains("Declared complete · 2 May 2024", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_what_they_entered_and_nothing_is_opened_again_that_was_not_declared()
    {
        var lead = await _site.As("lead");
        const string notDeclared = "Completion was not declared for this place. That comes first, and is approved first.";
        Assert.Equal([notDeclared], (await EnterAsync(lead, "S", "Reopened", 2024)).Errors);
        Assert.Equal(["Name the document that says so."], (await EnterAsync(lead, "S", "Declared", 2020, "")).Errors);
        await (await EnterAsync(lead, "S", "Declared", 2020)).Form("Send for approval").SendAsync();
        Assert.True((await (await lead.OpenAsync(List)).FollowAsync("Declared complete, South")).Says("You entered this. Another person has to approve it."));
        Assert.Equal(["A later state of this place is entered already. Check the date."], (await EnterAsync(lead, "S", "Reopened", 2019)).Errors);
        await (await EnterAsync(lead, "S", "Reopened", 2022)).Form("Send for approval").SendAsync();

        var deputy = await _site.As("deputy");
        Assert.Equal([notDeclared], (await ApproveAsync(deputy, "Opened again: more was found, South")).Errors);
        Assert.Empty((await ApproveAsync(deputy, "Declared complete, South")).Errors);
        Assert.Empty((await ApproveAsync(deputy, "Opened again: more was found, South")).Errors);
        await SoonAsync("/en/progress/remaining?area=S", "Opened again: more was found", says: true);
    }

    [Fact]
    public async Task What_is_public_stays_until_its_correction_is_approved_and_what_is_withdrawn_says_why()
    {
        var (secretariat, lead) = (await _site.As("secretariat"), await _site.As("lead"));
        await (await EnterAsync(secretariat, "", "Declared", 2020)).Form("Send for approval").SendAsync();
        await ApproveAsync(lead, "Declared complete, Whole country");
        await SoonAsync("/en/obligations", "2 May 2020", says: true);

        var form = await (await (await secretariat.OpenAsync(List)).FollowAsync("Declared complete, Whole country")).FollowAsync("Correct it");
        Assert.Equal(["Say why it is corrected."], (await form.Form("Send for approval").FillDay("On", 2021, 5, 2).SendAsync()).Errors);
        var correction = await form.Form("Send for approval").FillDay("On", 2021, 5, 2).Fill("Reason", "The letter is of 2021.").SendAsync();
        Assert.True(correction.Says("Waiting") && correction.Says("The letter is of 2021."), correction.Text);
        Assert.Equal(["A correction of this waits for approval already."], (await form.Form("Send for approval").Fill("Reason", "Once more.").SendAsync()).Errors);
        Assert.True((await _site.Stranger().OpenAsync("/en/obligations")).Says("2 May 2020"));
        await (await lead.OpenAsync(correction.Address.AbsolutePath)).Form("It is right: approve it").SendAsync();
        await SoonAsync("/en/obligations", "2 May 2021", says: true);
        Assert.False((await _site.Stranger().OpenAsync("/en/obligations")).Says("2 May 2020"));

        Assert.DoesNotContain("Withdraw it", (await secretariat.OpenAsync(correction.Address.AbsolutePath)).Text, StringComparison.Ordinal);
        var withdraw = await (await lead.OpenAsync(correction.Address.AbsolutePath)).Form("Withdraw it").SendAsync();
        Assert.Equal(["Say why it is withdrawn."], withdraw.Errors);
        await withdraw.Form("Withdraw it").Fill("Reason", "The letter was of another country.").SendAsync();
        await SoonAsync("/en/obligations", "The letter was of another country.", says: true);
        Assert.True((await lead.OpenAsync(List)).Texts("tbody .govuk-tag") is ["Withdrawn", "Corrected"]);
    }

    [Fact]
    public async Task What_waits_is_taken_back_even_where_a_later_state_is_public_and_is_not_corrected_then()
    {
        var (secretariat, lead) = (await _site.As("secretariat"), await _site.As("lead"));
        foreach (var (step, year) in new[] { ("Declared", 2020), ("Residual", 2021), ("Reopened", 2022) }) { Assert.Empty((await (await EnterAsync(secretariat, "N", step, year)).Form("Send for approval").SendAsync()).Errors); }
        foreach (var link in new[] { "Declared complete, North", "Opened again: more was found, North" }) { Assert.Empty((await ApproveAsync(lead, link)).Errors); }
        var one = await (await secretariat.OpenAsync(List)).FollowAsync("Residual risk only, North");
        var correct = await one.FollowAsync("Correct it");
        Assert.Empty((await one.Form("Withdraw it").Fill("Reason", "It was never said.").SendAsync()).Errors);
        Assert.Equal(["This was corrected or withdrawn before."], (await correct.Form("Send for approval").Fill("Reason", "Another day.").SendAsync()).Errors);
    }

    [Fact]
    public async Task Who_neither_enters_nor_approves_figures_does_not_see_what_waits()
    {
        await (await EnterAsync(await _site.As("secretariat"), "N", "Declared", 2024)).Form("Send for approval").SendAsync();
        var one = (await (await (await _site.As("lead")).OpenAsync(List)).FollowAsync("Declared complete, North")).Address.AbsolutePath;
        var member = await _site.As("member");
        foreach (var address in new[] { List, List + "/enter", one, one + "/correct" }) { Assert.NotEqual(System.Net.HttpStatusCode.OK, (await member.GetAsync(address)).Status); }
    }

    private static async Task<Screen> EnterAsync(Visitor visitor, string area, string step, int year, string document = "Letter 5")
        => await (await visitor.OpenAsync(List + "/enter")).FormWith("Step").Fill("Area", area).Fill("Step", step).FillDay("On", year, 5, 2).Fill("Document", document).SendAsync();

    private static async Task<Screen> ApproveAsync(Visitor visitor, string link)
        => await (await (await visitor.OpenAsync(List)).FollowAsync(link)).Form("It is right: approve it").SendAsync();

    private Task SoonAsync(string address, string words, bool says) => Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync(address)).Says(words) == says);
}
