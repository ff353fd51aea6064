using Nmap.Cms;

namespace Nmap.Priorities;

/// <summary>What a member organisation says of one wording of a text that is advocated. Members read it; the public never does.</summary>
internal sealed class AdvocacyComment
{
    public const int Longest = 3000;

    public string Id { get; init; } = Ids.New();
    public string SetId { get; init; } = "";

    /// <summary>The version that was read, and the day and hour of that wording.</summary>
    public string VersionId { get; init; } = "";
    public DateTimeOffset WordingOf { get; init; }
    public string Culture { get; init; } = "";
    public string OrganisationId { get; init; } = "";
    public string PersonId { get; init; } = "";
    public string Text { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
