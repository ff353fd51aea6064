using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Links;

/// <summary>What a link offers now, to whom; changes nothing.</summary>
internal sealed class ReadLink(NmapDb db, ActLinks links, IEnumerable<IActKind> kinds, IActHolders holders, IEnumerable<IActBar> bars, TimeProvider clock)
{
    /// <summary>Programs that check mail open and press within seconds; people do not.</summary>
    public static readonly TimeSpan TooQuick = TimeSpan.FromSeconds(8);

    public async Task<LinkSeen> RunAsync(string code, CancellationToken cancel)
    {
        if (await links.FindAsync(code, forMail: false, cancel) is not { } row || kinds.FirstOrDefault(k => k.Name == row.Kind) is not { } kind) { return new(LinkState.Unknown); }
        var (expired, holder) = (row.ExpiresAt <= clock.GetUtcNow(), await HolderAsync(row, cancel));
        if (holder is null) { return new(expired ? LinkState.Expired : LinkState.NotTheirs) { Row = row }; }
        var use = new ActUse(holder.By, row.ObjectId, row.OrganisationId, "link");
        var seen = new LinkSeen(LinkState.Open) { Row = row, Holder = holder, Kind = kind, Use = use, Expired = expired, Offer = await kind.OfferAsync(use, cancel) };
        return seen with { State = State(seen) };
    }

    /// <summary>Null when the person may do nothing from mail today.</summary>
    public async Task<ActHolder?> HolderAsync(ActLinkRow row, CancellationToken cancel)
    {
        foreach (var bar in bars)
        {
            if (await bar.IsBarredAsync(row.PersonId, cancel)) { return null; }
        }
        return await holders.FindAsync(row.PersonId, row.OrganisationId, cancel);
    }

    public async Task<bool> IsTooQuickAsync(ActLinkRow row, CancellationToken cancel)
    {
        var left = row.LetterId is null ? row.MadeAt
            : (await db.Set<LetterRow>().AsNoTracking().Where(l => l.Id == row.LetterId).Select(l => new { l.SentAt, l.CreatedAt }).SingleOrDefaultAsync(cancel)) is { } letter
                ? letter.SentAt ?? clock.GetUtcNow() : row.MadeAt;
        return clock.GetUtcNow() < left + TooQuick;
    }

    private static LinkState State(LinkSeen seen) => seen switch
    {
        { Row.DoneAt: not null } => LinkState.Done,
        { Expired: true } => LinkState.Expired,
        { Offer: null } => LinkState.Gone,
        _ when !seen.Offer.Lasting && seen.Offer.Version != seen.Row!.Version => LinkState.Changed,
        { Offer.Closed: not null } => LinkState.Closed,
        _ => LinkState.Open,
    };
}
