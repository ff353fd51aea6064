using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using static Nmap.Workflows.Tests.People;

namespace Nmap.Workflows.Tests;

/// <summary>People save and move one real text in any order; whoever approved the words that are out never wrote in them.</summary>
public sealed class NobodyApprovesTheirOwnTextTests
{
    private static readonly Reader[] Everybody = [Lead, Deputy, Secretariat, Communications, Person("all", Roles.Lead, Roles.Secretariat, Roles.Communications)];
    private static readonly string[] Acts = ["save", "submit", "return", "approve", "approve", "publish", "schedule", "withdraw", "archive", "reopen", "submit", "save"];

    [Property(MaxTest = 40)]
    public bool In_no_order_of_acts((byte Who, byte What)[] acts) => RunAsync(acts).GetAwaiter().GetResult();

    private static async Task<bool> RunAsync((byte Who, byte What)[] acts)
    {
        await using var country = new Country();
        var item = await country.AskAsync<ContentStore, ContentItem>(s => s.CreateAsync(Draft(0), Everybody[acts.Length % Everybody.Length]));
        var (writers, approver) = (new HashSet<string> { item.Author! }, (string?)null);
        for (var i = 0; i < acts.Length; i++)
        {
            var (by, act) = (Everybody[acts[i].Who % Everybody.Length], Acts[acts[i].What % Acts.Length]);
            var live = item.Published;
            try
            {
                item = await country.AskAsync<ContentStore, ContentItem>(s => act == "save"
                    ? s.SaveAsync(item.ContentItemId, Draft(i + 1), null, by)
                    : s.MoveAsync(item.ContentItemId, act, "Because.", null, by, DateTimeOffset.UtcNow.AddDays(1)));
            }
            catch (RefusedException) { continue; }
            if (act == "save")
            {
                if (live) { writers.Clear(); }
                (_, approver) = (writers.Add(by.PersonId!), null);
            }
            if (act == "approve") { approver = by.PersonId; }
            if (item.State is "approved" or "scheduled" or "published" && (approver is null || writers.Contains(approver))) { return false; }
        }
        return true;
    }

    private static ContentDraft Draft(int number) => new()
    {
        ContentType = "Essay",
        Culture = "en",
        Parts = new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = $"Words {number}" } },
    };
}
