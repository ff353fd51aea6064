using System.Net;

namespace Nmap.Translations.Tests;

/// <summary>Texts by languages, and who is asked.</summary>
public sealed class DeskTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Each_language_of_a_text_shows_its_state_which_nobody_typed()
    {
        var work = await Work.PublishedAsync(site, "The road is open", "Children walk on it again.");
        await work.TranslateAsync("fr", "La route est ouverte", "Les enfants y marchent de nouveau.");
        var spanish = await work.TranslateAsync("es", "El camino está abierto", "Los niños vuelven a caminar por él.");
        await work.PublishAsync(spanish);
        var staff = await site.As("communications");
        Assert.True(await Patience.UntilAsync(async () => await RowAsync(staff, "The road is open") is ["source", "Draft Français: The road is open", "Current Español: The road is open", "Missing العربية: The road is open"]));
        await work.ReviseAsync("The road is open", "Children and traders walk on it again.");
        Assert.True(await Patience.UntilAsync(async () => (await RowAsync(staff, "The road is open"))[2].StartsWith("Source changed", StringComparison.Ordinal)));
        var filtered = await staff.OpenAsync("/workspace/translations?lang=es&state=source-changed");
        Assert.Contains("The road is open", filtered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The road is open", (await staff.OpenAsync("/workspace/translations?lang=es&state=current")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The road is open", (await staff.OpenAsync("/workspace/translations?lang=es&type=GoodPractice")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_planned_is_a_choice_with_a_reason()
    {
        var work = await Work.PublishedAsync(site, "A notice for drivers", "Slow down.");
        var staff = await site.As("communications");
        var form = (await staff.OpenAsync(work.Editor("es") + "/plan")).Form("Save").Choose("Planned", "no");
        var refused = await form.SendAsync();
        Assert.Equal(["Say why this language is not planned. Whoever asks later reads it."], refused.Errors);
        var done = await refused.Form("Save").Fill("Reason", "No driver reads Spanish.").SendAsync();
        Assert.True(done.Says("No driver reads Spanish."), done.Text);
        Assert.Contains("A notice for drivers", (await staff.OpenAsync("/workspace/translations?state=not-planned")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_asked_finds_it_in_their_list_with_its_day()
    {
        var work = await Work.PublishedAsync(site, "Schools reopen", "All of them.");
        var lead = await site.As("lead");
        var page = await lead.OpenAsync(work.Editor("fr") + "/plan");
        var translator = page.Document.QuerySelectorAll("select[name=TranslatorId] option").First(o => o.TextContent.Contains("ommunications", StringComparison.Ordinal)).GetAttribute("value")!;
        var form = page.Form("Save").Choose("Planned", "yes").Fill("TranslatorId", translator);
        var refused = await form.SendAsync();
        Assert.Equal(["Enter the day by which the translation is needed."], refused.Errors);
        var day = DateOnly.FromDateTime(site.Clock.GetUtcNow().AddDays(20).Date);
        var late = await Day(refused.Form("Save"), day.AddDays(-40)).SendAsync();
        Assert.Equal(["That day is over. Enter today or a later day."], late.Errors);
        await Day(late.Form("Save"), day).SendAsync();
        var list = await (await site.As("communications")).OpenAsync("/workspace");
        Assert.True(list.Says("Schools reopen") && list.Says("You are asked to translate it into: Français"), list.Text);
        Assert.Contains("Schools reopen", (await (await site.As("communications")).OpenAsync("/workspace/translations?mine=yes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_neither_plan_nor_waive_and_strangers_see_nothing()
    {
        var work = await Work.PublishedAsync(site, "Closed doors", "Text.");
        var member = await site.As("member");
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(work.Editor("fr") + "/plan")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"/workspace/translations/{work.Set}/changes")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("communications")).GetAsync($"/workspace/translations/{work.Set}/changes")).Status);
        Assert.NotEqual(work.Editor("fr"), (await site.Stranger().GetAsync(work.Editor("fr"))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("communications")).GetAsync("/workspace/translations/01NOTHING/fr")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("communications")).GetAsync(work.Editor("en"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Api().GetAsync("/api/v1/translations")).StatusCode);
    }

    private static Form Day(Form form, DateOnly day)
        => form.Fill("DueOn.day", day.ToString("%d", null)).Fill("DueOn.month", day.ToString("%M", null)).Fill("DueOn.year", day.ToString("yyyy", null));

    private static async Task<string[]> RowAsync(Visitor visitor, string title)
    {
        var page = await visitor.OpenAsync("/workspace/translations");
        foreach (var name in page.Document.QuerySelectorAll(".nmap-board__language").ToList()) { name.Remove(); }
        var row = page.Document.QuerySelectorAll("tbody tr").FirstOrDefault(r => r.QuerySelector("th a")?.TextContent == title);
        return row is null ? ["", "", "", ""] : [.. row.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }
}
