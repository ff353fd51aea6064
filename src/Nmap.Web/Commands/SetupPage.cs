using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Nmap.Cms;
using Nmap.Cms.Modularity;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary>
/// What is served while the data folder holds no platform: one form that asks for the code printed on the console.
/// Only who sees the console can set the platform up.
/// </summary>
internal static class SetupPage
{
    /// <returns>True when a platform was made and can be served.</returns>
    public static async Task<bool> RunAsync(NmapSettings settings, CancellationToken cancel)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var made = new TaskCompletionSource();
        var builder = NmapHost.CreateBuilder([]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.Services.AddSingleton(settings);
        await using var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameOrigin>();
        app.MapStaticAssets();
        app.MapGet("/health/live", () => "live");
        app.MapGet("/health/ready", () => Results.StatusCode(503));
        app.MapGet("/", () => Results.Content(Page(new(), null), "text/html; charset=utf-8"));
        app.MapPost("/", (Delegate)((HttpContext context) => AnswerAsync(context, code, made, cancel))).DisableAntiforgery();
        await app.StartAsync(cancel);
        Console.WriteLine($"There is no platform in {settings.DataFolder} yet. Open {settings.PublicUrl} and enter this code: {code}");
        Console.WriteLine("Or stop this and run: setup --recipe recipes/country.recipe.json … (or demo, to look around).");
        await Task.WhenAny(made.Task, Task.Delay(Timeout.Infinite, app.Lifetime.ApplicationStopping));
        await app.StopAsync(CancellationToken.None);
        return made.Task.IsCompleted;
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, string code, TaskCompletionSource made, CancellationToken cancel)
    {
        var form = (await context.Request.ReadFormAsync(cancel)).ToDictionary(f => f.Key, f => f.Value.ToString());
        string Field(string name) => form.GetValueOrDefault(name, "").Trim();
        if (!CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Field("Code")), System.Text.Encoding.UTF8.GetBytes(code)))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
            return Results.Content(Page(form, "The code is not the one printed where the program was started."), "text/html; charset=utf-8", statusCode: 400);
        }
        if (Field("Country").Length == 0) { return Results.Content(Page(form, "Enter the name of the country."), "text/html; charset=utf-8", statusCode: 400); }
        try
        {
            var link = await SetupCommand.RunAsync(new("recipes/country.recipe.json", Field("Country"), Field("Languages"), Field("TimeZone"), Field("AdminEmail"), Field("Hotline")), cancel);
            context.Response.OnCompleted(() => { made.TrySetResult(); return Task.CompletedTask; });
            return Results.Content(Frame("Your platform is ready", $"<p class=\"govuk-body-l\">Open this link once to make the first account. It works for seven days.</p><p class=\"govuk-body\"><a class=\"govuk-link\" href=\"{HtmlEncoder.Default.Encode(link.ToString())}\">Make the first account</a></p><p class=\"govuk-body\">The platform starts in a few seconds; reload if it does not answer at once.</p>"), "text/html; charset=utf-8");
        }
        catch (Exception e) when (e is SettingsException or RefusedException)
        {
            return Results.Content(Page(form, e.Message), "text/html; charset=utf-8", statusCode: 400);
        }
    }

    private static string Page(Dictionary<string, string> typed, string? error) => Frame("Set up your country's platform",
        (error is null ? "" : $"<div class=\"govuk-error-summary\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2><div class=\"govuk-error-summary__body\"><p>{HtmlEncoder.Default.Encode(error)}</p></div></div>")
        + "<form method=\"post\" action=\"/\" novalidate>"
        + Input(typed, "Code", "Code printed on the console", "It stands where this program was started.")
        + Input(typed, "Country", "Country", "")
        + Input(typed, "Languages", "Languages", "In the order they are offered, for example en,fr,ar", "en,fr,es,ar")
        + Input(typed, "TimeZone", "Time zone", "For example Africa/Nairobi", "UTC")
        + Input(typed, "AdminEmail", "E-mail of the first account", "")
        + Input(typed, "Hotline", "Number to call when something dangerous is found", "Shown in every footer. You can set it later, before the site goes public.")
        + "<button type=\"submit\" class=\"govuk-button\">Set up the platform</button></form>");

    private static string Input(Dictionary<string, string> typed, string name, string label, string hint, string value = "")
        => $"<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"{name}\">{label}</label>"
            + (hint.Length > 0 ? $"<div class=\"govuk-hint\" id=\"{name}-hint\">{hint}</div>" : "")
            + $"<input class=\"govuk-input\" id=\"{name}\" name=\"{name}\" value=\"{HtmlEncoder.Default.Encode(typed.GetValueOrDefault(name, value))}\"{(hint.Length > 0 ? $" aria-describedby=\"{name}-hint\"" : "")}></div>";

    private static string Frame(string title, string body) => "<!doctype html><html lang=\"en\" dir=\"ltr\" class=\"govuk-template\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + $"<title>{title}</title><link rel=\"stylesheet\" href=\"/_content/Nmap.Theme/app.css\"></head><body class=\"govuk-template__body\"><div class=\"govuk-width-container\"><main class=\"govuk-main-wrapper\"><h1 class=\"govuk-heading-xl\">{title}</h1>{body}</main></div></body></html>";
}
