using System.Threading.Channels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>Who asked for a new password; answered behind the answer, so that nobody learns from its time whether the address is known.</summary>
internal sealed class ResetRequests
{
    private readonly Channel<string> _channel = Channel.CreateBounded<string>(new BoundedChannelOptions(200) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(string email) => _channel.Writer.TryWrite(email);

    public IAsyncEnumerable<string> AllAsync(CancellationToken cancel) => _channel.Reader.ReadAllAsync(cancel);
}

/// <summary>Writes to those who asked for a new password and have an account.</summary>
internal sealed class SendResetLink(ResetRequests requests, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SendResetLink> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in requests.AllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await SendAsync(email, scope.ServiceProvider, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException) { log.LogWarning(e, "A link for a new password could not be sent"); }
        }
    }

    private async Task SendAsync(string email, IServiceProvider services, CancellationToken cancel)
    {
        var (db, now) = (services.GetRequiredService<NmapDb>(), clock.GetUtcNow());
        var account = await services.GetRequiredService<UserManager<UserAccount>>().FindByEmailAsync(email);
        if (account is not { State: AccountState.Active }) { return; }
        await using var work = await db.BeginAsync(cancel);
        var recent = now - Pause;
        if (await db.Set<OneTimeLink>().AnyAsync(l => l.AccountId == account.Id && l.Kind == LinkKind.Reset && l.CreatedAt > recent, cancel)) { return; }
        var (link, address) = OneTimeLink.Make(account.Id, LinkKind.Reset, now);
        db.Add(link);
        await services.GetRequiredService<IPost>().AddAsync("account/reset/" + link.Id, Letter(account, address, services.GetRequiredService<IStringLocalizer>()), cancel);
        await db.SaveChangesAsync(cancel);
        await db.Database.CurrentTransaction!.CommitAsync(cancel);
    }

    private static Letter Letter(UserAccount account, string address, IStringLocalizer S)
    {
        using var culture = CultureScope.Use(account.Culture);
        return new(account.PersonId, account.Email!, account.Culture, S["Set a new password"],
            [S["Somebody asked for a new password for your account. The link works once, within 30 minutes."], S["If it was not you, do nothing: your password stays as it is."]],
            S["Set a new password"], address);
    }
}
