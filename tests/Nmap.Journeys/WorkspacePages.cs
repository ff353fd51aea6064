using Xunit;

namespace Nmap.Journeys;

/// <summary>The pages people work on: open to everybody in both directions and widths.</summary>
public sealed class WorkspacePages(Velmara country)
{
    private static readonly string[] Work = ["/workspace", "/workspace/meetings", "/workspace/meetings/new", "/workspace/meetings/offline", "/workspace/actions", "/workspace/decisions", "/workspace/content", "/workspace/content/new/News", "/workspace/figures", "/workspace/figures/import", "/workspace/lessons",
        "/workspace/members", "/workspace/members/seats", "/workspace/members/new", "/workspace/members/composition", "/workspace/members/record", "/workspace/members/constituencies", "/workspace/members/constituencies/donor",
        "/workspace/members/as-of", "/workspace/members/access", "/workspace/members/import", "/workspace/members/requests", "/workspace/members/topics", "/workspace/members/topics/new", "/workspace/content/new/NationalStandard", "/workspace/content/new/EarlierRecord", "/workspace/content/new/OrganisationProfile", "/workspace/concerns", "/workspace/concerns/new", "/workspace/search?q=survey", "/workspace/mailbox", "/account", "/account/tokens", "/account/passkeys"];

    private static readonly string[] Care = ["/admin", "/admin/start", "/admin/settings", "/admin/accounts", "/admin/roles", "/admin/workflows"];

    // Each language and each width once: the public pages are looked at in all four.
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task Nothing_stands_in_the_secretariats_way(string language, int width)
    {
        var page = await country.VisitAsync(Role.Secretariat, language, width, scripts: true);
        var look = new Look(page, $"{language}-{width}");
        foreach (var address in Work) { await look.AtAsync(address); }
        foreach (var step in new[] { "", "/agenda", "/change", "/propose", "/expected", "/brief/print", "/agenda/print", "/move/cancel" }) { await look.AtAsync(Meeting("m9") + step); }
        foreach (var step in new[] { "", "/attendance", "/minutes", "/minutes/translate/fr", "/minutes/import", "/minutes/print", "/capital", "/move/close-corrections" }) { await look.AtAsync(Meeting("m8") + step); }
        foreach (var step in new[] { "/minutes", "/summary" }) { await look.AtAsync(Meeting("m7") + step); }
        await look.AtAsync("/workspace/meetings/" + await Desk.PlanAsync(page, "A review") + "/minutes/1");
        await page.GotoAsync("/workspace/concerns");
        var concern = (await page.Locator("main tbody a").First.GetAttributeAsync("href"))!;
        foreach (var step in new[] { "", "/answer", "/agenda", "/remove" }) { await look.AtAsync(concern + step); }
        await look.AtAsync("/workspace/members/" + Nmap.Cms.Ids.From("organisation/survivors") + "/logo");
        await page.GotoAsync("/workspace/content/new/EarlierRecord");
        await page.FillAsync("[name='TitlePart.Title']", "Minutes of 2023");
        await page.SelectOptionAsync("[name='EarlierRecord.Kind']", "minutes");
        await page.FillAsync("[name='EarlierRecord.Day']", "2023-05-04");
        await page.Locator("main form button").First.ClickAsync();
        await look.AtAsync(new Uri(page.Url).AbsolutePath + "/files");
        var request = await Desk.AskToJoinAsync(page, language);
        foreach (var step in new[] { "", "/withdraw" }) { await look.AtAsync(request + step); }
        await page.Locator("main form button").ClickAsync();
        await look.AtAsync(request + "/forget");
        await page.GotoAsync("/workspace/meetings/new");
        await page.Locator("main form button").First.ClickAsync();
        await look.HereAsync("/workspace/meetings/new/errors");
        look.FindsNothing();
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task Nothing_stands_in_the_way_of_those_who_answer_decide_and_care(string language, int width)
    {
        var member = await country.VisitAsync(Role.Member, language, width, scripts: true);
        var look = new Look(member, $"member-{language}-{width}");
        await look.AtAsync("/workspace");
        foreach (var step in new[] { "/minutes", "/minutes/answer", "/minutes/answer/1.1" }) { await look.AtAsync(Meeting("m8") + step); }
        await look.AtAsync("/workspace/actions");
        await look.AtAsync((await member.Locator("main a[href^='/workspace/actions/']").First.GetAttributeAsync("href"))!);
        look.FindsNothing();

        var keeper = new Look(await country.VisitAsync(Role.Administrator, language, width, scripts: true), $"admin-{language}-{width}");
        foreach (var address in Care) { await keeper.AtAsync(address); }
        keeper.FindsNothing();
        var auditor = new Look(await country.VisitAsync(Role.Auditor, language, width, scripts: true), $"auditor-{language}-{width}");
        await auditor.AtAsync("/admin/audit");
        auditor.FindsNothing();
    }

    private static string Meeting(string code) => "/workspace/meetings/" + Nmap.Cms.Ids.From("meeting/" + code);
}
