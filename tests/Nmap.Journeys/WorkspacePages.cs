using Xunit;

namespace Nmap.Journeys;

/// <summary>The pages people work on: open to everybody in both directions and widths.</summary>
public sealed class WorkspacePages(Velmara country)
{
    private static readonly string RegularSeries = "/workspace/meetings/series/" + Nmap.Cms.Ids.From("series/regular");

    private static readonly string Lesson = "/workspace/lessons/" + Nmap.Cms.Ids.From("GoodPractice/mobile-workshop");

    private static readonly string Bridges = "/workspace/challenges/" + Nmap.Cms.Ids.From("challenge/bridges");

    private static readonly string Order = "/workspace/consultations/" + Nmap.Cms.Ids.From("consultation/order-of-work");

    private static readonly string Need = "/workspace/needs/" + Nmap.Cms.Ids.From("need/ambulance"), Measured = "/workspace/benchmarks/" + Nmap.Cms.Ids.From("benchmark/communities");

    private static readonly string[] Work =
    [
        "/workspace", "/workspace/overview", "/workspace/meetings", "/workspace/meetings/new", "/workspace/meetings/offline", "/workspace/meetings/results", "/workspace/meetings/series",
        "/workspace/meetings/series/new", RegularSeries, RegularSeries + "/change", RegularSeries + "/plan", "/workspace/actions", "/workspace/decisions",
        "/workspace/backlog", "/workspace/backlog/new", "/workspace/structures", "/workspace/structures/new/edit", "/workspace/content", "/workspace/content/new/News",
        "/workspace/content/new/Topic", "/workspace/portal", "/workspace/portal/menus/main", "/workspace/portal/menus/footer", "/workspace/media",
        "/workspace/media/new", "/workspace/figures", "/workspace/figures/import", "/workspace/lessons", "/workspace/content/new/GoodPractice",
        "/workspace/content/new/Page", "/workspace/content/new/Campaign", "/workspace/content/new/RiskEducationMaterial", "/workspace/content/new/Advocacy",
        "/workspace/advocacy", "/workspace/press", "/workspace/press/duty/new", "/workspace/press/photos/new", "/workspace/press/quotes/new", "/workspace/press/kit",
        "/workspace/lessons/addresses", "/workspace/content/new/YouSaid", Lesson + "/send/regional", "/workspace/awareness", "/workspace/awareness/new", Lesson,
        Lesson + "/share/international", Lesson + "/share/regional", Lesson + "/tried/new", "/workspace/translations", "/workspace/translations?state=missing",
        "/workspace/translations/terms", "/workspace/translations/terms/new", "/workspace/members", "/workspace/members/seats", "/workspace/members/new",
        "/workspace/members/composition", "/workspace/members/record", "/workspace/members/constituencies", "/workspace/members/constituencies/donor",
        "/workspace/members/as-of", "/workspace/members/access", "/workspace/members/import", "/workspace/members/requests", "/workspace/members/topics",
        "/workspace/members/topics/new", "/workspace/content/new/NationalStandard", "/workspace/content/new/EarlierRecord", "/workspace/content/new/OrganisationProfile",
        "/workspace/concerns", "/workspace/concerns/new", "/workspace/search?q=survey", "/workspace/mailbox", "/workspace/mail", "/account", "/account/tokens",
        "/account/passkeys", "/workspace/work-plan", Plan(2), Plan(2) + "/1", Plan(3), Plan(3) + "/edit/5", Plan(3) + "/5/quantities", Plan(3) + "/contribute?line=5",
        "/workspace/programme", "/workspace/programme/kinds", "/workspace/programme/kinds/new", "/workspace/needs", "/workspace/needs/edit", Need, Need + "/state",
        "/workspace/benchmarks", "/workspace/benchmarks/edit", "/workspace/benchmarks/policies", Measured, Measured + "/values/new", Measured + "/steps/new",
        "/workspace/priorities", "/workspace/priorities/rank", "/workspace/priorities/criteria", "/workspace/priorities/criteria/new",
        "/workspace/priorities/lists/" + Nmap.Cms.Ids.From("priority-list/2"), "/workspace/content/new/Priority", "/workspace/challenges", "/workspace/challenges/new",
        "/workspace/challenges/from-minutes", Bridges, Bridges + "/discussion", Bridges + "/sort", Bridges + "/link", Bridges + "/agenda", Bridges + "/move/resolve",
        "/workspace/consultations", "/workspace/consultations/new", Order, Order + "/ask", Order + "/enter", Order + "/circle", Order + "/paper",
        "/workspace/figures/enter", "/workspace/evidence", "/workspace/obligations",
        "/workspace/obligations/dates/new", "/workspace/obligations/dates/updated-plan", "/workspace/obligations/dates/updated-plan/submitted",
        "/workspace/obligations/rules/extension-request", "/workspace/obligations/article-5/extension", "/workspace/obligations/treaties/convention",
        "/workspace/obligations/treaties/convention/disputed", "/workspace/obligations/plans/lindal", "/workspace/obligations/plans/lindal/4"
    ];

    private static readonly string[] ApprovedFigures = ["/workspace/figures/questions", "/workspace/figures/completion", "/workspace/figures/completion/enter", "/workspace/figures/boundaries", "/workspace/figures/measures"];

    private static readonly string[] Care =
    [
        "/admin", "/admin/start", "/admin/settings", "/admin/settings/holidays", "/admin/settings/media", "/admin/settings/branding", "/admin/content-types",
        "/admin/content-types/edit", "/admin/content-types/RoadNotice", "/admin/content-types/field/RoadNotice", "/admin/content-types/field/RoadNotice/Road",
        "/admin/content-types/remove/RoadNotice/Road", "/admin/exchange", "/admin/exchange/import", "/admin/languages", "/admin/languages/add",
        "/admin/languages/fr?q=error", "/admin/languages/fr/file", "/admin/minutes", "/admin/accounts", "/admin/roles", "/admin/workflows"
    ];

    // Each language and each width once: the public pages are looked at in all four.
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task Nothing_stands_in_the_secretariats_way(string language, int width)
    {
        var page = await country.VisitAsync(Role.Secretariat, language, width, scripts: true);
        var look = new Look(page, $"{language}-{width}");
        foreach (var address in Work) { await look.AtAsync(address); }
        foreach (var step in new[] { "", "/agenda", "/agenda/new", "/deadlines", "/change", "/propose", "/expected", "/brief/print", "/agenda/print", "/reply", "/reply/" + Nmap.Cms.Ids.From("organisation/survivors"), "/move/cancel" }) { await look.AtAsync(Meeting("m9") + step); }
        foreach (var step in new[] { "", "/regular", "/dates", "/dates/for", "/dates/ask", "/dates/withdraw" }) { await look.AtAsync(Meeting("m10") + step); }
        foreach (var step in new[] { "", "/attendance", "/screen?still=true", "/own-notes/1", "/compile", "/minutes", "/minutes/translate/fr", "/minutes/import", "/minutes/print", "/outcomes", "/minutes/preview", "/minutes/delivery", "/minutes/on-behalf", "/minutes/paper", "/minutes/sheet", "/capital", "/move/close-corrections" }) { await look.AtAsync(Meeting("m8") + step); }
        foreach (var step in new[] { "/minutes", "/minutes/corrigendum", "/summary" }) { await look.AtAsync(Meeting("m7") + step); }
        var review = "/workspace/meetings/" + await Desk.PlanAsync(page, "A review");
        foreach (var step in new[] { "/minutes/1", "/notes/1/keep" }) { await look.AtAsync(review + step); }
        await page.GotoAsync(review + "/notes/1");
        await page.FillAsync("[name='Lines']", "D+: It is decided.\nA: @nobody by 31 June\nA paragraph.");
        await page.Locator("main form button[type=submit]:not([formaction]):not([tabindex])").First.ClickAsync();
        await look.HereAsync("/workspace/meetings/notes/1");
        var text = "/workspace/translations/" + Nmap.Cms.Ids.From("News/school-day");
        foreach (var step in new[] { "/fr", "/ar", "/ar/plan", "/fr/import", "/outing" }) { await look.AtAsync(text + step); }
        await look.AtAsync("/workspace/translations/" + Nmap.Cms.Ids.From("GoodPractice/text-messages") + "/es");
        foreach (var step in new[] { "", "/edit", "/papers", "/move", "/refer", "/remove" }) { await look.AtAsync("/workspace/agenda/" + Nmap.Cms.Ids.From("meeting/m9/4") + step); }
        foreach (var page9 in new[] { "/workspace/agenda/" + Nmap.Cms.Ids.From("meeting/m9/5"), "/workspace/structures/" + Nmap.Cms.Ids.From("structure/health-coordination"), "/workspace/backlog/" + Nmap.Cms.Ids.From("backlog/radio") + "/take" }) { await look.AtAsync(page9); }
        await page.GotoAsync("/workspace/concerns");
        var concern = (await page.Locator("main tbody a").First.GetAttributeAsync("href"))!;
        foreach (var step in new[] { "", "/answer", "/agenda", "/remove" }) { await look.AtAsync(concern + step); }
        await look.AtAsync("/workspace/members/" + Nmap.Cms.Ids.From("organisation/survivors") + "/logo");
        await page.GotoAsync("/workspace/content/new/EarlierRecord");
        await page.FillAsync("[name='TitlePart.Title']", "Minutes of 2023");
        await page.SelectOptionAsync("[name='EarlierRecord.Kind']", "minutes");
        await page.FillAsync("[name='EarlierRecord.Day']", "2023-05-04");
        await page.Locator("main form button[type=submit]:not([formaction]):not([tabindex])").First.ClickAsync();
        var record = new Uri(page.Url).AbsolutePath;
        foreach (var step in new[] { "", "/files", "/versions", "/preview", "/review" }) { await look.AtAsync(record + step); }
        await look.AtAsync("/workspace/content/keep?text=" + record.Split('/')[^1]);
        await page.GotoAsync(record + "/versions");
        await look.AtAsync((await page.Locator("main tbody a").First.GetAttributeAsync("href"))!);
        foreach (var step in new[] { "", "/describe", "/focus", "/consent", "/withdraw", "/remove" }) { await look.AtAsync("/workspace/media/" + Nmap.Cms.Ids.From("media/marked-path-waiting") + step); }
        await look.AtAsync("/workspace/content/" + Nmap.Cms.Ids.From("News/champion-donor/en") + "/pictures");
        var request = await Desk.AskToJoinAsync(page, language);
        foreach (var step in new[] { "", "/withdraw" }) { await look.AtAsync(request + step); }
        await page.Locator("main form button").ClickAsync();
        await look.AtAsync(request + "/forget");
        await page.GotoAsync("/workspace/meetings/new");
        await page.Locator("main form button[type=submit]:not([formaction]):not([tabindex])").First.ClickAsync();
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
        await look.AtAsync(Meeting("m10") + "/dates");
        await look.AtAsync("/workspace/actions");
        await look.AtAsync((await member.Locator("main a[href^='/workspace/actions/']").First.GetAttributeAsync("href"))!);
        look.FindsNothing();

        var lead = new Look(await country.VisitAsync(Role.Lead, language, width, scripts: true), $"lead-{language}-{width}");
        foreach (var address in ApprovedFigures) { await lead.AtAsync(address); }
        lead.FindsNothing();
        var keeper = new Look(await country.VisitAsync(Role.Administrator, language, width, scripts: true), $"admin-{language}-{width}");
        foreach (var address in Care) { await keeper.AtAsync(address); }
        keeper.FindsNothing();
        var auditor = new Look(await country.VisitAsync(Role.Auditor, language, width, scripts: true), $"auditor-{language}-{width}");
        await auditor.AtAsync("/admin/audit");
        auditor.FindsNothing();
    }

    private static string Plan(int number) => "/workspace/work-plan/" + Nmap.Cms.Ids.From("plan/work-plan/" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Meeting(string code) => "/workspace/meetings/" + Nmap.Cms.Ids.From("meeting/" + code);
}
