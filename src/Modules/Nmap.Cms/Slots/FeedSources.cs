namespace Nmap.Cms.Slots;

/// <summary>Slot: feeds that come and go with the site's data, such as one for each content type.</summary>
public interface IFeedSources
{
    IEnumerable<IFeedSource> Sources { get; }
}

/// <summary>A feed that is another one narrowed, named on the page of feeds.</summary>
/// <param name="Path">Of the whole feed.</param>
/// <param name="Query">Filters, with the question mark.</param>
/// <param name="Title">English title, translated when shown.</param>
public sealed record FilteredFeed(string Path, string Query, string Title);

/// <summary>Every feed of this site: those that modules declare, and those that its data make.</summary>
public sealed class AllFeeds(IEnumerable<IFeedSource> declared, IEnumerable<IFeedSources> made)
{
    /// <summary>A declared feed stands before a made one at the same address.</summary>
    public IReadOnlyList<IFeedSource> Sources { get; } = [.. declared.Concat(made.SelectMany(m => m.Sources)).DistinctBy(s => s.Path)];

    public IFeedSource? Find(string path) => Sources.FirstOrDefault(s => s.Path == path);
}
