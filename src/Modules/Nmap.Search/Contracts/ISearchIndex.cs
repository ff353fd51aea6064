namespace Nmap.Search.Contracts;

/// <summary>Where the index lives: a folder that may be deleted at any time. Registered by the program.</summary>
public sealed record SearchFolder(string Path);

/// <summary>The index as a whole, for commands and health checks.</summary>
public interface ISearchIndex
{
    /// <summary>Whole, and open in this process.</summary>
    bool Ready { get; }

    /// <summary>Makes a new index from all sources beside the old one, which answers until the new one is whole.</summary>
    /// <param name="progress">Documents written so far.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    Task<RebuildOutcome> RebuildAsync(IProgress<int>? progress, CancellationToken cancel);
}

/// <param name="Documents">Documents in the new index.</param>
/// <param name="LeftToServer">Another process holds the index: it was asked, and begins within seconds.</param>
public sealed record RebuildOutcome(int Documents, bool LeftToServer);
