namespace Nmap.Members;

/// <summary>A personal token has at most its owner's permissions, and of these only what its scopes let through.</summary>
internal static class TokenScopes
{
    private const string Read = "read", Write = "write", Approve = "approve";

    private static readonly string[] Reading = ["Read", "Enter", "See"];
    private static readonly string[] Approving =
        ["Approve", "Adopt", "Publish", "Release", "Withdraw", "Purge", "Fill", "Name", "Manage", "Assign", "Suspend", "Invite", "Change", "Restore"];

    public static IReadOnlySet<string> Limit(IReadOnlySet<string> permissions, IReadOnlySet<string> scopes)
        => permissions.Where(p => scopes.Contains(ScopeOf(p))).ToHashSet();

    public static bool IsReading(string permission) => ScopeOf(permission) == Read;

    /// <summary>By the permission's verb, so that a permission added later is not wider than its name says.</summary>
    public static string ScopeOf(string permission)
        => Approving.Any(v => permission.StartsWith(v, StringComparison.Ordinal)) ? Approve
            : Reading.Any(v => permission.StartsWith(v, StringComparison.Ordinal)) ? Read : Write;
}
