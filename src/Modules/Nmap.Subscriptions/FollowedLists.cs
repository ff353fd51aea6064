using Microsoft.Extensions.Localization;
using Nmap.Cms.Slots;

namespace Nmap.Subscriptions;

/// <summary>The lists that can be followed: every feed of the site.</summary>
internal sealed class FollowedLists(AllFeeds feeds, IStringLocalizer S)
{
    public IFeedSource? Find(string list) => feeds.Find(list);

    /// <summary>"Lessons and good practices (clearance)" in the language in force.</summary>
    public string Name(Subscription followed) => Name(followed.List, followed.Asked.Values);

    public string Name(string list, IEnumerable<string> filters)
    {
        var title = Find(list) is { } source ? S[source.Title].Value : list;
        var narrowed = string.Join(", ", filters);
        return narrowed.Length == 0 ? title : $"{title} ({narrowed})";
    }
}
