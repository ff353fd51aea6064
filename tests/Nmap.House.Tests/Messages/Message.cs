namespace Nmap.House.Tests.Messages;

/// <summary>An English text in the sources that people see in their language.</summary>
/// <param name="Source">File, from the folder of its project.</param>
internal sealed record Message(string Id, string? Plural, string Source);

/// <summary>A text that cannot be translated, because it is put together at run time.</summary>
internal sealed record Unreadable(string Source, string Excerpt);
