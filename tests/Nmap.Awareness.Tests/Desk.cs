namespace Nmap.Awareness.Tests;

/// <summary>Texts brought to the public by the real forms.</summary>
internal static class Desk
{
    /// <summary>Written by communications, approved and published by the lead; the address at the desk.</summary>
    public static async Task<string> PublishAsync(this Site site, string type, string title, Func<Form, Form> fill, string audience = "public")
    {
        var writer = await site.As("communications");
        var form = (await writer.OpenAsync("/workspace/content/new/" + type)).Form("Save the draft").Fill("TitlePart.Title", title).Choose("Audience", audience);
        var draft = await fill(form).SendAsync();
        Assert.Empty(draft.Errors);
        await site.PublishAsync(draft.Address.AbsolutePath);
        return draft.Address.AbsolutePath;
    }

    /// <summary>From draft to readers.</summary>
    public static async Task PublishAsync(this Site site, string address)
    {
        var draft = await (await site.As("communications")).OpenAsync(address);
        // A text that was public says what changed, on a page of its own.
        if (draft.Document.QuerySelector($"a[href='{address}/move/submit']") is null) { await draft.Form("Send for approval").SendAsync(); }
        else { await (await draft.FollowAsync("Send for approval")).Form("Send for approval").Fill("Changed", "What is known is new.").SendAsync(); }
        var lead = await site.As("lead");
        await (await lead.OpenAsync(address)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(address)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }

    public static string Day(this Site site, int days) => DateOnly.FromDateTime(site.Clock.Now.AddHours(3).Date).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
