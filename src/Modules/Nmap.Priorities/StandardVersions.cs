using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Priorities.Data;

namespace Nmap.Priorities;

/// <summary>Where a version stands on a day.</summary>
internal enum VersionStanding
{
    /// <summary>Its first day is not known yet.</summary>
    Proposed,
    Coming,
    InForce,
    Replaced,
}

/// <summary>One version of a standard, as a reader may see it.</summary>
internal sealed record StandardVersion(ItemCard Card, StandardIndex Facts, VersionStanding Standing);

/// <summary>The versions of standards, newest first.</summary>
internal sealed class StandardVersions(ContentLibrary library, ISite site)
{
    /// <summary>All versions of one number, in this language where there is one.</summary>
    public async Task<IReadOnlyList<StandardVersion>> OfAsync(string number, string culture, Reader reader, CancellationToken cancel)
        => Ordered(await ReadAsync(library.VisibleTo(reader).OfType(nameof(NationalStandard)).Where<StandardIndex>(s => s.Number == number).Preferring(culture), cancel));

    /// <summary>Every version, grouped by number, narrowed as the list's address asks.</summary>
    public async Task<IReadOnlyList<StandardVersion>> AllAsync(string culture, Func<string, string?> asked, Reader reader, CancellationToken cancel)
        => [.. (await ReadAsync(new NationalStandardType().Narrow(library.VisibleTo(reader).OfType(nameof(NationalStandard)), asked).Preferring(culture), cancel)).GroupBy(v => v.Facts.Number)
            .OrderBy(g => g.Key, StringComparer.CurrentCulture).SelectMany(g => Ordered([.. g]))];

    /// <summary>What is in force today of everything this reader may see.</summary>
    public async Task<IReadOnlyList<StandardVersion>> InForceAsync(string culture, DateOnly day, Reader reader, CancellationToken cancel)
        => [.. (await ReadAsync(library.VisibleTo(reader).OfType(nameof(NationalStandard)).Preferring(culture), cancel)).GroupBy(v => v.Facts.Number)
            .SelectMany(g => Ordered([.. g], day)).Where(v => v.Standing == VersionStanding.InForce).OrderBy(v => v.Facts.Topic).ThenBy(v => v.Facts.Number)];

    private static async Task<List<(ItemCard Card, StandardIndex Facts)>> ReadAsync(ContentQuery texts, CancellationToken cancel)
    {
        var facts = await texts.Index<StandardIndex>().ToDictionaryAsync(s => s.VersionId, cancel);
        return [.. (await texts.CardsAsync(0, 2000, cancel)).Where(c => facts.ContainsKey(c.VersionId)).Select(c => (c, facts[c.VersionId]))];
    }

    private List<StandardVersion> Ordered(List<(ItemCard Card, StandardIndex Facts)> versions) => Ordered(versions, site.Today);

    /// <summary>In force is the one that began last; the days before it belong to those it replaced.</summary>
    private static List<StandardVersion> Ordered(List<(ItemCard Card, StandardIndex Facts)> versions, DateOnly day)
    {
        var current = versions.Where(v => v.Facts.InForceFrom <= day).Max(v => v.Facts.InForceFrom);
        return [.. versions.OrderByDescending(v => v.Facts.InForceFrom ?? DateOnly.MaxValue).Select(v => new StandardVersion(v.Card, v.Facts, v.Facts.InForceFrom switch
        {
            null => VersionStanding.Proposed,
            var from when from > day => VersionStanding.Coming,
            var from when from == current => VersionStanding.InForce,
            _ => VersionStanding.Replaced,
        }))];
    }
}
