using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.Notifications.Links;

/// <summary>Does what a link is for, or takes it back; either leaves a receipt in the mail.</summary>
internal sealed class UseLink(NmapDb db, ReadLink read, IPost post, IFormats formats, TimeProvider clock, IStringLocalizer S)
{
    /// <param name="version">Of the object as the form showed it; null where no form was shown.</param>
    /// <returns>The link afterwards. Done before: only its receipt. Changed: nothing was done.</returns>
    /// <exception cref="RefusedException">A rule says no.</exception>
    public async Task<LinkSeen> RunAsync(string code, IReadOnlyDictionary<string, string> typed, string? version, CancellationToken cancel)
    {
        var seen = await read.RunAsync(code, cancel);
        var isRead = version is null || version == seen.Offer?.Version;
        if (seen.CanGoOn && version is not null && isRead) { seen = seen with { State = LinkState.Open }; }
        else if (seen.State == LinkState.Open && !isRead) { seen = seen with { State = LinkState.Changed }; }
        // Sent again because no answer came: what was typed stands already.
        if (seen.State == LinkState.Done && seen.Row!.Typed == DigestOf(seen, typed)) { return seen with { JustDone = true }; }
        if (seen.State != LinkState.Open) { return seen; }
        if (await read.IsTooQuickAsync(seen.Row!, cancel)) { return seen with { Held = true }; }
        return await DoAsync(seen, code, typed, cancel);
    }

    /// <summary>Also for answers by mail, which have a link made for their receipt.</summary>
    public async Task<LinkSeen> DoAsync(LinkSeen seen, string code, IReadOnlyDictionary<string, string> typed, CancellationToken cancel)
    {
        var offered = seen.Offer!.Fields.Select(f => f.Name).ToHashSet();
        var digest = DigestOf(seen, typed);
        // In the same commit as the act itself: whoever presses twice at once finds it done.
        seen.Row!.Do(seen.Offer.Before, digest, clock.GetUtcNow());
        ActDone done;
        try { done = await seen.Kind!.DoAsync(seen.Use!, typed.Where(t => offered.Contains(t.Key)).ToDictionary(), cancel); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await read.RunAsync(code, cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
        seen.Row.Receipt = string.Join("\n\n", [done.Subject, .. done.Paragraphs]);
        return await FinishAsync(seen, code, done.Subject, done.Paragraphs, cancel) with { JustDone = true };
    }

    private static string DigestOf(LinkSeen seen, IReadOnlyDictionary<string, string> typed)
        => CanonicalJson.Digest(typed.Where(t => t.Value.Length > 0 && seen.Offer?.Fields.Any(f => f.Name == t.Key) == true).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new[] { t.Key, t.Value.ReplaceLineEndings("\n") }));

    /// <exception cref="RefusedException">It cannot be taken back any more.</exception>
    public async Task<LinkSeen> UndoAsync(string code, CancellationToken cancel)
    {
        var seen = await read.RunAsync(code, cancel);
        if (seen.State != LinkState.Done) { return seen; }
        if (!seen.CanUndo) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody changed it since, so this link cannot take it back. Change it in the workspace, or write to the secretariat.")); }
        var (before, subject) = (seen.Row!.Before!, S["Taken back: {0}", seen.Receipt[0]].Value);
        seen.Row.Undo();
        try { await seen.Kind!.UndoAsync(seen.Use!, before, cancel); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await read.RunAsync(code, cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
        return await FinishAsync(seen, code, subject, [S["Everything stands as it did before. The link can be used again until {0}.", formats.Moment(seen.Row.ExpiresAt.AddSeconds(-1))]], cancel);
    }

    // The person's own act must not make the link void: it goes on from the version that it made.
    private async Task<LinkSeen> FinishAsync(LinkSeen seen, string code, string subject, IReadOnlyList<string> text, CancellationToken cancel)
    {
        var now = await seen.Kind!.OfferAsync(seen.Use!, cancel);
        (seen.Row!.Version, seen.Row.After) = (now?.Version ?? seen.Row.Version, seen.Row.DoneAt is null ? null : now?.Before);
        await db.SaveChangesAsync(cancel);
        if (seen.Holder!.Email is { } email) { await post.AddAsync($"act/{seen.Row.Id}/{seen.Row.Revision}", Receipt(seen, code, email, subject, text), cancel); }
        return await read.RunAsync(code, cancel);
    }

    private Letter Receipt(LinkSeen seen, string code, string email, string subject, IReadOnlyList<string> text)
        => new(seen.Row!.PersonId, email, seen.Row.Culture, subject,
            [.. text, seen.Use!.Channel == "link" ? S["It was done by the link in your mail. If it was not you, take it back and tell the secretariat."] : S["It was done by your answer to our mail. If it was not you, take it back and tell the secretariat."]])
        {
            Urgent = true,
            Links = [LetterLink.To(S["See it, or take it back"], ActLinks.Address(code, seen.Row.Culture))],
        };
}
