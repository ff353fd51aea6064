using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Cms.Access;

/// <summary>A country's change to what a role may do: given, or taken away from the day-one list.</summary>
internal sealed class GrantRow
{
    public string Role { get; set; } = "";
    public string Permission { get; set; } = "";
    public bool Allowed { get; set; }
}

internal sealed class GrantTable : IEntityTypeConfiguration<GrantRow>
{
    public void Configure(EntityTypeBuilder<GrantRow> builder)
    {
        builder.ToTable("cms_grants");
        builder.HasKey(g => new { g.Role, g.Permission });
    }
}

/// <summary>What each role may do: the modules' day-one list, changed by the country's own grants.</summary>
public sealed class PermissionBook(NmapDb db, IEnumerable<IPermissionSource> sources)
{
    public IReadOnlyList<Permission> All { get; } = [.. sources.SelectMany(s => s.Permissions).DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public async Task<IReadOnlySet<string>> OfAsync(IReadOnlySet<string> roles, CancellationToken cancel)
    {
        var allowed = All.SelectMany(p => p.Roles.Where(roles.Contains).Select(r => (r, p.Name))).ToHashSet();
        foreach (var grant in await db.Set<GrantRow>().AsNoTracking().Where(g => roles.Contains(g.Role)).ToListAsync(cancel))
        {
            if (grant.Allowed) { allowed.Add((grant.Role, grant.Permission)); } else { allowed.Remove((grant.Role, grant.Permission)); }
        }
        return allowed.Select(a => a.Item2).ToHashSet();
    }

    /// <summary>Role to permission names, for the administrator's table.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> TableAsync(CancellationToken cancel)
    {
        var table = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var role in Roles.All) { table[role] = await OfAsync(new HashSet<string> { role }, cancel); }
        return table;
    }

    /// <summary>Makes a role's permissions exactly these, or adds or removes them; part of the caller's commit.</summary>
    public async Task SetAsync(string role, IReadOnlyCollection<string> permissions, GrantChange change, CancellationToken cancel)
    {
        var now = await OfAsync(new HashSet<string> { role }, cancel);
        var give = change == GrantChange.Remove ? [] : permissions.Where(p => !now.Contains(p));
        var take = change switch { GrantChange.Replace => now.Where(p => !permissions.Contains(p)), GrantChange.Remove => permissions.Where(now.Contains), _ => [] };
        foreach (var (names, allowed) in new[] { (give.ToList(), true), (take.ToList(), false) })
        {
            foreach (var name in names)
            {
                var row = await db.Set<GrantRow>().FindAsync([role, name], cancel) ?? db.Add(new GrantRow { Role = role, Permission = name }).Entity;
                row.Allowed = allowed;
            }
        }
    }
}

/// <summary>Written by name or number, as Orchard Core does.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<GrantChange>))]
public enum GrantChange
{
    Replace,
    Add,
    Remove,
}
