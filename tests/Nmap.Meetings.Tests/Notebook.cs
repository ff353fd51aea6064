using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Tests;

/// <summary>The fixed files of notes, and the demonstration country's organisations whom they name.</summary>
internal static class Notebook
{
    public static readonly DateOnly MeetingOn = new(2027, 1, 20);

    public static IReadOnlyList<Organisation> Organisations { get; } = [.. JsonNode.Parse(File.ReadAllText(At("organisations.json")))!["Organisations"]!.AsArray().Select(o
        => new Organisation(Ids.From("organisation/" + o!["Code"]), (string)o["Code"]!, Texts.FromJson(o["Name"]!.ToJsonString()), "ngo", false, false, true) { ShortName = Texts.FromJson(o["ShortName"]!.ToJsonString()) })];

    /// <summary>The typed text of each agenda item, in order.</summary>
    public static IReadOnlyList<string> Items(string culture)
        => [.. File.ReadAllText(At($"notes.{culture}.txt")).Split("# ", StringSplitOptions.RemoveEmptyEntries).Select(p => p[(p.IndexOf('\n', StringComparison.Ordinal) + 1)..])];

    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "Fixtures", file);
}
