using AngleSharp;
using AngleSharp.Io;
using OtpNet;

namespace Nmap.Testing;

/// <summary>Somebody with a browser that runs no scripts: keeps cookies, follows links, fills forms.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    /// <summary>The account, once signed in.</summary>
    public Account? Account { get; private set; }

    public async Task<Screen> GetAsync(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await ReadAsync(response);
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task<Screen> OpenAsync(string address)
    {
        var screen = await GetAsync(address);
        return (int)screen.Status == 200 ? screen : throw new InvalidOperationException($"{address} answered {(int)screen.Status}: {screen.Text}");
    }

    internal async Task<Screen> SendAsync(HttpMethodName method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method == HttpMethodName.Post ? System.Net.Http.HttpMethod.Post : System.Net.Http.HttpMethod.Get, address) { Content = content };
        using var response = await client.SendAsync(request);
        return await ReadAsync(response);
    }

    public async Task SignInAsync(Account account)
    {
        var screen = await OpenAsync("/account/sign-in");
        screen = await screen.FormWith("Email").Fill("Email", account.Email).Fill("Password", account.Password).SendAsync();
        var code = new Totp(Base32Encoding.ToBytes(account.TotpSecret)).ComputeTotp();
        screen = await screen.FormWith("Code").Fill("Code", code).SendAsync();
        if (screen.Address.AbsolutePath.StartsWith("/account/sign-in", StringComparison.Ordinal)) { throw new InvalidOperationException($"{account.Role} could not sign in: {screen.Text}"); }
        Account = account;
    }

    private async Task<Screen> ReadAsync(HttpResponseMessage response)
    {
        var address = response.RequestMessage!.RequestUri!;
        var html = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType ?? "text/plain";
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Address(address).Header(HeaderNames.ContentType, type + "; charset=utf-8").Content(html));
        return new(this, response.StatusCode, address, response.Headers.Location, document, html);
    }
}

internal enum HttpMethodName
{
    Get,
    Post,
}
