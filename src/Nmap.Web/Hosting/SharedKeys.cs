using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Nmap.Web.Hosting;

/// <summary>
/// Keys that several nodes share through Redis, with a copy in the data folder: a backup holds them, and an emptied Redis gets them back.
/// </summary>
internal sealed class SharedKeys(IXmlRepository redis, IXmlRepository folder) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var (shared, kept) = (redis.GetAllElements().ToDictionary(Id), folder.GetAllElements().ToDictionary(Id));
        foreach (var (id, key) in kept.Where(k => !shared.ContainsKey(k.Key))) { redis.StoreElement(key, id); }
        foreach (var (id, key) in shared.Where(s => !kept.ContainsKey(s.Key))) { folder.StoreElement(key, id); }
        return [.. shared.Values, .. kept.Where(k => !shared.ContainsKey(k.Key)).Select(k => k.Value)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        folder.StoreElement(element, friendlyName);
        redis.StoreElement(element, friendlyName);
    }

    private static string Id(XElement element) => "key-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))))[..32];
}
