using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>What stands beside a link to a file.</summary>
internal static class FileWords
{
    /// <summary>The short name that people know; the same in every language.</summary>
    public static string Kind(FileKind kind) => kind.ToString().ToUpperInvariant();
}
