using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Awareness.Pages.Public.Campaigns;

/// <summary>Campaigns by level, group of people and time; the feed takes the same.</summary>
internal sealed class IndexModel(ContentLibrary library, ContentTypes types, TargetGroups groups) : NarrowedList(library, types, groups, nameof(Campaign))
{
    public static readonly IReadOnlyDictionary<string, string> Times = new Dictionary<string, string>
    {
        ["now"] = Phrase.Of("Running now"),
        ["coming"] = Phrase.Of("Coming"),
        ["over"] = Phrase.Of("Over"),
    };

    [BindProperty(SupportsGet = true)] public string? Level { get; set; }
    [BindProperty(SupportsGet = true)] public string? Running { get; set; }
    [BindProperty(SupportsGet = true)] public string? Audience { get; set; }

    protected override IEnumerable<(string Name, string? Value)> Asked => [("running", Running), ("level", Level), ("audience", Audience)];
}
