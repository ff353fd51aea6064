using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Proposes a corrigendum to adopted minutes, and decides on it.</summary>
internal sealed class CorrectAdopted(NmapDb db, Shelf shelf, IFreshFactor factor, ISite site)
{
    /// <param name="wordings">By paragraph and authentic language; those equal to the text in force are left out.</param>
    public async Task<Corrigendum> ProposeAsync(string minutesId, IReadOnlyDictionary<(string TextId, string Culture), string?> wordings, string? reason, Reader by, CancellationToken cancel)
    {
        WriteMinutes.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        var corrigendum = minutes.Propose(Changes(minutes, wordings), reason, by.PersonId, site.Now);
        db.Entry(corrigendum).State = EntityState.Added;
        minutes.Revision++;
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act("Minutes.CorrigendumProposed", nameof(Minutes), minutes.Id, by) { Details = new Dictionary<string, string> { ["corrigendum"] = corrigendum.Id } }, cancel);
        return corrigendum;
    }

    public async Task<Corrigendum> DecideAsync(string minutesId, string corrigendumId, bool adopt, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.AdoptCorrigenda)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("A corrigendum is adopted by the lead or a deputy.")); }
        if (adopt) { factor.Require(by); }
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        var corrigendum = minutes.Corrigenda.FirstOrDefault(c => c.Id == corrigendumId) ?? throw RefusedException.Missing();
        corrigendum.Decide(adopt, reason, by, site.Now);
        if (adopt) { await SealAsync(meeting, minutes, corrigendum, cancel); }
        minutes.Revision++;
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act(adopt ? "Minutes.CorrigendumAdopted" : "Minutes.CorrigendumDeclined", nameof(Minutes), minutes.Id, by) { Reason = reason, Details = new Dictionary<string, string> { ["corrigendum"] = corrigendum.Id } }, cancel);
        return corrigendum;
    }

    private async Task SealAsync(Meeting meeting, Minutes minutes, Corrigendum corrigendum, CancellationToken cancel)
    {
        var last = await SealChain.EndAsync(db, cancel);
        corrigendum.Close(minutes, (minutes.Corrigenda.Max(c => c.Number) ?? 0) + 1, last.Number, last.Position + 1, last.Hash);
        await Register.UpdateTextsAsync(db, minutes, cancel);
        // What the public reads goes its own way again; until then the released summary stays as it is.
        if (minutes.SummaryState != SummaryStates.None && corrigendum.Wordings.TextIds.Any(id => minutes.Body.Find(id)?.Audience == Cms.Content.Audience.Public && !minutes.IsHeldBack(id)))
        {
            (minutes.SummaryState, minutes.SummaryPreparedById) = (SummaryStates.None, null);
        }
        db.Tell(new CorrigendumAdopted(corrigendum.Id, minutes.Id, meeting.Id));
    }

    private static List<WordingChange> Changes(Minutes minutes, IReadOnlyDictionary<(string TextId, string Culture), string?> wordings)
    {
        var body = minutes.InForce;
        return [.. wordings.Where(w => minutes.Authentic.Contains(w.Key.Culture)).Select(w => (w.Key, New: (w.Value ?? "").Trim().ReplaceLineEndings("\n"), Old: body.Find(w.Key.TextId)?.Text[w.Key.Culture]))
            .Where(w => w.Old is not null && w.Old.ReplaceLineEndings("\n") != w.New).Select(w => new WordingChange(w.Key.TextId, w.Key.Culture, w.Old!, w.New))];
    }
}
