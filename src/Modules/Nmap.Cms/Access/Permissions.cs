namespace Nmap.Cms.Access;

/// <summary>Something that may be allowed.</summary>
/// <param name="Name">Stable name, as in recipes' <c>Roles</c> step.</param>
/// <param name="Description">English text for the roles screen, translated through PO files.</param>
/// <param name="Roles">Who has it on day one; a country changes this by the <c>Roles</c> recipe step.</param>
public sealed record Permission(string Name, string Description, params string[] Roles)
{
    /// <summary>Neither shows nor changes anything by itself: one person may give or take it. Every other permission needs two.</summary>
    public bool Harmless { get; init; }
}

/// <summary>Slot: the permissions a module knows.</summary>
public interface IPermissionSource
{
    IEnumerable<Permission> Permissions { get; }
}
