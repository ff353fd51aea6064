using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Doctor;
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
        services.AddSingleton<PostSignal>().AddSingleton<MessageWriter>();
        services.AddScoped<IPost, Post>().AddScoped<IDeliveries, Deliveries>().AddScoped<DeliverLetters>();
        services.AddSingleton<IMailRoad>(s => s.GetRequiredService<MailSettings>().Host is null
            ? ActivatorUtilities.CreateInstance<OutboxRoad>(s)
            : ActivatorUtilities.CreateInstance<SmtpRoad>(s));
        services.AddHostedService<PostRound>();
        services.AddSingleton<IMenuSource, MailboxMenu>();
        services.AddScoped<IDoctorCheck, ServerCheck>().AddScoped<IDoctorCheck, SenderCheck>().AddScoped<IDoctorCheck, LettersCheck>();
    }
}
