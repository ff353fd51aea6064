using Nmap.Cms;

namespace Nmap.GoodPractices.Beyond;

/// <summary>One wording of a lesson went out at one level: who sent it, when, to how many.</summary>
internal sealed class Sending
{
    public string Id { get; init; } = Ids.New();
    public required string SetId { get; init; }
    public required string Level { get; init; }

    /// <summary>The wording that was approved and sent.</summary>
    public required string VersionId { get; init; }
    public string? SentById { get; init; }
    public DateTimeOffset SentAt { get; init; }

    /// <summary>Mailboxes that got it by this act.</summary>
    public int Count { get; init; }

    /// <summary>Languages of its briefs, with a comma between.</summary>
    public string Languages { get; init; } = "";

    public string Bundle => BundleOf(SetId, VersionId, Level);

    /// <summary>What the post knows the letters with one wording by: who got them is asked there.</summary>
    public static string LettersOf(string setId, string versionId) => $"lesson/{setId}/{versionId}";

    /// <summary>Name under which the files of a sending stand; the same each time it is sent.</summary>
    public static string BundleOf(string setId, string versionId, string level) => Ids.From($"lesson-bundle/{setId}/{versionId}/{level}");
}

/// <summary>A brief or package as it was sent.</summary>
internal sealed class SentFile
{
    public required string Bundle { get; init; }

    /// <summary>With its ending: <c>brief-en.pdf</c>.</summary>
    public required string Name { get; init; }
    public required string SetId { get; init; }
    public required string Level { get; init; }
    public required string MediaType { get; init; }
    public required byte[] Bytes { get; init; }

    public string Address => AddressOf(Bundle, Name);

    public static string AddressOf(string bundle, string name) => $"/shared-lessons/{bundle}/{name}";
}
