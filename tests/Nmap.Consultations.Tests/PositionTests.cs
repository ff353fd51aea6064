using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Consultations.Tests;

/// <summary>Where organisations stand, objections, and what may be declared.</summary>
public sealed class PositionTests(Hall site) : IClassFixture<Hall>
{
    [Fact]
    public async Task An_organisation_has_one_position_however_many_of_it_speak_and_the_last_counts()
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        var address = $"/api/v1/consultations/questions/{question}/positions";
        await site.SendAsync("lead", HttpMethod.Post, address, new { Choice = "agree" });
        await site.SendAsync("champion-donor", HttpMethod.Post, address, new { Choice = "agree" });
        var shown = await site.SendAsync("deputy", HttpMethod.Post, address, new { Choice = "stand-aside" });
        Assert.Equal(2, (int)shown["Organisations"]!);
        Assert.Equal("stand-aside", (string)shown["Positions"]!.AsArray().Single(p => (string)p!["Organisation"]! == site.Account("lead").Organisation)!["Choice"]!);
        Assert.Equal(1, (await RowsAsync(question)).Count(r => r.ReplacedOn is not null));
        Assert.True((await (await site.As("lead")).OpenAsync($"/workspace/consultations/questions/{question}")).Says("Your organisation said: We stand aside"));
    }

    [Fact]
    public async Task Nothing_is_declared_agreed_over_an_open_block_and_the_sentence_says_whose()
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        var page = await (await (await site.As("member")).OpenAsync($"/workspace/consultations/questions/{question}")).Form("Say where your organisation stands").Choose("Choice", "block").SendAsync();
        Assert.Equal(["Say what you object to, so that it can be met."], page.Errors);
        page = await page.Form("Say where your organisation stands").Fill("Why", "White stones are lost in snow.").SendAsync();
        Assert.True(page.Says("White stones are lost in snow.") && page.Says("Objection is open"), page.Text);
        Assert.True(page.Says("Your organisation’s position is recorded.") && !page.Says("It replaces what"), page.Text);
        var secretariat = await site.As("secretariat");
        var declare = await (await secretariat.OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Record the outcome");
        declare = await declare.Form("Save").Choose("Outcome", "Agreed").Fill("OutcomeText", "White.").SendAsync();
        Assert.Equal([$"This cannot be declared agreed: the objection of {site.Account("member").OrganisationName} is open."], declare.Errors);
        Assert.Equal("White.", declare.One("[name=OutcomeText]").TextContent.Trim());
        var settle = await (await secretariat.OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Settle the objection");
        settle = await settle.Form("Save").Choose("State", "Answered").SendAsync();
        Assert.Equal(["Write the amendment that meets it."], settle.Errors);
        settle = await settle.Form("Save").Fill("Words", "Red in the mountains.").SendAsync();
        Assert.True(settle.Says("Answered by an amendment, not accepted yet") && settle.Says("Red in the mountains."), settle.Text);
        declare = await (await settle.FollowAsync("Record the outcome")).Form("Save").Choose("Outcome", "Agreed").Fill("OutcomeText", "White.").SendAsync();
        Assert.Equal([$"This cannot be declared agreed: the objection of {site.Account("member").OrganisationName} is open."], declare.Errors);
        var met = await (await (await site.As("member")).OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Settle the objection");
        settle = await met.Form("Save").Choose("State", "Met").SendAsync();
        Assert.True(settle.Says("Met by the amendment") && settle.Says("Red in the mountains."), settle.Text);
        settle = await secretariat.OpenAsync($"/workspace/consultations/questions/{question}");
        declare = await (await settle.FollowAsync("Record the outcome")).Form("Save").Choose("Outcome", "Agreed").Fill("OutcomeText", "White, red in the mountains.").Fill("Decision", "99-99").SendAsync();
        Assert.Equal(["There is no decision with this number."], declare.Errors);
        declare = await declare.Form("Save").Fill("Decision", "").SendAsync();
        Assert.Equal(["The time for positions is not over. Record the outcome after it, or tick that it ends today."], declare.Errors);
        Assert.True(declare.Says("1 organisation has done so."), declare.Text);
        declare = await declare.Form("Save").Choose("Early", "true").SendAsync();
        Assert.True(declare.Says("Agreed") && declare.Says("White, red in the mountains."), declare.Text);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var letter = await site.Mail.WaitAsync(site.Account("member").Email, "The outcome of a question is recorded");
        Assert.DoesNotContain("White", letter.Text, StringComparison.Ordinal);
        Assert.Contains("ended, before its last day", (await site.Mail.WaitAsync(site.Account("member-2").Email, "The outcome of a question is recorded")).Text, StringComparison.Ordinal);
        Assert.True(declare.Says($"Last day: {site.Rules.Today.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"))}"), declare.Text);
        await site.SendAsync("champion-donor", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "agree" }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_offered_amendment_reaches_whoever_objects_by_list_and_mail_until_it_is_answered()
    {
        const string Waits = "Say whether the amendment meets your objection";
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        await site.SendAsync("member-2", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "block", Why = "Not in the north." });
        Assert.False((await (await site.As("member-2")).OpenAsync("/workspace")).Says(Waits));
        await (await (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Settle the objection")).Form("Save").Choose("State", "Answered").Fill("Words", "The north is left out.").SendAsync();
        var again = await (await (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Settle the objection")).Form("Save").Choose("State", "Answered").Fill("Words", "The north is left out.").SendAsync();
        Assert.Equal(["This amendment is offered already."], again.Errors);
        var list = await (await site.As("member-2")).OpenAsync("/workspace");
        Assert.True(list.Says(Waits + ": Red or white?"), list.Text);
        Assert.False((await (await site.As("champion-donor")).OpenAsync("/workspace")).Says(Waits));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var letter = await site.Mail.WaitAsync(site.Account("member-2").Email, Waits);
        Assert.DoesNotContain("The north is left out.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mail.To(site.Account("champion-donor").Email), l => l.Subject == Waits);
        var page = await (await site.As("member-2")).OpenAsync(new Uri(letter.Links.First(l => l.Contains("/objections/", StringComparison.Ordinal))).AbsolutePath);
        await page.Form("Save").Choose("State", "Met").SendAsync();
        Assert.False((await (await site.As("member-2")).OpenAsync("/workspace")).Says(Waits));
    }

    [Theory]
    [InlineData("Withdrawn", null, "Withdrawn")]
    [InlineData("StandsAside", null, "Stands aside")]
    [InlineData("Reservation", "We keep our view.", "Kept as a reservation")]
    public async Task Whoever_objects_ends_the_objection_in_their_own_way(string state, string? words, string shown)
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "block", Why = "No." });
        var page = await (await (await site.As("member")).OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Settle the objection");
        Assert.Empty(page.Document.QuerySelectorAll("[value=Answered]"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("champion-donor")).GetAsync(page.Address.AbsolutePath)).Status);
        var form = page.Form("Save").Choose("State", state);
        if (words is not null)
        {
            page = await form.SendAsync();
            Assert.Equal(["Write the reservation as it is kept."], page.Errors);
            form = page.Form("Save").Fill("Words", words);
        }
        page = await form.SendAsync();
        Assert.True(page.Says(shown), page.Text);
        Assert.True(page.Says("We block0") && page.Says("Objections that are settled1") && page.Says($"We block {shown} No."), page.Text);
        Assert.False((bool)(await site.ReadAsync("member", $"/api/v1/consultations/questions/{question}"))["Positions"]![0]!["Holds"]!);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/transitions/declare", new { Outcome = "Agreed", Text = "Done." }, HttpStatusCode.BadRequest);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/transitions/declare", new { Outcome = "Agreed", Text = "Done.", Early = true });
    }

    [Fact]
    public async Task Without_names_the_sentence_names_nobody_and_results_are_hidden_until_the_end()
    {
        var question = await site.AskAsync((await site.OpenAsync("members", nameless: true, hidden: true)).Id);
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "block", Why = "Hiddenmarker" });
        var page = await (await site.As("champion-donor")).OpenAsync($"/workspace/consultations/questions/{question}");
        Assert.False(page.Says("Hiddenmarker") || page.Says(site.Account("member").OrganisationName), page.Text);
        Assert.Null((await site.ReadAsync("champion-donor", $"/api/v1/consultations/questions/{question}"))["Positions"]);
        var refused = await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/transitions/declare", new { Outcome = "Agreed", Text = "x" }, HttpStatusCode.Conflict);
        Assert.DoesNotContain(site.Account("member").OrganisationName, refused.ToJsonString(), StringComparison.Ordinal);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/transitions/declare", new { Outcome = "NotAgreed", Text = "No." }, HttpStatusCode.Conflict);
        Assert.DoesNotContain(site.Account("member").Organisation, (await site.ReadAsync("champion-donor", $"/api/v1/consultations/questions/{question}")).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ranking", "2,1,3", "1,1,3")]
    [InlineData("points", "5,5,0", "5,5,5")]
    [InlineData("points", "10,,", "9,,")]
    public async Task Rankings_and_points_are_counted_and_wrong_ones_refused(string type, string right, string wrong)
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id, type, options: ["Red", "White", "Yellow"]);
        var address = $"/api/v1/consultations/questions/{question}/positions";
        await site.SendAsync("member", HttpMethod.Post, address, new { Choice = wrong }, HttpStatusCode.BadRequest);
        await site.SendAsync("member", HttpMethod.Post, address, new { Choice = "a,b,c" }, HttpStatusCode.BadRequest);
        await site.SendAsync("member", HttpMethod.Post, address, new { Choice = right });
        var page = await (await site.As("champion-donor")).OpenAsync($"/workspace/consultations/questions/{question}");
        var form = page.Form("Say where your organisation stands");
        foreach (var (value, i) in right.Split(',').Select((v, i) => (v, i))) { form.Fill($"Values[{i}]", value); }
        page = await form.SendAsync();
        Assert.True(page.Says($"Red: {right.Split(',')[0]}"), page.Text);
        Assert.Equal($"{2 * int.Parse(right.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)}", page.Texts(".govuk-summary-list__value")[0]);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{(await site.OpenAsync("members")).Id}/questions", new { Text = "x", Type = type, ClosesOn = site.Rules.Today.AddDays(1) }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_position_given_by_phone_is_recorded_with_its_way_and_day()
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        var page = await (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("Enter a position for somebody");
        page = await page.Form("Save").Choose("Choice", "agree").Choose("Source", "Phone").SendAsync();
        Assert.Single(page.Errors);
        var names = page.Document.QuerySelectorAll("[name^='Day']").Select(e => e.GetAttribute("name")!).ToList();
        var today = site.Rules.Today;
        var form = page.Form("Save").Fill("Organisation", site.Account("champion-donor").Organisation);
        foreach (var (name, value) in names.Zip([today.Day, today.Month, today.Year])) { form.Fill(name, $"{value}"); }
        var observer = site.Account("observer");
        Assert.DoesNotContain(observer.OrganisationName, page.Texts("[name=Organisation] option"));
        // A list that was made by hand is refused too.
        page.One("[name=Organisation] option:last-child").SetAttribute("value", observer.Organisation);
        var refused = await form.Fill("Organisation", observer.Organisation).SendAsync();
        Assert.Equal(["Only members have a position. This organisation is an observer, or was no member on that day."], refused.Errors);
        page = await refused.Form("Save").Fill("Organisation", site.Account("champion-donor").Organisation).SendAsync();
        Assert.True(page.Says("By phone") && page.Says(site.Account("champion-donor").OrganisationName), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync($"/workspace/consultations/questions/{question}/enter")).Status);
    }

    [Fact]
    public async Task What_an_organisation_said_itself_nobody_replaces_on_its_behalf()
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "block", Why = "Not in snow." });
        var (page, today) = (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/questions/{question}/enter"), site.Rules.Today);
        page = await page.Form("Save").Choose("Choice", "agree").Choose("Source", "Letter").Fill("Organisation", site.Account("member").Organisation)
            .Fill("Day.day", $"{today.Day}").Fill("Day.month", $"{today.Month}").Fill("Day.year", $"{today.Year}").SendAsync();
        Assert.Equal(["This organisation has given its position here itself. Only it can change that; ask it to."], page.Errors);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/consultations/questions/{question}")).Says("Objection is open"));
    }

    [Fact]
    public async Task Names_and_hiding_are_only_drawn_closer_once_somebody_took_a_position()
    {
        var question = await site.AskAsync((await site.OpenAsync("members")).Id);
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "agree" });
        var page = await (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/questions/{question}")).FollowAsync("How positions are shown");
        await page.Form("Save").Choose("Nameless", "true").Choose("Hidden", "true").SendAsync();
        Assert.False((await (await site.As("champion-donor")).OpenAsync($"/workspace/consultations/questions/{question}")).Says(site.Account("member").OrganisationName));
        page = await (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/questions/{question}/switches")).Form("Save").Untick("Nameless", "true").SendAsync();
        Assert.Equal(["People answered without names. Names cannot be shown any more."], page.Errors);
        await site.SendAsync("secretariat", HttpMethod.Put, $"/api/v1/consultations/questions/{question}", new { Nameless = true, Hidden = false }, HttpStatusCode.Conflict);
        await site.SendAsync("member", HttpMethod.Put, $"/api/v1/consultations/questions/{question}", new { Nameless = true, Hidden = true }, HttpStatusCode.Forbidden);
    }

    private async Task<List<Position>> RowsAsync(string question)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(site.Services);
        var db = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Nmap.Cms.Data.NmapDb>(scope.ServiceProvider);
        return [.. db.Set<Position>().Where(p => p.QuestionId == question)];
    }
}
