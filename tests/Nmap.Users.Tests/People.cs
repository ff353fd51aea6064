using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Users.Tests;

internal static class People
{
    public static async Task<string> AddAsync(Site site, string name, string email, string role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var rolls = scope.ServiceProvider.GetRequiredService<IRolls>();
        var id = await rolls.AddPersonAsync(name, email, "en", Reader.System);
        await rolls.AssignAsync(id, role, scope.ServiceProvider.GetRequiredService<ISite>().Today, null, Reader.System);
        return id;
    }
}
