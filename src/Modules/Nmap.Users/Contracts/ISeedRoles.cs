namespace Nmap.Users.Contracts;

/// <summary>Makes one account a role, with known passwords: for trials only.</summary>
public interface ISeedRoles
{
    /// <summary>Run again, it gives the same people new passwords and tokens.</summary>
    /// <returns>JSON array, in the order of interfaces.md: <c>{role, organisation, organisationName, email, password, totpSecret, apiToken}</c>.</returns>
    Task<string> RunAsync(CancellationToken cancel);
}
