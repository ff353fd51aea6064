using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications;

internal sealed class Post(NmapDb db, ISite site, PostSignal signal, TimeProvider clock) : IPost
{
    public const int LongestAbout = 200;

    public async Task AddAsync(string about, Letter letter, CancellationToken cancel = default)
    {
        if (about.Length > LongestAbout) { throw new ArgumentException("What a letter is about has at most 200 characters.", nameof(about)); }
        if (letter.Address is { } link && (!link.StartsWith('/') || link.StartsWith("//", StringComparison.Ordinal)))
        {
            throw new ArgumentException("A letter's address begins with one slash.", nameof(letter));
        }
        if (letter.File is { } file && (file.Text.Length > LetterFile.Largest || !file.MediaType.StartsWith("text/", StringComparison.Ordinal))) { throw new ArgumentException("A letter's file is a text of at most 256 KB.", nameof(letter)); }
        if (await IsKnownAsync(about, letter.PersonId, cancel)) { return; }
        if (letter.Replaces is { } older)
        {
            var now = clock.GetUtcNow();
            await db.Set<LetterRow>().Where(l => l.About == older && l.PersonId == letter.PersonId && l.State == LetterState.Waiting && l.NextAt > now && l.Attempts == 0).ExecuteDeleteAsync(cancel);
        }
        var row = db.Add(Row(about, letter)).Entity;
        if (db.Database.CurrentTransaction is not null) { return; }
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException)
        {
            db.Entry(row).State = EntityState.Detached;
            if (!await IsKnownAsync(about, letter.PersonId, cancel)) { throw; }
        }
        signal.Raise();
    }

    public Task ForgetAsync(string personId, CancellationToken cancel = default) => db.Set<LetterRow>().Where(l => l.PersonId == personId).ExecuteDeleteAsync(cancel);

    private async Task<bool> IsKnownAsync(string about, string personId, CancellationToken cancel)
        => db.Set<LetterRow>().Local.Any(l => l.About == about && l.PersonId == personId)
            || await db.Set<LetterRow>().AnyAsync(l => l.About == about && l.PersonId == personId, cancel);

    private LetterRow Row(string about, Letter letter)
    {
        var (id, now, usable) = (Ids.New(), clock.GetUtcNow(), MailAddress.IsUsable(letter.Email));
        return new LetterRow
        {
            Id = id,
            About = about,
            PersonId = letter.PersonId,
            Email = usable ? letter.Email : "",
            Culture = letter.Culture,
            Subject = OneLine(letter.Subject),
            Text = string.Join("\n\n", letter.Paragraphs.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim())),
            Action = letter.Action is null ? null : OneLine(letter.Action),
            Address = letter.Address,
            CalendarMethod = letter.Calendar?.Method,
            CalendarBody = letter.Calendar?.Body,
            FileName = letter.File is null ? null : OneLine(letter.File.Name),
            FileType = letter.File?.MediaType,
            FileText = letter.File?.Text,
            MessageId = $"{id}@{(site.PublicUrl.HostNameType == UriHostNameType.Dns ? site.PublicUrl.Host : "localhost")}",
            State = usable ? LetterState.Waiting : LetterState.Failed,
            CreatedAt = now,
            NextAt = now + letter.Rest,
            Error = usable ? null : "The address is not one that mail can be sent to.",
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n', '\0', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
