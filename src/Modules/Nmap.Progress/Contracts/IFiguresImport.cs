using Nmap.Cms.Access;

namespace Nmap.Progress.Contracts;

/// <summary>Brings a figures file in: the command line, the workspace, and recipes use the same door.</summary>
public interface IFiguresImport
{
    /// <param name="csv">A figures file, decoded from UTF-8.</param>
    /// <param name="fileName">Kept as the figures' origin in the audit.</param>
    /// <param name="dryRun">Report only; nothing is stored.</param>
    /// <param name="by">Who brings it in; this person cannot approve the same figures.</param>
    /// <returns>What became of every row. With one row refused, nothing is stored.</returns>
    /// <exception cref="Nmap.Cms.RefusedException">This reader may not bring figures in.</exception>
    Task<FiguresReport> RunAsync(TextReader csv, string fileName, bool dryRun, Reader by, CancellationToken cancel);
}

/// <param name="Lines">English, one message each; the last line counts the rows.</param>
/// <param name="Stored">False after a dry run, and when a row was refused.</param>
public sealed record FiguresReport(IReadOnlyList<string> Lines, int Accepted, int Questioned, int Refused, bool Stored)
{
    /// <summary>The command's exit code: 0, or 1 when a row was refused.</summary>
    public int ExitCode => Refused == 0 ? 0 : 1;
}
