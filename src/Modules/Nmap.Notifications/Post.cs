using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Inbox;
using Nmap.Notifications.Leaving;
using Nmap.Notifications.Links;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications;

internal sealed class Post(NmapDb db, ISite site, PostSignal signal, ActLinks links, Enclosure enclosure, LeavingAddress leaving, InboxSettings inbox, MailSettings settings, TimeProvider clock) : IPost
{
    public const int LongestAbout = 200;

    public string Mailbox => inbox.ReplyTo ?? (MailAddress.IsUsable(site.Settings.ContactEmail) ? site.Settings.ContactEmail : settings.Sender(site.PublicUrl));

    public async Task AddAsync(string about, Letter letter, CancellationToken cancel = default)
    {
        if (about.Length > LongestAbout) { throw new ArgumentException("What a letter is about has at most 200 characters.", nameof(about)); }
        if (letter.Links.Select(l => l.Address).Append(letter.Address).OfType<string>().Any(link => !link.StartsWith('/') || link.StartsWith("//", StringComparison.Ordinal)))
        {
            throw new ArgumentException("A letter's address begins with one slash.", nameof(letter));
        }
        if (letter.File is { } file && (file.Text.Length > LetterFile.Largest || !file.MediaType.StartsWith("text/", StringComparison.Ordinal))) { throw new ArgumentException("A letter's file is a text of at most 256 KB.", nameof(letter)); }
        if (await IsKnownAsync(about, letter.PersonId, cancel)) { return; }
        if (letter.Replaces is { } older) { await Resting(older).Where(l => l.PersonId == letter.PersonId).ExecuteDeleteAsync(cancel); }
        var row = db.Add(Row(about, letter)).Entity;
        row.Enclosed = Enclose(letter, row.Id);
        if (db.Database.CurrentTransaction is not null) { return; }
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity == row || e.Entity is ActLinkRow link && link.LetterId == row.Id).ToList()) { entry.State = EntityState.Detached; }
            if (!await IsKnownAsync(about, letter.PersonId, cancel)) { throw; }
        }
        signal.Raise();
    }

    public Task TakeBackAsync(string about, CancellationToken cancel = default) => Resting(about).ExecuteDeleteAsync(cancel);

    private IQueryable<LetterRow> Resting(string about)
    {
        var now = clock.GetUtcNow();
        return db.Set<LetterRow>().Where(l => l.About == about && l.State == LetterState.Waiting && l.NextAt > now && l.Attempts == 0);
    }

    public async Task ForgetAsync(string personId, CancellationToken cancel = default)
    {
        await db.Set<LetterRow>().Where(l => l.PersonId == personId).ExecuteDeleteAsync(cancel);
        await db.Set<ActLinkRow>().Where(l => l.PersonId == personId).ExecuteDeleteAsync(cancel);
    }

    private string? Enclose(Letter letter, string letterId)
    {
        if (letter.Links.Count == 0 && letter.Reply is null && letter.OneClick is null && letter.Because is null) { return null; }
        var made = letter.Links.Select(l => new EnclosedLink(OneLine(l.Words), l.Address
            ?? ActLinks.Address(links.Add(letter.PersonId, letter.Culture, l.Act!, letterId, forMail: false), letter.Culture))).ToList();
        var reply = inbox.TakesMail && letter.Reply is { } answer ? links.Add(letter.PersonId, letter.Culture, answer.About, letterId, forMail: true) : null;
        return enclosure.Close(new(made, reply, reply is null ? null : letter.Reply?.Hint, letter.OneClick is { } leave ? leaving.Of(leave, letter.Culture) : null, letter.Because));
    }

    private async Task<bool> IsKnownAsync(string about, string personId, CancellationToken cancel)
        => db.Set<LetterRow>().Local.Any(l => l.About == about && l.PersonId == personId)
            || await db.Set<LetterRow>().AnyAsync(l => l.About == about && l.PersonId == personId, cancel);

    private LetterRow Row(string about, Letter letter)
    {
        var (id, now, usable) = (Ids.New(), clock.GetUtcNow(), MailAddress.IsUsable(letter.Email));
        var joins = settings.JoinWithin > TimeSpan.Zero && letter is { Urgent: false, Calendar: null, File: null, Because: null };
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
            TurnOff = letter.TurnOff,
            CalendarMethod = letter.Calendar?.Method,
            CalendarBody = letter.Calendar?.Body,
            FileName = letter.File is null ? null : OneLine(letter.File.Name),
            FileType = letter.File?.MediaType,
            FileText = letter.File?.Text,
            MessageId = $"{id}@{(site.PublicUrl.HostNameType == UriHostNameType.Dns ? site.PublicUrl.Host : "localhost")}",
            State = usable ? LetterState.Waiting : LetterState.Failed,
            CreatedAt = now,
            NextAt = now + (joins && letter.Rest < settings.JoinWithin ? settings.JoinWithin : letter.Rest),
            Joins = joins,
            Error = usable ? null : "The address is not one that mail can be sent to.",
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n', '\0', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
