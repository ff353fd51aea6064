using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Data;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Challenges.Slots;

/// <summary>For reports: challenges raised or closed in the period, in the lead's wording where everybody reads it. Never with who raised them.</summary>
internal sealed class ChallengesEvidence(NmapDb db, ISite site, IStringLocalizer S) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        var all = reader.IsMember ? db.Set<Challenge>().AsNoTracking().VisibleTo(reader) : db.Set<Challenge>().AsNoTracking().Released();
        var told = (await all.Include(c => c.Steps.OrderBy(s => s.Number)).OrderBy(c => c.Number).ToListAsync(cancel)).Select(c => (Challenge: c, Day: c.PublicAsOf ?? (c.IsOpen ? c.RaisedOn : c.StateSince)));
        return [.. told.Where(t => t.Day >= first && t.Day <= last).Select(t => Piece(t.Challenge, t.Day))];
    }

    private EvidencePiece Piece(Challenge challenge, DateOnly on)
    {
        var (title, culture) = challenge.IsPublic ? challenge.PublicTitle.In(Cultures.Current, site.Settings.Languages) : (challenge.Title, challenge.Culture);
        var source = (challenge.IsPublic ? challenge.PublicState : challenge.State) switch
        {
            ChallengeState.Resolved => S["Challenge {0}, resolved", challenge.Number],
            ChallengeState.NotSolvable => S["Challenge {0}, not solvable here", challenge.Number],
            _ => S["Challenge {0}, open", challenge.Number],
        };
        return new(EvidenceKind.Activity, title, culture, on, source, challenge.IsPublic ? $"/{Cultures.Current}/challenges#c-{challenge.Number}" : "/workspace/challenges/" + challenge.Id, challenge.IsPublic)
        {
            Headings = challenge.Obligation is { } obligation ? [obligation] : [],
            PlaceAt = $"/workspace/challenges/{challenge.Id}/sort",
        };
    }
}
