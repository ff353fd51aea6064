using System.CommandLine;
using Nmap.Cms.Modularity;
using Nmap.Users.Contracts;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary><c>seed-roles</c>: one account a role, for trials only.</summary>
internal static class SeedRolesCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Required = true, Description = "JSON file to write." };
        var command = new Command("seed-roles", "Makes one account a role; only with ASPNETCORE_ENVIRONMENT=Testing.") { output };
        command.SetAction(async (words, cancel) =>
        {
            if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") != "Testing")
            {
                throw new SettingsException("seed-roles makes accounts with known passwords; it runs only with ASPNETCORE_ENVIRONMENT=Testing.");
            }
            await using var place = await Workplace.OpenAsync(cancel);
            await File.WriteAllTextAsync(words.GetValue(output)!, await place.Services.GetRequiredService<ISeedRoles>().RunAsync(cancel), cancel);
            return 0;
        });
        return command;
    }
}
