using System.Text.Json;

namespace Nmap.Testing;

/// <summary>One line of what <c>seed-roles</c> writes.</summary>
public sealed record Account(string Role, string Organisation, string OrganisationName, string Email, string Password, string TotpSecret, string ApiToken)
{
    internal static IReadOnlyList<Account> Read(string json)
        => JsonSerializer.Deserialize<List<Account>>(json, JsonSerializerOptions.Web) ?? [];
}
