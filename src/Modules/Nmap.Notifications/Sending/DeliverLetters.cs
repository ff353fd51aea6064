using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>One round: every letter that is due, one by one, each marked before and after it leaves.</summary>
internal sealed class DeliverLetters(NmapDb db, IMailRoad road, MessageWriter writer, TimeProvider clock, ILogger<DeliverLetters> log)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);

    /// <returns>How many left.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<LetterRow>().Where(l => l.State == LetterState.Waiting && l.NextAt <= now)
            .OrderBy(l => l.NextAt).ThenBy(l => l.Id).Take(200).ToListAsync(cancel);
        if (due.Count == 0) { return 0; }
        await using var trip = road.Start();
        var sent = 0;
        foreach (var letter in due)
        {
            var outcome = await DeliverAsync(letter, trip, cancel);
            if (outcome == TripOutcome.Sent) { sent++; }
            if (outcome == TripOutcome.RoadClosed) { break; }
        }
        return sent;
    }

    private async Task<TripOutcome> DeliverAsync(LetterRow letter, IMailTrip trip, CancellationToken cancel)
    {
        // Marked first: if the program is killed while sending, the letter rests before it is tried again.
        letter.Attempts++;
        letter.NextAt = clock.GetUtcNow() + Pause(letter.Attempts);
        await db.SaveChangesAsync(cancel);
        var (outcome, error) = await TryAsync(letter, trip, cancel);
        letter.Error = error;
        if (outcome == TripOutcome.Sent) { (letter.State, letter.SentAt, letter.FileText) = (LetterState.Sent, clock.GetUtcNow(), null); }
        else if (outcome == TripOutcome.Refused || clock.GetUtcNow() - letter.CreatedAt >= s_longest) { letter.State = LetterState.Failed; }
        await db.SaveChangesAsync(CancellationToken.None);
        return outcome;
    }

    private async Task<(TripOutcome, string?)> TryAsync(LetterRow letter, IMailTrip trip, CancellationToken cancel)
    {
        try
        {
            using var message = writer.Write(letter);
            await trip.CarryAsync(message, letter, cancel);
            return (TripOutcome.Sent, null);
        }
        catch (LetterRefusedException e)
        {
            log.LogWarning("Letter {Letter} was refused for good: {Reason}", letter.Id, e.Message);
            return (TripOutcome.Refused, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("Letter {Letter} could not leave, tried {Attempts} times: {Reason}", letter.Id, letter.Attempts, e.GetType().Name);
            return (e is RoadClosedException ? TripOutcome.RoadClosed : TripOutcome.Later, e.GetType().Name);
        }
    }

    /// <summary>Half a minute, doubled each time, at most two hours.</summary>
    private static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(Math.Min(7200, 30 * Math.Pow(2, attempts - 1)));

    private enum TripOutcome
    {
        Sent,
        Later,
        Refused,
        RoadClosed,
    }
}
