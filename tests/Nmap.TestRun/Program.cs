using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.Runner.InProc.SystemConsole;

// Runs the suites named on the command line one after another in one process, on the database that the environment names: SQLite, or
// PostgreSQL where NMAP_TEST_POSTGRES holds a server. What a suite of its own would compile at its start, and the country it would
// found, all of them share here: most of a short test process's time goes into that. Tests wait for letters, clocks and the disk, so that
// there are twice as many at a time as there are cores. The last lines count as those of `dotnet test` do.
var database = Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES") is { Length: > 0 } ? "PostgreSQL" : "SQLite";
var (succeeded, failed) = (0, 0);

foreach (var suite in args.Select(Path.GetFullPath))
{
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(suite)} on {database}");
    // A suite finds its files and the program's beside itself.
    AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", Path.GetDirectoryName(suite) + Path.DirectorySeparatorChar);
    await RunAsync(suite);
    // Hundreds of countries were founded and left; the next suite does not pay for them.
    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
Console.WriteLine(FormattableString.Invariant($"{Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor, {System.Runtime.JitInfo.GetCompilationTime().TotalSeconds:0} s of it compiling {System.Runtime.JitInfo.GetCompiledMethodCount()} methods, {GC.GetTotalPauseDuration().TotalSeconds:0} s collecting garbage ({GC.CollectionCount(0)}, {GC.CollectionCount(1)}, {GC.CollectionCount(2)})"));
Console.WriteLine($"failed: {failed}");
Console.WriteLine($"succeeded: {succeeded}");
return failed == 0 ? 0 : 1;

async Task RunAsync(string suite)
{
    using var said = new Echo(Console.Out);
    using var runner = new ConsoleRunner(["-noLogo", "-noColor", "-maxThreads", "2x"], Assembly.LoadFrom(suite));
    var code = await runner.EntryPoint(TextReader.Null, said);
    var counted = Counts().Match(said.ToString());
    var (total, faults, skipped) = counted.Success ? (Number(counted, 1), Number(counted, 2) + Number(counted, 3), Number(counted, 4)) : (0, 0, 0);
    // A suite that ends badly without saying which test did counts as one fault.
    failed += Math.Max(faults, code == 0 ? 0 : 1);
    succeeded += total - faults - skipped;
}

static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

/// <summary>Keeps what it passes on.</summary>
internal sealed class Echo(TextWriter target) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        base.Write(value);
        target.Write(value);
    }

    public override void Write(string? value)
    {
        base.Write(value);
        target.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        base.Write(buffer, index, count);
        target.Write(buffer, index, count);
    }
}

internal static partial class Program
{
    [GeneratedRegex(@"Total: (\d+), Errors: (\d+), Failed: (\d+), Skipped: (\d+)")]
    private static partial Regex Counts();
}
