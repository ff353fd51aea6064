using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Users.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>One person a role, each with password, authenticator and token.</summary>
internal sealed class SeedRoles(NmapDb db, UserManager<UserAccount> users, IRolls rolls, SeedPlaces places, ISite site, TimeProvider clock) : ISeedRoles
{
    private static readonly JsonSerializerOptions Format = new(Nmap.Cms.Json.Plain) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal sealed record Line(string Role, string Organisation, string OrganisationName, string Email, string Password, string TotpSecret, string ApiToken);

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var lines = new List<Line>();
        // A passkey cannot be written into a file.
        await site.ChangeAsync(s => s with { OfficersMayUseCodes = true }, Reader.System, cancel);
        foreach (var place in await places.AllAsync(cancel)) { lines.Add(await SeedAsync(place, cancel)); }
        return JsonSerializer.Serialize(lines, Format) + "\n";
    }

    private async Task<Line> SeedAsync(SeedPlace place, CancellationToken cancel)
    {
        var email = place.Role + "@seed.example";
        var account = await users.FindByEmailAsync(email) ?? await EnterAsync(place, email, cancel);
        var password = Secret.New()[..20];
        await users.ResetAuthenticatorKeyAsync(account);
        var key = await users.GetAuthenticatorKeyAsync(account);
        var (row, token) = PersonalToken.Make(account.Id, "seed-roles", Scopes(place.Role), PersonalToken.LongestLife, clock.GetUtcNow());
        await using var work = await db.BeginAsync(cancel);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        (account.TwoFactorEnabled, account.EmailConfirmed, account.SuspendedAt, account.SuspendReason) = (true, true, null, null);
        await db.Set<PersonalToken>().Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        db.Add(row);
        await db.CommitAsync(new Act("Account.Seeded", "Account", account.Id, Reader.System), cancel);
        return new(place.Role, place.OrganisationId, place.OrganisationName, email, password, key!, token);
    }

    private async Task<UserAccount> EnterAsync(SeedPlace place, string email, CancellationToken cancel)
    {
        var name = "Seed " + System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place.Role.Replace('-', ' '));
        var person = await rolls.AddPersonAsync(name, email, "en", Reader.System, cancel);
        if (place.OrganisationId.Length > 0) { await rolls.AddTermAsync(person, place.OrganisationId, place.Alternate, Reader.System, cancel); }
        if (place.Assignment is { } role) { await rolls.AssignAsync(person, role, site.Today, null, Reader.System, cancel); }
        var account = UserAccount.For(person, email, "en", clock.GetUtcNow());
        await users.CreateAsync(account);
        return account;
    }

    private static string[] Scopes(string role)
        => role is Roles.Observer or Roles.Auditor ? [PersonalToken.Read] : [PersonalToken.Read, PersonalToken.Write, PersonalToken.Approve];
}
