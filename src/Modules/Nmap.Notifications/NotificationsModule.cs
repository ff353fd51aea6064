using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nmap.Cms.Access;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Doctor;
using Nmap.Notifications.Inbox;
using Nmap.Notifications.Leaving;
using Nmap.Notifications.Links;
using Nmap.Notifications.Sending;
using Nmap.Notifications.Slots;

namespace Nmap.Notifications;

/// <summary>The door. The program registers an <see cref="OutboxFolder"/>.</summary>
public sealed class NotificationsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton(s => InboxSettings.Read(configuration, s.GetRequiredService<OutboxFolder>()));
        services.AddSingleton<PostSignal>().AddSingleton<MessageWriter>().AddSingleton<Enclosure>();
        services.AddScoped<IPost, Post>().AddScoped<DeliverLetters>();
        services.AddScoped<IDeliveries, Deliveries>();
        services.AddSingleton<IMailRoad>(s => s.GetRequiredService<MailSettings>().Host is null
            ? ActivatorUtilities.CreateInstance<OutboxRoad>(s)
            : ActivatorUtilities.CreateInstance<SmtpRoad>(s));
        services.AddSingleton<LeavingAddress>().AddSingleton<ILeavingAddress>(s => s.GetRequiredService<LeavingAddress>());
        services.AddHostedService<PostRound>();
        services.AddSingleton<IMenuSource, MailboxMenu>();
        AddLinks(services);
        services.AddScoped<IDoctorCheck, ServerCheck>().AddScoped<IDoctorCheck, SenderCheck>().AddScoped<IDoctorCheck, LettersCheck>().AddScoped<IDoctorCheck, InboxCheck>();
    }

    private static void AddLinks(IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, Permissions>().AddScoped<IYourListSource, MailToLookAt>();
        services.AddScoped<ActLinks>().AddScoped<IActLinks>(s => s.GetRequiredService<ActLinks>()).AddScoped<ReadLink>().AddScoped<UseLink>();
        services.AddScoped<TakeMail>().AddScoped<LookAtMail>().AddSingleton<FolderInbox>().AddSingleton<ImapInbox>().AddHostedService<InboxRound>();
    }
}
