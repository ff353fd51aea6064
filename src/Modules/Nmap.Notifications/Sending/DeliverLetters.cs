using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>
/// One round: every letter that is due, each marked before and after it leaves. Many letters leave by several connections at once;
/// what a kill may send twice is never more than one letter a connection.
/// </summary>
internal sealed class DeliverLetters(NmapDb db, IMailRoad road, MessageWriter writer, ISite site, TimeProvider clock, ILogger<DeliverLetters> log)
{
    /// <summary>How many are taken up in one round.</summary>
    public const int Most = 200;

    private const int Few = 40, Connections = 4;
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);

    /// <returns>How many left.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var due = await DueAsync(cancel);
        if (due.Count == 0) { return 0; }
        var trips = Enumerable.Range(0, due.Count > Few ? Connections : 1).Select(_ => road.Start()).ToList();
        try { return await SendAsync(due, trips, cancel); }
        finally
        {
            await db.SaveChangesAsync(CancellationToken.None);
            foreach (var trip in trips) { await trip.DisposeAsync(); }
        }
    }

    // What a person is told within a minute is one message, with the first of it.
    private async Task<IReadOnlyList<IReadOnlyList<LetterRow>>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<LetterRow>().Where(l => l.State == LetterState.Waiting && l.NextAt <= now).OrderBy(l => l.NextAt).ThenBy(l => l.Id).Take(Most).ToListAsync(cancel);
        var joining = due.Where(l => l.Joins).Select(l => l.PersonId).Distinct().ToList();
        if (joining.Count == 0) { return [.. due.Select(l => new[] { l })]; }
        var resting = await db.Set<LetterRow>().Where(l => l.State == LetterState.Waiting && l.Joins && l.NextAt > now && l.Attempts == 0 && joining.Contains(l.PersonId)).ToListAsync(cancel);
        return [.. due.Where(l => !l.Joins).Select(l => new[] { l }),
            .. due.Where(l => l.Joins).Concat(resting).OrderBy(l => l.CreatedAt).ThenBy(l => l.Id).GroupBy(l => (l.PersonId, l.Email, l.Culture, l.TurnOff)).SelectMany(g => g.Key.TurnOff is null ? Messages(g) : [[.. g]])];
    }

    // An answer to a message belongs to one letter: the others that can be answered go by themselves. Letters that are turned off together are about
    // one thing, a discussion say: there an answer to the first answers all.
    private IEnumerable<IReadOnlyList<LetterRow>> Messages(IEnumerable<LetterRow> letters)
    {
        var alone = letters.Where(writer.TakesAnswers).Skip(1).ToList();
        return [[.. letters.Except(alone)], .. alone.Select(l => new[] { l })];
    }

    private async Task<int> SendAsync(IReadOnlyList<IReadOnlyList<LetterRow>> due, List<IMailTrip> trips, CancellationToken cancel)
    {
        var sent = 0;
        foreach (var handful in due.Chunk(trips.Count))
        {
            // Marked first: if the program is killed while sending, the letters rest before they are tried again.
            foreach (var letter in handful.SelectMany(l => l)) { letter.Try(clock.GetUtcNow()); }
            await db.SaveChangesAsync(cancel);
            var outcomes = await Task.WhenAll(handful.Select((letters, i) => TryAsync(letters, trips[i], cancel)));
            foreach (var (letters, (outcome, error)) in handful.Zip(outcomes)) { Mark(letters, outcome, error); }
            sent += outcomes.Count(o => o.Outcome == TripOutcome.Sent);
            if (outcomes.Any(o => o.Outcome == TripOutcome.RoadClosed)) { break; }
        }
        return sent;
    }

    private void Mark(IReadOnlyList<LetterRow> letters, TripOutcome outcome, string? error)
    {
        var now = clock.GetUtcNow();
        foreach (var letter in letters)
        {
            letter.Error = error;
            if (outcome == TripOutcome.Sent) { letter.Leave(now, site.Settings.Demonstration); }
            else if (outcome == TripOutcome.Refused || now - letter.CreatedAt >= s_longest) { letter.State = LetterState.Failed; }
        }
    }

    private async Task<(TripOutcome Outcome, string? Error)> TryAsync(IReadOnlyList<LetterRow> letters, IMailTrip trip, CancellationToken cancel)
    {
        var letter = letters[0];
        try
        {
            using var message = writer.Write(letters);
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

    private enum TripOutcome
    {
        Sent,
        Later,
        Refused,
        RoadClosed,
    }
}
