using System.Xml;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Sharing.Feeds;

namespace Nmap.Sharing.Conventions;

/// <summary>Every public page with its languages; an index of parts once there are many.</summary>
internal sealed class Sitemap(IEnumerable<ISitemapSource> sources, ISite site)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Pages a file; with four languages and their alternates each, well below the protocol's 50,000 addresses and 50 MB.</summary>
    private const int PagesAFile = 5_000;

    /// <param name="part">Counts from 1; null for the front file.</param>
    /// <returns>Null when there is no such part.</returns>
    public async Task<byte[]?> WriteAsync(int? part, CancellationToken cancel)
    {
        var pages = new List<SitemapEntry>();
        foreach (var source in sources) { pages.AddRange(await source.EntriesAsync(cancel)); }
        var distinct = pages.Where(p => p.Addresses.Count > 0).DistinctBy(p => p.Addresses.Values.Min(StringComparer.Ordinal)).ToList();
        var parts = (distinct.Count + PagesAFile - 1) / PagesAFile;
        if (part is { } number) { return number >= 1 && number <= parts && parts > 1 ? Write("urlset", xml => Pages(xml, distinct.Skip((number - 1) * PagesAFile).Take(PagesAFile))) : null; }
        return parts <= 1 ? Write("urlset", xml => Pages(xml, distinct)) : Write("sitemapindex", xml => Parts(xml, parts));
    }

    private void Pages(XmlWriter xml, IEnumerable<SitemapEntry> pages)
    {
        foreach (var page in pages)
        {
            foreach (var address in page.Addresses.Values) { Page(xml, page, address); }
        }
    }

    private void Page(XmlWriter xml, SitemapEntry page, string address)
    {
        xml.WriteStartElement("url", Space);
        xml.WriteElementString("loc", Space, Absolute(address));
        if (page.ChangedAt is { } changed) { xml.WriteElementString("lastmod", Space, changed.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)); }
        foreach (var (language, other) in page.Addresses) { Alternate(xml, language, other); }
        Alternate(xml, "x-default", site.Settings.Languages.Select(page.Addresses.GetValueOrDefault).FirstOrDefault(a => a is not null) ?? address);
        xml.WriteEndElement();
    }

    private void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("xhtml", "link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", Absolute(address));
        xml.WriteEndElement();
    }

    private void Parts(XmlWriter xml, int parts)
    {
        for (var part = 1; part <= parts; part++)
        {
            xml.WriteStartElement("sitemap", Space);
            xml.WriteElementString("loc", Space, Absolute($"/sitemap-{part}.xml"));
            xml.WriteEndElement();
        }
    }

    private string Absolute(string address) => new Uri(site.PublicUrl, address).AbsoluteUri;

    private static byte[] Write(string root, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, XmlOutput.Settings))
        {
            xml.WriteStartElement(root, Space);
            if (root == "urlset") { xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml); }
            write(xml);
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }
}
