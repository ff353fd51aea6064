using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using MimeKit;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Inbox;

/// <summary>Mail laid into a folder as <c>.eml</c> files: each goes to <c>done</c>, or to <c>unread</c> with a file beside it that says why.</summary>
internal sealed class FolderInbox(InboxSettings settings, IServiceScopeFactory scopes, ILogger<FolderInbox> log)
{
    private const long Largest = 25 * 1024 * 1024;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(settings.Folder)) { return; }
        foreach (var file in new DirectoryInfo(settings.Folder).GetFiles("*.eml").OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            await TakeAsync(file, cancel);
        }
    }

    private async Task TakeAsync(FileInfo file, CancellationToken cancel)
    {
        MimeMessage message;
        try
        {
            if (file.Length > Largest) { Put(file, "unread", "The file is larger than 25 MB."); return; }
            message = await MimeMessage.LoadAsync(file.FullName, cancel);
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            Put(file, "unread", "The file cannot be read as a mail: " + broken.Message);
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<TakeMail>().RunAsync(message, cancel);
        if (taken?.State == InboxState.ToLookAt)
        {
            Put(file, "unread", scope.ServiceProvider.GetRequiredService<IStringLocalizer>()[taken.Sentence, taken.Filling]);
            return;
        }
        Put(file, "done", why: null);
    }

    private void Put(FileInfo file, string where, string? why)
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.Folder, where)).FullName;
        var target = Path.Combine(folder, file.Name);
        if (why is not null) { File.WriteAllText(target + ".txt", why + "\n"); log.LogInformation("A mail waits in {Folder}.", folder); }
        file.MoveTo(target, overwrite: true);
    }
}
