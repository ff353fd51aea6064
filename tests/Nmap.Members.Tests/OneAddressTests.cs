using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>Each person has an address of their own, names have an end, and addresses go to those who enter members only.</summary>
public sealed class OneAddressTests(MembersSite site) : IClassFixture<MembersSite>
{
    [Fact]
    public async Task A_file_gives_no_row_to_another_person()
    {
        var screen = await ImportAsync("code,name,constituency,person,email\nnew-one,New One,donor,Somebody Else,amina.doroth@nmaa.example");
        Assert.True(screen.Says("This address is that of Amina Doroth."), screen.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/members")).Says("New One"));
    }

    [Theory]
    [InlineData("code,name,constituency,disciplines\nd,Dancers,donor,dancing", "“dancing” is not known here.")]
    [InlineData("code,name,constituency\nd,embassy of the kingdom  of norhaven,donor", "This looks like “Embassy of the Kingdom of Norhaven”")]
    public async Task A_file_is_read_as_strictly_as_the_form(string file, string sentence)
    {
        var screen = await ImportAsync(file);
        Assert.True(screen.Says(sentence), screen.Text);
    }

    [Fact]
    public async Task A_form_gives_nobody_an_address_that_another_has()
    {
        var form = (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).Form("Save").Fill("Fields.Name", "Two Of One").Fill("Fields.Constituency", "donor").Fill("Representative.Name", "Somebody Else");
        var screen = await form.Fill("Representative.Email", "Amina.Doroth@nmaa.example").SendAsync();
        Assert.Equal(["This address is that of Amina Doroth. Each person has an address of their own."], screen.Errors);
        Assert.Equal("#Representative_Email", screen.One(".govuk-error-summary a").GetAttribute("href"));
        screen = await screen.Form("Save").Fill("Fields.Name", new string('x', 201)).Fill("Representative.Email", "").SendAsync();
        Assert.Equal(["Shorten the text to 200 characters."], screen.Errors);
    }

    [Fact]
    public async Task What_is_changed_is_checked_like_what_is_new()
    {
        var secretariat = await site.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/members")).FollowAsync("Open Paths Foundation");
        var change = await page.FollowAsync("Change");
        foreach (var name in new[] { "Lantern Relief Association", "lantern  relief association.", "Lantern Relief Associ\u0430tion" })
        {
            Assert.Single((await change.Form("Save").Fill("Fields.Name", name).SendAsync()).Errors);
        }
        var person = page.Document.QuerySelectorAll("a[href^='/workspace/members/people/']")[0].GetAttribute("href")!;
        var screen = await (await secretariat.OpenAsync(person)).Form("Save").Fill("Email", "AMINA.doroth@nmaa.example").SendAsync();
        Assert.Equal(["This address is that of Amina Doroth. Each person has an address of their own."], screen.Errors);
    }

    [Fact]
    public async Task A_page_without_a_form_takes_none()
    {
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync("/workspace/members/new");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", page.One("[name=__RequestVerificationToken]").GetAttribute("value")!)]);
        using var answer = await secretariat.Client.PostAsync(new Uri("/workspace/members", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Members_take_the_list_without_addresses()
    {
        var mine = (await (await site.As("member")).GetAsync("/workspace/members/export.csv")).Html;
        Assert.Contains("Amina Doroth", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("@", mine, StringComparison.Ordinal);
        Assert.Contains("amina.doroth@nmaa.example", (await (await site.As("secretariat")).GetAsync("/workspace/members/export.csv")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_does_not_ask_to_join()
    {
        var form = (await site.Stranger().OpenAsync("/en/members/join")).FormWith("Organisation");
        var screen = await form.Fill("Organisation", "Embassy of the Kingdom of Norhaven").Fill("Constituency", "donor").Fill("Text", "We give.").Fill("Person", "Ann").Fill("Email", "ann@norhaven.example").SendAsync();
        Assert.Equal(["An organisation with this name is a member already."], screen.Errors);
    }

    private async Task<Screen> ImportAsync(string file) => await (await (await site.As("secretariat")).OpenAsync("/workspace/members/import")).Form("Bring in").Fill("Pasted", file).SendAsync();
}
