using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Nmap.Meetings.Papers;

/// <summary>What the operator sets: <c>Pdf__Browser</c> (a path; <c>none</c> for no PDFs), <c>Pdf__Sandbox</c> (<c>false</c> where the system allows the browser none).</summary>
/// <param name="Browser">Null where none is installed, or it is not wished.</param>
/// <param name="Named">The operator named it, so it should be there.</param>
internal sealed record PressSettings(string? Browser, string? Named, bool Sandbox)
{
    private static readonly string[] s_usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", "/usr/lib64/chromium-browser/chromium-browser",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static PressSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Pdf");
        var named = section["Browser"]?.Trim() is { Length: > 0 } given ? given : null;
        var browser = named == "none" ? null : named is not null ? (File.Exists(named) ? named : null) : Array.Find(s_usual, File.Exists);
        return new(browser, named, section.GetValue("Sandbox", Environment.UserName != "root"));
    }

    public ProcessStartInfo Order(string folder, string page, string sheet)
    {
        var order = new ProcessStartInfo(Browser!)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
            Environment = { ["HOME"] = folder, ["XDG_CONFIG_HOME"] = folder, ["XDG_CACHE_HOME"] = folder },
        };
        string[] words =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update", "--disable-quic",
            "--no-first-run", "--no-default-browser-check", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", $"--user-data-dir={Path.Combine(folder, "browser")}",
            "--no-pdf-header-footer", $"--print-to-pdf={sheet}", .. Sandbox ? Array.Empty<string>() : ["--no-sandbox"], new Uri(page).AbsoluteUri,
        ];
        foreach (var word in words) { order.ArgumentList.Add(word); }
        return order;
    }
}
