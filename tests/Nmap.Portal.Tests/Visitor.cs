using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Nmap.Tests;

/// <summary>A browser without scripts: opens pages, fills real forms, keeps its cookies, follows what it is sent to.</summary>
public sealed class Visitor(HttpClient client)
{
    private readonly CookieContainer _cookies = new();

    public IDocument Page { get; private set; } = null!;
    public HttpStatusCode Status { get; private set; }
    public string Address { get; private set; } = "/";
    public string? SentTo { get; private set; }

    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.DocumentElement).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task<IDocument> OpenAsync(string address, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (language is not null) { request.Headers.Add("Accept-Language", language); }
        return await SendAsync(request, address);
    }

    /// <summary>Fills the form of the page that has such a button, and presses it.</summary>
    public async Task<IDocument> PressAsync(string button, params (string Name, string Value)[] typed)
    {
        var pressed = (IHtmlButtonElement)Page.QuerySelectorAll("main button").Single(b => b.TextContent.Trim() == button);
        var form = pressed.Form!;
        var fields = Fields(form).Where(f => typed.All(t => t.Name != f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value))).ToList();
        var target = pressed.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } action ? action : Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) };
        await SendAsync(request, target);
        return SentTo is { } next && (int)Status is >= 300 and < 400 ? await OpenAsync(next) : Page;
    }

    /// <summary>What the page's own script sends while one types.</summary>
    public async Task<HttpStatusCode> KeepAsync(params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)Page.QuerySelector("form[data-kept-at]")!;
        var fields = Fields(form).Where(f => typed.All(t => t.Name != f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value))).ToList();
        var (page, address) = (Page, Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("data-kept-at")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Kept-By", "page");
        await SendAsync(request, address);
        Page = page;
        return Status;
    }

    /// <summary>Sends the page's form to a button's own address with a file.</summary>
    public async Task<IDocument> SendFileAsync(string button, string field, string name, byte[] bytes, params (string Name, string Value)[] typed)
    {
        var pressed = (IHtmlButtonElement)Page.QuerySelectorAll("main button").Single(b => b.TextContent.Trim() == button);
        var content = new MultipartFormDataContent();
        foreach (var (fieldName, value) in Fields(pressed.Form!).Where(f => f.Key != field && typed.All(t => t.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(typed)) { content.Add(new StringContent(value), fieldName); }
        content.Add(new ByteArrayContent(bytes), field, name);
        var target = pressed.GetAttribute("formaction") ?? Address;
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        await SendAsync(request, target);
        return SentTo is { } next && (int)Status is >= 300 and < 400 ? await OpenAsync(next) : Page;
    }

    public Task<IDocument> FollowAsync(string link) => OpenAsync(Page.QuerySelectorAll("main a").First(a => a.TextContent.Trim() == link).GetAttribute("href")!);

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => null,
            };
            if (value is not null) { yield return new(field.GetAttribute("name")!, value); }
        }
    }

    private async Task<IDocument> SendAsync(HttpRequestMessage request, string address)
    {
        var uri = new Uri(client.BaseAddress!, address);
        if (_cookies.GetCookieHeader(uri) is { Length: > 0 } cookies) { request.Headers.Add("Cookie", cookies); }
        using var answer = await client.SendAsync(request, Platform.Cancel);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set)) { foreach (var cookie in set) { _cookies.SetCookies(uri, cookie); } }
        (Status, SentTo, Address) = (answer.StatusCode, answer.Headers.Location?.ToString(), address);
        Headers = answer.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return Page = await BrowsingContext.New().OpenAsync(async r => r.Content(await answer.Content.ReadAsStringAsync(Platform.Cancel)), Platform.Cancel);
    }

    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();
}
