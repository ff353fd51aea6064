using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Documents of agenda items are opened by whoever may read the item, and by nobody else.</summary>
public sealed class PaperTests(Site site) : IClassFixture<Site>
{
    private static byte[] Pdf(string words = "") => System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj <<>> endobj\n% " + words + "\ntrailer <<>>\n%%EOF");

    [Fact]
    public async Task The_presenting_organisation_adds_a_paper_and_members_open_it()
    {
        var (plan, item) = await PlanAsync("public");
        var page = await (await (await (await site.As("member")).OpenAsync(plan.Page)).FollowAsync("Status")).FollowAsync("Add a document");
        page = await Form(page, "members").SendAsync();
        Assert.True(page.Says("PDF"), page.Text);
        var address = page.One("a[href^='/media/papers/']").GetAttribute("href")!;
        Assert.True((await (await site.As("member-2")).OpenAsync(plan.Page)).Says("The plan"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, "member-2"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address, null));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address, "observer"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member-2")).GetAsync($"/workspace/agenda/{item}/papers")).Status);
    }

    [Fact]
    public async Task A_public_paper_closes_with_its_item_and_its_meeting()
    {
        var (plan, item) = await PlanAsync("public");
        var secretariat = await site.As("secretariat");
        var page = await Form(await secretariat.OpenAsync($"/workspace/agenda/{item}/papers"), "public").SendAsync();
        var address = page.One("a[href^='/media/papers/']").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address, null));
        await plan.MoveAsync("invite", "secretariat");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address, null));
        await plan.MoveAsync("approve-agenda", "lead");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, null));
        await plan.SetAsync(new[] { new { Id = item, Audience = "members" } });
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address, null));
        await plan.SetAsync(new[] { new { Id = item, Audience = "public" } });
        await plan.MoveAsync("cancel", "secretariat");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, "member"));
    }

    [Fact]
    public async Task A_paper_is_never_wider_than_its_item()
    {
        var (_, item) = await PlanAsync("members");
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/agenda/{item}/papers");
        Assert.Empty(page.Texts("input[value=public]"));
        using var _ = await PostedAsync(page, item);
    }

    [Fact]
    public async Task What_is_not_what_its_name_says_is_refused_and_the_title_stays()
    {
        var (_, item) = await PlanAsync("members");
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/agenda/{item}/papers");
        var refused = await page.Form("Add a document").Fill("Title[en]", "The plan").Attach("Upload", "plan.pdf", "MZ\u0090 program"u8.ToArray(), "application/pdf").SendAsync();
        Assert.Equal(["Choose a PDF or a Word document (.docx)."], refused.Errors);
        Assert.Contains("The plan", refused.Html, StringComparison.Ordinal);
        refused = await page.Form("Add a document").Fill("Title[en]", "").Fill("Culture", "").SendAsync();
        Assert.Equal(["Choose the language that the document is written in.", "Enter a title."], refused.Errors.Order());
        refused = await page.Form("Add a document").Fill("Title[en]", "The plan").Fill("Culture", "en").SendAsync();
        Assert.Equal(["Choose a PDF or a Word document (.docx)."], refused.Errors);
    }

    [Fact]
    public async Task A_new_version_replaces_the_old_and_a_withdrawn_one_is_gone()
    {
        var (plan, item) = await PlanAsync("public");
        await plan.MoveAsync("invite", "secretariat");
        var secretariat = await site.As("secretariat");
        var page = await Form(await secretariat.OpenAsync($"/workspace/agenda/{item}/papers"), "public").SendAsync();
        var first = page.One("a[href^='/media/papers/']").GetAttribute("href")!;
        page = await Form(await page.FollowAsync("Replace The plan"), "public", "Replace the document").SendAsync();
        var second = page.One("a[href^='/media/papers/']").GetAttribute("href")!;
        Assert.NotEqual(first, second);
        Assert.True(page.Says("version 2"), page.Text);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(first, null), await StatusAsync(first, "member")));
        var withdraw = await page.FollowAsync("Withdraw The plan");
        Assert.Equal(["Say why the document is withdrawn; members read it."], (await withdraw.Form("Withdraw the document").SendAsync()).Errors);
        await withdraw.Form("Withdraw the document").Fill("Reason", "A wrong map.").SendAsync();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await StatusAsync(second, null), await StatusAsync(second, "member")));
        Assert.Empty((await plan.ItemsAsync("member"))[0]!["Papers"]!.AsArray());
    }

    private async Task<(Plan Plan, string Item)> PlanAsync(string audience)
    {
        var plan = await Plan.MakeAsync(site, 40, "Status");
        var item = await plan.ItemAsync(1);
        await plan.SetAsync(new[] { new { Id = item, PresenterOrganisation = site.Account("member").Organisation, Audience = audience } });
        return (plan, item);
    }

    private static Form Form(Screen page, string audience, string button = "Add a document")
        => page.Form(button).Fill("Title[en]", "The plan").Fill("Culture", "en").Choose("Audience", audience).Attach("Upload", "plan.pdf", Pdf(button), "application/pdf");

    /// <summary>Sends what the form does not offer.</summary>
    private async Task<HttpResponseMessage> PostedAsync(Screen page, string item)
    {
        var file = new ByteArrayContent(Pdf());
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("The plan"), "Title[en]" }, { new StringContent("en"), "Culture" }, { new StringContent("public"), "Audience" }, { file, "Upload", "plan.pdf" },
        };
        var answer = await (await site.As("secretariat")).Client.PostAsync(new Uri($"/workspace/agenda/{item}/papers", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Contains("cannot be public", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        return answer;
    }

    private async Task<HttpStatusCode> StatusAsync(string address, string? role)
    {
        using var answer = await site.Api(role).GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
