using System.ServiceModel.Syndication;
using System.Xml;
using Nmap.Cms.Slots;

namespace Nmap.Sharing.Feeds;

/// <summary>Atom 1.0 and RSS 2.0. Every id and time is given: the formatter's own inventions would make each poll look new.</summary>
internal static class SyndicationWriter
{
    private static readonly XmlQualifiedName Language = new("lang", "http://www.w3.org/XML/1998/namespace");

    public static byte[] Atom(Feed feed) => Write(new Atom10FeedFormatter(Syndication(feed, "application/atom+xml")));

    public static byte[] Rss(Feed feed) => Write(new Rss20FeedFormatter(Syndication(feed, "application/rss+xml"), serializeExtensionsAsAtom: true));

    private static SyndicationFeed Syndication(Feed feed, string type)
    {
        var written = new SyndicationFeed(XmlOutput.Clean(feed.Title), XmlOutput.Clean(feed.Title), feed.List, feed.Self.AbsoluteUri, feed.UpdatedAt)
        {
            Language = feed.Culture,
            Items = [.. feed.Entries.Select(e => Item(feed, e))],
        };
        written.Links.Add(SyndicationLink.CreateSelfLink(feed.Self, type));
        written.Authors.Add(new SyndicationPerson { Name = XmlOutput.Clean(feed.Author), Uri = feed.Site.AbsoluteUri });
        return written;
    }

    private static SyndicationItem Item(Feed feed, FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = feed.IdOf(entry),
            Title = new TextSyndicationContent(XmlOutput.Clean(entry.Title)),
            Summary = new TextSyndicationContent(XmlOutput.Clean(entry.SummaryHtml), TextSyndicationContentKind.Html),
            PublishDate = entry.PublishedAt,
            LastUpdatedTime = entry.UpdatedAt,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(feed.Absolute(entry.Address), "text/html"));
        foreach (var category in entry.Categories) { item.Categories.Add(new SyndicationCategory(XmlOutput.Clean(category))); }
        if (entry.Author is { } author) { item.Authors.Add(new SyndicationPerson { Name = XmlOutput.Clean(author) }); }
        if (entry.Culture != feed.Culture) { item.AttributeExtensions[Language] = entry.Culture; }
        return item;
    }

    private static byte[] Write(SyndicationFeedFormatter formatter)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, XmlOutput.Settings)) { formatter.WriteTo(xml); }
        return stream.ToArray();
    }
}
