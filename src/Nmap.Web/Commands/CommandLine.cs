using System.CommandLine;
using Nmap.Cms;
using Nmap.Cms.Modularity;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary>The words of the command line. Exit code 0, 1 (it failed, and why, on stderr) or 2 (the words are wrong).</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        // Options before any command belong to the host (--urls, --environment): serving takes them as they are.
        if (args is ["help"]) { args = ["--help"]; }
        var words = args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version") ? ["serve", .. args] : args;
        var parsed = root.Parse(words);
        var errors = parsed.Errors.Select(e => e.Message).Concat(Strays(parsed.UnmatchedTokens).Select(w => $"“{w}” is not a word of this command.")).ToList();
        if (errors.Count > 0)
        {
            foreach (var error in errors) { await Console.Error.WriteLineAsync(error); }
            await Console.Error.WriteLineAsync("Say --help for the commands and their words.");
            return 2;
        }
        try { return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }); }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(Reason(e) ?? $"This was not foreseen: {e}");
            return 1;
        }
    }

    // What serving hands on to the host are its settings: --name=value, or --name and a value.
    private static IEnumerable<string> Strays(IReadOnlyList<string> words)
        => words.Where((word, i) => !word.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !words[i - 1].StartsWith("--", StringComparison.Ordinal) || words[i - 1].Contains('=', StringComparison.Ordinal)));

    private static string? Reason(Exception exception) => exception switch
    {
        RefusedException refused => string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Message, [.. refused.Arguments]),
        SettingsException or IOException or UnauthorizedAccessException or System.Data.Common.DbException => exception.Message,
        OperationCanceledException => "Stopped.",
        AggregateException { InnerException: { } inner } => Reason(inner),
        _ => null,
    };

    private static RootCommand Root() => new("National Mine Action Platform: serves one country's platform from its data folder.")
    {
        ServeCommand.Serve(),
        ServeCommand.Demo(),
        SetupCommand.Create(),
        RecipeCommand.Create(),
        ContentCommand.Create(),
        FiguresCommand.Create(),
        ArchiveCommands.Backup(),
        ArchiveCommands.Restore(),
        ArchiveCommands.Verify(),
        SearchCommand.Create(),
        DoctorCommand.Create(),
        MigrateCommand.Create(),
        SeedRolesCommand.Create(),
    };

    /// <summary>A file is sought from the current folder, then from the program's.</summary>
    public static string Find(string file)
    {
        if (File.Exists(file)) { return Path.GetFullPath(file); }
        var beside = Path.Combine(AppContext.BaseDirectory, file);
        return File.Exists(beside) ? beside : throw new SettingsException($"There is no file {file}, neither here nor beside the program.");
    }
}
