using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Nmap.Planning.Tests;

/// <summary>Needs: costed or said not to be, for members until the lead shows them.</summary>
public sealed class NeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_need_is_public_only_once_the_lead_releases_it_and_waits_again_after_a_change()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var member = await site.As("member");
        var form = await (await member.OpenAsync("/workspace/needs/edit")).Form("Save").SendAsync();
        Assert.Equal(["Say what is needed."], form.Errors);
        form = await form.Form("Save").Fill("Text[en]", "Two ambulances").Fill("Kind", "material").Fill("Amount", "90000").SendAsync();
        Assert.Equal(["Enter the currency’s three letters, such as USD."], form.Errors);
        var need = await form.Form("Save").Fill("Currency", "eur").Choose("Audience", "public").Fill("Obligation", "article-5").Dated("DueOn", site.Day(30)).SendAsync();
        Assert.True(need.Says("90,000 EUR") && need.Says("Members only Meant for everybody, waits for the lead") && need.Says("N-1"), need.Text);
        var address = need.Address.AbsolutePath;
        Assert.False((await site.Stranger().OpenAsync("/en/needs")).Says("Two ambulances"));
        Assert.True((await (await site.As("lead")).OpenAsync("/workspace")).Says("1 need waits to be shown to everybody"));
        await (await (await site.As("lead")).OpenAsync(address)).Form("Show it to everybody").SendAsync();
        var page = await site.SoonAsync("/en/needs", "Two ambulances");
        Assert.True(page.Says("Two ambulances") && page.Says("90,000 EUR") && page.Says("Clearance of mined areas"), page.Text);
        Assert.Contains("Two ambulances", (await site.Stranger().GetAsync("/en/needs.atom?kind=material")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Two ambulances", (await site.Stranger().GetAsync("/en/needs.atom?kind=technical")).Html, StringComparison.Ordinal);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=ambulances")).Says("Two ambulances"), Cancel));
        await (await member.OpenAsync(address.Replace("/needs/", "/needs/edit/", StringComparison.Ordinal))).Form("Save").Fill("Amount", "").Fill("Text[en]", "Three ambulances").SendAsync();
        await site.SoonAsync("/en/needs", "ambulances", says: false);
        Assert.True((await member.OpenAsync(address)).Says("not costed"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member-2")).GetAsync(address.Replace("/needs/", "/needs/edit/", StringComparison.Ordinal))).Status);
        var state = await (await member.OpenAsync(address + "/state")).Form("Save").Choose("State", "Withdrawn").SendAsync();
        Assert.Equal(["Say why it is withdrawn."], state.Errors);
        state = await state.Form("Save").Fill("StateNote", "The ministry lends them.").SendAsync();
        Assert.True(state.Says("Withdrawn") && state.Says("The ministry lends them."), state.Text);
    }

    [Fact]
    public async Task The_api_lists_reads_enters_changes_and_moves_needs_by_the_same_rules()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var api = site.Api("member");
        using var bad = await api.PostAsJsonAsync("/api/v1/needs", new { Text = "Radios" }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        using var strange = await site.Api().PostAsJsonAsync("/api/v1/needs", new { Text = "Radios", Kind = "material" }, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, strange.StatusCode);
        using var theirs = await api.PostAsJsonAsync("/api/v1/needs", new { Text = "Radios", Kind = "material", Organisation = site.Account("member-2").Organisation }, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, theirs.StatusCode);
        async Task<HttpResponseMessage> EnterAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/needs") { Content = JsonContent.Create(new { Text = "Radios", Kind = "material", Audience = "public" }) };
            request.Headers.Add("Idempotency-Key", "radios");
            return await api.SendAsync(request, Cancel);
        }
        using var made = await EnterAsync();
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var again = await EnterAsync();
        Assert.Equal(made.Headers.Location, again.Headers.Location);
        var location = made.Headers.Location!;
        var need = await made.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.False(need.GetProperty("Costed").GetBoolean());
        using (var hidden = await site.Api().GetAsync(location, Cancel)) { Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode); }
        using (var without = await api.PutAsJsonAsync(location, new { Amount = 700, Currency = "USD" }, Cancel)) { Assert.Equal((HttpStatusCode)428, without.StatusCode); }
        using (var stale = await PutAsync(api, location, "\"99\"")) { Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode); }
        using (var changed = await PutAsync(api, location, made.Headers.ETag!.Tag)) { Assert.Equal(HttpStatusCode.OK, changed.StatusCode); }
        using (var no = await api.PostAsJsonAsync(location + "/transitions/release", new { }, Cancel)) { Assert.Equal(HttpStatusCode.Forbidden, no.StatusCode); }
        using (var yes = await site.Api("lead").PostAsJsonAsync(location + "/transitions/release", new { }, Cancel)) { Assert.Equal(HttpStatusCode.OK, yes.StatusCode); }
        var list = await site.Api().GetFromJsonAsync<JsonElement>("/api/v1/needs?kind=material&state=open", Cancel);
        Assert.Equal(700, list.GetProperty("Items")[0].GetProperty("Amount").GetDecimal());
        using var withdrawn = await api.PostAsJsonAsync(location + "/transitions/withdraw", new { }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, withdrawn.StatusCode);
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient api, Uri location, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, location) { Content = JsonContent.Create(new { Amount = 700, Currency = "USD" }) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await api.SendAsync(request, Cancel);
    }
}
