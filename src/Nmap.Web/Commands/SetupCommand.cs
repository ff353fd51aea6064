using System.CommandLine;
using Nmap.Cms.Modularity;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary><c>setup</c>: a new country.</summary>
internal static class SetupCommand
{
    internal sealed record Answers(string Recipe, string Country, string Languages, string TimeZone, string AdminEmail, string? Hotline);

    public static Command Create()
    {
        var recipe = new Option<string>("--recipe") { Required = true, Description = "Recipe to run, for example recipes/country.recipe.json." };
        var country = new Option<string>("--country") { Required = true, Description = "Name of the country." };
        var languages = new Option<string>("--languages") { Required = true, Description = "Languages in their order, for example en,fr,ar." };
        var zone = new Option<string>("--time-zone") { Required = true, Description = "IANA time zone, for example Africa/Nairobi." };
        var email = new Option<string>("--admin-email") { Required = true, Description = "Address of the first account." };
        var hotline = new Option<string?>("--hotline") { Description = "Number to call when something dangerous is found." };
        var command = new Command("setup", "Makes a new platform and prints a one-time link for the first account.") { recipe, country, languages, zone, email, hotline };
        command.SetAction(async (words, cancel) =>
        {
            var answers = new Answers(words.GetValue(recipe)!, words.GetValue(country)!, words.GetValue(languages)!, words.GetValue(zone)!, words.GetValue(email)!, words.GetValue(hotline) ?? AskHotline());
            Console.WriteLine("First account: " + await RunAsync(answers, cancel));
            Console.WriteLine("Whoever opens it prints the recovery codes and adds a passkey at /account/passkeys: administrators need one.");
            Console.WriteLine($"The public pages give {answers.AdminEmail} as the platform's address for the public until you enter another one at /admin/settings.");
            if (string.IsNullOrWhiteSpace(answers.Hotline))
            {
                Console.WriteLine("WARNING: no number to call when something dangerous is found is set. Set it at /admin/settings before the site goes public.");
            }
            return 0;
        });
        return command;
    }

    /// <returns>Absolute address of the one-time link.</returns>
    public static async Task<Uri> RunAsync(Answers answers, CancellationToken cancel)
    {
        var languages = answers.Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Nmap.Cms.Sites.Cultures.Settled).ToArray();
        Check(answers, languages);
        await using var place = Workplace.Build();
        var variables = new Dictionary<string, string>
        {
            ["country"] = answers.Country,
            ["languages"] = string.Join(',', languages),
            ["timeZone"] = answers.TimeZone,
            ["adminEmail"] = answers.AdminEmail,
            ["hotline"] = answers.Hotline ?? "",
        };
        await Installation.MakeAsync(place, CommandLine.Find(answers.Recipe), variables, demo: false, cancel);
        var path = await place.Services.GetRequiredService<Nmap.Users.Contracts.IFirstAccount>().CreateLinkAsync(answers.AdminEmail, answers.AdminEmail, languages[0], cancel);
        return new Uri(place.Settings.PublicUrl, path);
    }

    private static void Check(Answers answers, string[] languages)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(answers.TimeZone, out _)) { throw new SettingsException($"--time-zone: \"{answers.TimeZone}\" is not an IANA time zone such as Africa/Nairobi."); }
        if (!System.Net.Mail.MailAddress.TryCreate(answers.AdminEmail, out _)) { throw new SettingsException($"--admin-email: \"{answers.AdminEmail}\" is not an e-mail address."); }
        if (string.IsNullOrWhiteSpace(answers.Country)) { throw new SettingsException("--country: give the name of the country."); }
        if (languages.Distinct(StringComparer.OrdinalIgnoreCase).Count() < languages.Length) { throw new SettingsException("--languages: each language once, for example en,fr,ar."); }
        if (answers.Hotline is { Length: > 0 } hotline && hotline.Count(char.IsAsciiDigit) < 2) { throw new SettingsException($"--hotline: \"{hotline}\" is not a telephone number such as +000 555 0100."); }
        if (languages.Length == 0) { throw new SettingsException("--languages: name at least one language, for example en,fr,ar."); }
        foreach (var language in languages)
        {
            try { _ = System.Globalization.CultureInfo.GetCultureInfo(language, predefinedOnly: true); }
            catch (System.Globalization.CultureNotFoundException) { throw new SettingsException($"--languages: \"{language}\" is not a language code such as en, fr or ar."); }
        }
    }

    private static string? AskHotline()
    {
        if (Console.IsInputRedirected) { return null; }
        Console.Write("Number to call when something dangerous is found (empty: later): ");
        return Console.ReadLine();
    }
}
