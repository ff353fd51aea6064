using Nmap.Cms.Access;

namespace Nmap.Notifications.Contracts;

/// <summary>Slot: acts that the mail of the morning offers without signing in, such as a report on an action point that is due.</summary>
public interface IMorningLinks
{
    /// <param name="reader">Whose morning it is.</param>
    /// <returns>Few, the most urgent first; their words hold nothing that only members may read. In the language in force.</returns>
    Task<IReadOnlyList<LetterLink>> ForAsync(Reader reader, CancellationToken cancel);
}
