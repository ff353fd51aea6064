using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;

namespace Nmap.Planning.Tests;

/// <summary>The evidence pack: what was done in a period, under the headings of a plan of action, each sentence with its source.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private readonly PlanningSite _site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunAsync("evidence.recipe.json");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_sentence_stands_under_its_heading_with_its_source_and_what_has_none_is_listed_last()
    {
        await ReportedAsync("=Clear the northern road", obligation: "article-5");
        await EnterEvidenceAsync("old/44", "The forum met twice.", _site.Day(-2));
        var raised = await _site.Api("member").PostAsJsonAsync(new Uri("/api/v1/challenges", UriKind.Relative), new { Title = "Bridges do not carry machines", Text = "Two of three.", Culture = "en", Attribution = "unattributed" }, Cancel);
        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);

        var pack = await ShowAsync("secretariat", _site.Day(-70), _site.Day(0));
        var (clearance, together, unmapped) = (Part(pack, "heading-0"), Part(pack, "heading-1"), Part(pack, "unmapped"));
        Assert.Contains("=Clear the northern road", clearance, StringComparison.Ordinal);
        Assert.Contains("Work plan, version 1, activity 1: Done", clearance, StringComparison.Ordinal);
        Assert.Contains("Public Action 1", clearance, StringComparison.Ordinal);
        Assert.Contains("The forum met twice.", together, StringComparison.Ordinal);
        Assert.Contains("Minutes 2", together, StringComparison.Ordinal);
        Assert.Contains("Bridges do not carry machines", unmapped, StringComparison.Ordinal);
        Assert.Contains("Challenge 1, open Members only Say what it is about", unmapped, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Account("member").OrganisationName, pack.Text, StringComparison.Ordinal);

        var csv = await DownloadAsync(pack, "Download as a table (CSV)");
        Assert.StartsWith("plan,heading,actions,kind,sentence,language,date,source,address,audience\r\n", csv.Html, StringComparison.Ordinal);
        Assert.Contains("new,Clearance,1,activity,'=Clear the northern road,en,", csv.Html, StringComparison.Ordinal);
        Assert.Contains("/en/work-plan/1#a1,public", csv.Html, StringComparison.Ordinal);
        Assert.Matches("new,,,activity,Bridges do not carry machines,en,[0-9-]+,\"Challenge 1, open\",[^,]+/workspace/challenges/[^,]+,members", csv.Html);
        using var audit = await _site.Api("lead").GetAsync(new Uri("/api/v1/audit?subject=new", UriKind.Relative), Cancel);
        Assert.Contains("Evidence.Taken", await audit.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_has_headings_sources_and_the_direction_of_its_language()
    {
        await EnterEvidenceAsync("new/4", "The forum met twice.", _site.Day(-2));
        var english = await DocumentAsync("en");
        Assert.True(english.IndexOf("Clearance", StringComparison.Ordinal) < english.IndexOf("The forum met twice.", StringComparison.Ordinal), english);
        Assert.Contains("Source: Minutes 2. Public. Action 4. http://localhost/en/obligations/plans/new#action-4", english, StringComparison.Ordinal);
        Assert.Contains("Under no heading of the plan", english, StringComparison.Ordinal);
        Assert.Contains("Heading2", english, StringComparison.Ordinal);
        var arabic = await DocumentAsync("ar");
        Assert.Contains("خارج عناوين الخطة", arabic, StringComparison.Ordinal);
        Assert.Contains("<w:bidi", arabic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_names_its_edition_and_stands_under_an_older_plan_where_that_is_chosen()
    {
        var page = await ShowAsync("lead", new(2020, 1, 1), new(2020, 12, 31));
        Assert.Contains("Area cleared: 5,000 m² (In 2020; Provisional)", Part(page, "heading-0"), StringComparison.Ordinal);
        Assert.NotNull(page.One("a[href='/en/progress/cleared/v/1']"));
        Assert.False(page.Says("7,000"), page.Text);
        await EnterEvidenceAsync("new/4", "The forum met in its new form.", new(2020, 6, 1));
        var old = await (await (await _site.As("lead")).OpenAsync("/workspace/evidence")).Form("Show").Dated("From", new(2020, 1, 1)).Dated("To", new(2020, 12, 31)).Fill("Plan", "old").SendAsync();
        Assert.Contains("The forum met in its new form.", Part(old, "heading-0"), StringComparison.Ordinal);
        Assert.Contains("Area cleared", Part(old, "unmapped"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var page = await ShowAsync("secretariat", _site.Day(0), _site.Day(-10));
        Assert.Equal(["It ends before it begins."], page.Errors);
        Assert.Equal(_site.Day(0).Day.ToString(CultureInfo.InvariantCulture), page.One("input[name='From.day']").GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("button[name='Format']"));
        var usual = await (await _site.As("secretariat")).OpenAsync("/workspace/evidence");
        Assert.True(usual.Says($"1 January {_site.Today.Year - 1} to 31 December {_site.Today.Year - 1}"), usual.Text);
        Assert.Equal(["Enter a real date, for example 24 11 2026."], (await usual.Form("Show").Fill("To.day", "45").SendAsync()).Errors);
    }

    [Fact]
    public async Task Only_lead_deputy_and_secretariat_make_packs_on_screen_and_by_API()
    {
        foreach (var role in new[] { "member", "observer", "auditor", "facilitator" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await (await _site.As(role)).GetAsync("/workspace/evidence")).Status);
            using var refused = await _site.Api(role).GetAsync(new Uri("/api/v1/evidence", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using var stranger = await _site.Api().GetAsync(new Uri("/api/v1/evidence", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        var answer = await _site.Api("secretariat").GetStringAsync(new Uri("/api/v1/evidence?from=2020-01-01&to=2020-12-31&lang=fr", UriKind.Relative), Cancel);
        Assert.Contains("\"Heading\":\"Dépollution\",\"Actions\":[\"1\"],\"Kind\":\"figure\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"Address\":\"http://localhost/fr/progress/cleared/v/1\",\"Audience\":\"public\"", answer, StringComparison.Ordinal);
        using var wrong = await _site.Api("secretariat").GetAsync(new Uri("/api/v1/evidence?from=2020-12-31&to=2020-01-01", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private async Task ReportedAsync(string text, string obligation)
    {
        var plan = await _site.BeginAsync("Plan");
        await _site.AddAsync(plan, text, more: f => f.Choose("Obligations", obligation));
        await _site.OpenForAllAsync(plan);
        Assert.Empty((await _site.AdoptAsync(plan, "1-1")).Errors);
        Assert.Empty((await (await (await _site.As("member")).OpenAsync(plan + "/1/report")).Form("Save").Choose("State", "Done").SendAsync()).Errors);
    }

    private async Task EnterEvidenceAsync(string action, string note, DateOnly on)
        => Assert.Empty((await (await (await _site.As("secretariat")).OpenAsync("/workspace/obligations/plans/" + action)).FormWith("Note").Fill("Note", note).Dated("On", on).Fill("Document", "Minutes 2").SendAsync()).Errors);

    private async Task<Screen> ShowAsync(string role, DateOnly from, DateOnly to, string language = "en")
        => await (await (await _site.As(role)).OpenAsync("/workspace/evidence")).Form("Show").Dated("From", from).Dated("To", to).Fill("Language", language).SendAsync();

    private async Task<string> DocumentAsync(string language)
    {
        var pack = await ShowAsync("lead", _site.Day(-10), _site.Day(0), language);
        using var request = new FormUrlEncodedContent(pack.Document.QuerySelectorAll("form[method=post] input").Where(i => i.Closest("form")!.QuerySelector("[name=Format]") is not null).Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).Append(new("Format", "docx")));
        using var answer = await (await _site.As("lead")).Client.PostAsync(new Uri("/workspace/evidence", UriKind.Relative), request, Cancel);
        Assert.EndsWith("wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel));
        using var text = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(Cancel));
        return await text.ReadToEndAsync(Cancel);
    }

    private static Task<Screen> DownloadAsync(Screen pack, string button) => pack.Form(button).SendAsync();

    private static string Part(Screen page, string heading) => string.Join(' ', page.One($"section[aria-labelledby='{heading}']").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
