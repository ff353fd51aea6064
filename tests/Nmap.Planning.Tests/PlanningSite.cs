namespace Nmap.Planning.Tests;

/// <summary>A country with two provinces, an obligation, and two decisions (1-1 and 1-2) that plans can rest on.</summary>
public sealed class PlanningSite() : Site("planning.recipe.json")
{
    public DateOnly Today => DateOnly.FromDateTime(Clock.Now.AddHours(3).Date);

    public DateOnly Day(int days) => Today.AddDays(days);

    /// <summary>A public page once it says these words, or no longer does: what was kept of it ends within seconds.</summary>
    public async Task<Screen> SoonAsync(string address, string words, bool says = true)
    {
        Screen page = null!;
        Assert.True(await Patience.UntilAsync(async () => (page = await Stranger().OpenAsync(address)).Says(words) == says), page.Text);
        return page;
    }

    public async Task<string> BeginAsync(string title, string plan = "work-plan")
    {
        var page = await (await (await As("secretariat")).OpenAsync($"/workspace/{plan}/title")).Form("Save").Fill("Title[en]", title).Fill("FirstYear", Today.Year.ToString(CultureInfo.InvariantCulture)).Fill("LastYear", (Today.Year + 2).ToString(CultureInfo.InvariantCulture)).SendAsync();
        Assert.Empty(page.Errors);
        return page.Address.AbsolutePath;
    }

    /// <returns>The page of the new activity.</returns>
    public async Task<Screen> AddAsync(string plan, string text, string leads = "member", int from = 10, int to = 40, string kind = "clearance", Func<Form, Form>? more = null)
    {
        var form = (await (await As("secretariat")).OpenAsync(plan + "/edit")).Form("Save").Fill("Text[en]", text).Fill("Kind", kind).Dated("Begins", Day(from)).Dated("Ends", Day(to)).Choose("Leading", Account(leads).Organisation);
        var page = await (more?.Invoke(form) ?? form).SendAsync();
        Assert.Empty(page.Errors);
        return page;
    }

    public async Task MeasureAsync(string line, string area, string method, string planned, string unit = "m2")
    {
        var page = await (await (await As("secretariat")).OpenAsync(line + "/quantities")).Form("Save").Fill("Quantities[0].Year", Today.Year.ToString(CultureInfo.InvariantCulture)).Fill("Quantities[0].Area", area)
            .Fill("Quantities[0].Method", method).Fill("Quantities[0].Planned", planned).Fill("Quantities[0].Unit", unit).SendAsync();
        Assert.Empty(page.Errors);
    }

    public async Task OpenForAllAsync(string plan)
        => Assert.Empty((await (await (await As("secretariat")).OpenAsync(plan + "/open")).Form("Open it for contributions").Dated("ContributeBy", Day(14)).SendAsync()).Errors);

    /// <summary>The lead shows what is computed to everybody.</summary>
    public async Task ReleaseAsync(string measure)
        => Assert.Empty((await (await (await As("lead")).OpenAsync("/workspace/figures/measures")).Form("Save").Choose("Shown", measure).SendAsync()).Errors);

    /// <summary>Adopted before the time of the members is over, where it still runs, and by this decision however old it is.</summary>
    public async Task<Screen> AdoptAsync(string plan, string decision)
    {
        var page = await (await As("lead")).OpenAsync(plan + "/adopt");
        var form = page.Form("Adopt").Fill("Decision", decision);
        var sent = await (page.Document.QuerySelector("[name=Early]") is null ? form : form.Choose("Early", "true")).SendAsync();
        return sent.Document.QuerySelector("[name=Sure]") is null ? sent : await sent.Form("Adopt").Choose("Sure", decision).SendAsync();
    }
}

internal static class Dates
{
    public static Form Dated(this Form form, string field, DateOnly day)
        => form.Fill(field + ".day", day.Day.ToString(CultureInfo.InvariantCulture)).Fill(field + ".month", day.Month.ToString(CultureInfo.InvariantCulture)).Fill(field + ".year", day.Year.ToString(CultureInfo.InvariantCulture));
}
