using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Members.Contracts;

namespace Nmap.Portal.Editing;

/// <param name="Did">English phrase, translated when shown.</param>
internal sealed record HistoryLine(DateTimeOffset At, string Who, string Did, string? Reason, bool ForTheLead)
{
    /// <summary>Readers saw it before anybody approved it.</summary>
    public bool Forced { get; init; }
}

/// <summary>Who did what to a text, when and why.</summary>
internal sealed class History(AuditTrail audit, IForum forum)
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["Created"] = Phrase.Of("Draft begun"),
        ["Saved"] = Phrase.Of("New wording saved"),
        ["Submitted"] = Phrase.Of("Sent for review"),
        ["Returned"] = Phrase.Of("Returned to the writer"),
        ["Approved"] = Phrase.Of("Approved"),
        ["Scheduled"] = Phrase.Of("Publication planned"),
        ["Published"] = Phrase.Of("Published"),
        ["Withdrawn"] = Phrase.Of("Withdrawn"),
        ["Archived"] = Phrase.Of("Archived"),
        ["Forced"] = Phrase.Of("Published without approval"),
        ["Confirmed"] = Phrase.Of("Approved after it was published"),
        ["Restored"] = Phrase.Of("Earlier wording made the draft again"),
        ["Dropped"] = Phrase.Of("Newer wording dropped"),
        ["Reopened"] = Phrase.Of("Work begun again"),
        ["NotPublished"] = Phrase.Of("Not published at its time"),
        ["ReviewPlanned"] = Phrase.Of("Next look planned"),
        ["ChangeTold"] = Phrase.Of("Said what changed for readers"),
        ["Imported"] = Phrase.Of("Brought in from a file"),
        ["Asked"] = Phrase.Of("Somebody was asked to translate it"),
        ["NotPlanned"] = Phrase.Of("A language was left out"),
        ["StillRight"] = Phrase.Of("Found still right after a change of the source"),
        ["ChangeWaived"] = Phrase.Of("A change of the source was called cosmetic"),
    };

    public async Task<IReadOnlyList<HistoryLine>> OfAsync(string itemId, CancellationToken cancel)
    {
        var names = new Dictionary<string, string>();
        var lines = new List<HistoryLine>();
        foreach (var entry in await audit.AboutAsync(itemId, 100, cancel))
        {
            var who = entry.PersonId is { } id ? await NameAsync(id, names, cancel) : "";
            lines.Add(new(entry.At, who, Words.GetValueOrDefault(entry.Name.Split('.')[^1]) ?? Phrase.Of("Changed"), entry.Reason, entry.ForTheLead) { Forced = entry.Name.EndsWith(".Forced", StringComparison.Ordinal) });
        }
        return lines;
    }

    /// <summary>Who saved each version, by its id; older versions are not told.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WritersAsync(string itemId, CancellationToken cancel)
    {
        var (names, writers) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var entry in await audit.AboutAsync(itemId, 1000, cancel))
        {
            if (entry is { PersonId: { } id, Details: { } details } && (string?)JsonNode.Parse(details)?["version"] is { } version) { writers.TryAdd(version, await NameAsync(id, names, cancel)); }
        }
        return writers;
    }

    private async Task<string> NameAsync(string personId, Dictionary<string, string> known, CancellationToken cancel)
        => known.TryGetValue(personId, out var name) ? name : known[personId] = (await forum.PersonAsync(personId, cancel))?.Name ?? "";
}
