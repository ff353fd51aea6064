using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Figures that this person brought in and somebody else left out: until the same is entered anew, for two weeks at most.</summary>
internal sealed class LeftOutFigures(NmapDb db, AuditTrail audit, ISite site, Words words) : IYourListSource
{
    private const int Days = 14, Most = 10;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.PersonId is not { } me) { return []; }
        var since = site.Now.AddDays(-Days);
        var mine = await db.Set<Figure>().AsNoTracking().VisibleTo(reader).Where(f => f.ImportedById == me && f.State == FigureState.Withdrawn && f.WithdrawnAt > since).OrderByDescending(f => f.WithdrawnAt).Take(Most).ToListAsync(cancel);
        if (mine.Count == 0) { return []; }
        var (atlas, entries) = (await db.AtlasAsync(cancel), new List<ListEntry>());
        foreach (var figure in mine)
        {
            var anew = await db.Set<Figure>().AnyAsync(f => f.Key == figure.Key && f.AreaCode == figure.AreaCode && f.TimeText == figure.TimeText && f.Breakdown == figure.Breakdown && f.ImportedAt > figure.WithdrawnAt, cancel);
            if (anew || (await audit.AboutAsync(figure.Id, 1, cancel)) is [{ PersonId: { } by }] && by == me) { continue; }
            entries.Add(new(ListKind.ToRead, words.S["A figure that you brought in was left out: {0}", words.Called(figure, atlas)], "/workspace/figures/" + figure.Id, Context: figure.WithdrawnReason) { MailTitle = words.S["A figure that you brought in was left out"] });
        }
        return entries;
    }
}
