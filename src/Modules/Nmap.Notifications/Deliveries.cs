using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications;

internal sealed class Deliveries(NmapDb db, PostSignal signal, TimeProvider clock) : IDeliveries
{
    public async Task<IReadOnlyList<Delivery>> OfAsync(string about, CancellationToken cancel = default)
        => [.. (await db.Set<LetterRow>().AsNoTracking().Where(l => l.About == about).ToListAsync(cancel)).Select(l => new Delivery(l.PersonId, l.Email, State(l), l.SentAt ?? l.CreatedAt, l.State == LetterState.Sent ? null : l.Error))];

    public async Task<bool> ResendAsync(string about, string personId, string email, CancellationToken cancel = default)
    {
        if (!MailAddress.IsUsable(email) || await db.Set<LetterRow>().SingleOrDefaultAsync(l => l.About == about && l.PersonId == personId, cancel) is not { State: not LetterState.Waiting } letter) { return false; }
        var now = clock.GetUtcNow();
        letter.MessageId = Ids.New() + letter.MessageId[letter.MessageId.IndexOf('@', StringComparison.Ordinal)..];
        (letter.Email, letter.State, letter.Attempts, letter.CreatedAt, letter.NextAt, letter.SentAt, letter.Error) = (email, LetterState.Waiting, 0, now, now, null, null);
        if (db.Database.CurrentTransaction is null)
        {
            await db.SaveChangesAsync(cancel);
            signal.Raise();
        }
        return true;
    }

    private static DeliveryState State(LetterRow letter) => letter.State switch
    {
        LetterState.Sent => DeliveryState.Sent,
        LetterState.Failed => DeliveryState.Failed,
        _ => DeliveryState.Waiting,
    };
}
