using System.Globalization;
using MimeKit;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>Without a mail server: a file a recipient, seen by others only when it is whole.</summary>
internal sealed class OutboxRoad(OutboxFolder folder, TimeProvider clock) : IMailRoad, IMailTrip
{
    public IMailTrip Start() => this;

    public async Task CarryAsync(MimeMessage message, LetterRow letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Path);
        // A second try may follow a kill after the file was written.
        if (letter.Attempts > 1 && Directory.EnumerateFiles(folder.Path, $"*-{letter.Id}.eml").Any()) { return; }
        var name = $"{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}-{FileName(letter.Email)}-{letter.Id}.eml";
        var unfinished = Path.Combine(folder.Path, $".{letter.Id}.part");
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await message.WriteToAsync(file, cancel);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, Path.Combine(folder.Path, name), overwrite: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string FileName(string address)
        => string.Concat(address.Take(100).Select(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '+' or '_' ? c : '_'));
}
