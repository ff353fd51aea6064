using System.Net;
using NetVips;

namespace Nmap.Media.Tests;

/// <summary>What people do in the library, by its forms.</summary>
internal static class LibraryDesk
{
    /// <summary>A picture with a red dot on grey, so that a crop can be told from another.</summary>
    public static byte[] Drawing(int width = 1600, int height = 1000, int dotX = 100, int dotY = 100)
    {
        using var grey = (Image.Black(width, height, bands: 3) + 120).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var dotted = grey.Mutate(m => m.DrawRect([255, 0, 0], dotX, dotY, 80, 80, fill: true));
        return dotted.JpegsaveBuffer(q: 90);
    }

    public static async Task<string> BringAsync(Visitor keeper, string name, byte[]? bytes = null, string persons = "no")
    {
        var screen = await (await keeper.OpenAsync("/workspace/media/new")).Form("Bring them").Attach("Files", name, bytes ?? Drawing(), "image/jpeg").Choose("ShowsPersons", persons)
            .Fill("Licence", "cc-by-4.0").Fill("Credit", "Testland Mine Action Authority").SendAsync();
        Assert.Empty(screen.Errors);
        return screen.Address.Segments[3].TrimEnd('/');
    }

    public static async Task<Screen> DescribeAsync(Visitor keeper, string id, string alt = "A red dot on grey", string caption = "A dot, drawn")
        => await (await keeper.OpenAsync($"/workspace/media/{id}/describe")).Form("Save").Fill("Alt[en]", alt).Fill("Caption[en]", caption).Fill("Caption[fr]", "Un point dessiné").SendAsync();

    public static async Task<Screen> ConsentAsync(Visitor keeper, string id, DateOnly given, DateOnly? ends, params string[] languages)
    {
        var form = (await keeper.OpenAsync($"/workspace/media/{id}/consent")).Form("Save").Fill("Persons", "Two deminers").Choose("Uses", "website");
        foreach (var language in languages) { form.Choose("Languages", language); }
        Day(form, "GivenOn", given);
        if (ends is { } last) { Day(form, "ExpiresOn", last); }
        return await form.SendAsync();
    }

    public static async Task<Screen> ClearAsync(Visitor second, string id)
        => await (await second.OpenAsync("/workspace/media/" + id)).Form("Clear it: readers may see it").SendAsync();

    /// <summary>Brought by communications, described, cleared by the secretariat.</summary>
    public static async Task<string> ClearedAsync(Site site, string name, string persons = "no", DateOnly? ends = null, params string[] languages)
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, name, persons: persons);
        await DescribeAsync(keeper, id);
        if (persons == "yes") { Assert.Empty((await ConsentAsync(keeper, id, Today(site), ends, languages)).Errors); }
        var screen = await ClearAsync(await site.As("secretariat"), id);
        Assert.True(screen.Says("It is cleared"), screen.Text);
        return id;
    }

    /// <summary>Published news with the picture in its text, and where readers find it.</summary>
    public static async Task<string> PublishedAsync(Site site, string title, string id, bool atHead = false)
    {
        var secretariat = await site.As("secretariat");
        var text = await (await secretariat.OpenAsync("/workspace/content/new/News")).Form("Save the draft").Fill("TitlePart.Title", title).Fill("SummaryPart.Summary", "Short.")
            .Fill("HtmlBodyPart.Html", "First words.\n\nLast words.").Choose("Audience", "public").SendAsync();
        var screen = await (await secretariat.OpenAsync(text.Address.AbsolutePath + "/pictures")).Form("Put it into the text").Choose("Chosen", id).Fill("Place", atHead ? "head" : "1").SendAsync();
        Assert.Empty(screen.Errors);
        await ReleaseAsync(site, text);
        return "/en/news/" + title.ToLowerInvariant().Replace(' ', '-');
    }

    /// <summary>Sent by the secretariat, approved and published by the lead.</summary>
    public static async Task ReleaseAsync(Site site, Screen text)
    {
        await (await (await site.As("secretariat")).OpenAsync(text.Address.AbsolutePath)).Form("Send for approval").SendAsync();
        var lead = await site.As("lead");
        await (await lead.OpenAsync(text.Address.AbsolutePath)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(text.Address.AbsolutePath)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }

    public static DateOnly Today(Site site) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(site.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi")).DateTime);

    public static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static void Day(Form form, string field, DateOnly day)
        => form.Fill(field + ".day", $"{day.Day}").Fill(field + ".month", $"{day.Month}").Fill(field + ".year", $"{day.Year}");
}
