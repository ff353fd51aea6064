using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Slots;

namespace Nmap.Progress;

/// <summary>The second person's yes: figures become public, and corrections take the place of what they correct.</summary>
internal sealed class ApproveFigures(NmapDb db, IFreshFactor factor, ISite site)
{
    /// <summary>A large file is approved in one act; a database takes only so many values in one question.</summary>
    private const int Batch = 1000;

    public async Task<Approved> RunAsync(IReadOnlyCollection<string> ids, Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Approve)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy approves figures.")); }
        if (ids.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose at least one figure."), "Chosen"); }
        factor.Require(by);
        var (now, figures) = (site.Now, new List<Figure>());
        // A large file is looked through before anything is locked.
        List<Figure> plain = ids.Count > Batch ? await PlainAsync(ids, by, now, cancel) : [];
        await using var work = await db.BeginAsync(cancel);
        await OpenPlainAsync(plain, by, now, cancel);
        foreach (var some in ids.Except(plain.Select(f => f.Id)).Chunk(Batch)) { figures.AddRange(await db.Set<Figure>().Where(f => some.Contains(f.Id)).ToListAsync(cancel)); }
        var held = figures.Where(f => f.IsHeldOn(site.Today)).ToList();
        figures.RemoveAll(held.Contains);
        foreach (var figure in held) { figure.Hold(by.PersonId); }
        await OpenAsync(figures, f => f.Approve(by.PersonId, now), cancel);
        Tell([.. plain, .. figures]);
        await db.CommitAsync([.. ActOf(plain, by), .. figures.Select(f => new Act("Figure.Approved", "Figure", f.Id, by)), .. held.Select(f => new Act("Figure.Held", "Figure", f.Id, by))], cancel);
        return new(plain.Count + figures.Count, [.. held.Select(f => f.PublicFrom!.Value).Order()]);
    }

    /// <summary>Those of many that take nobody's place and are not held back, approved on paper only.</summary>
    private async Task<List<Figure>> PlainAsync(IReadOnlyCollection<string> ids, Reader by, DateTimeOffset now, CancellationToken cancel)
    {
        var plain = new List<Figure>();
        foreach (var some in ids.Distinct().Chunk(Batch))
        {
            plain.AddRange((await db.Set<Figure>().AsNoTracking().Where(f => some.Contains(f.Id) && f.SupersedesId == null).ToListAsync(cancel)).Where(f => !f.IsHeldOn(site.Today)));
        }
        foreach (var figure in plain) { figure.Approve(by.PersonId, now); }
        return plain;
    }

    private async Task OpenPlainAsync(List<Figure> plain, Reader by, DateTimeOffset now, CancellationToken cancel)
    {
        var opened = 0;
        foreach (var some in plain.Select(f => f.Id).Chunk(Batch))
        {
            opened += await db.Set<Figure>().Where(f => some.Contains(f.Id) && f.State == FigureState.Imported && f.SupersededById == null)
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.State, FigureState.Approved).SetProperty(x => x.ApprovedById, by.PersonId).SetProperty(x => x.ApprovedAt, now), cancel);
        }
        if (opened < plain.Count) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody else settled some of these figures meanwhile. Nothing was approved; look at the list again.")); }
    }

    /// <summary>One entry for a file of many; the digest of their ids, in order, a line each, says which.</summary>
    private static IEnumerable<Act> ActOf(List<Figure> plain, Reader by)
    {
        if (plain.Count == 0) { yield break; }
        var which = string.Join('\n', plain.Select(f => f.Id).Order(StringComparer.Ordinal));
        yield return new("Figures.Approved", "Figures", Ids.New(), by)
        {
            Details = new Dictionary<string, string>
            {
                ["Figures"] = plain.Count.ToString(CultureInfo.InvariantCulture), ["Keys"] = string.Join(", ", plain.Select(f => f.Key).Distinct().Order(StringComparer.Ordinal)),
                ["Digest"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(which))),
            },
        };
    }

    /// <summary>Figures whose day has come become public, corrections among them.</summary>
    public async Task OpenHeldAsync(CancellationToken cancel)
    {
        var today = site.Today;
        await using var work = await db.BeginAsync(cancel);
        var figures = await db.Set<Figure>().Where(f => f.State == FigureState.Held && f.PublicFrom <= today && f.SupersededById == null).ToListAsync(cancel);
        if (figures.Count == 0) { return; }
        var now = site.Now;
        await OpenAsync(figures, f => f.Open(now), cancel);
        Tell(figures);
        await db.CommitAsync([.. figures.Select(f => new Act("Figure.Opened", "Figure", f.Id, Reader.System))], cancel);
    }

    /// <summary>One act, one instant: the public reads them as one change.</summary>
    private async Task OpenAsync(List<Figure> figures, Action<Figure> open, CancellationToken cancel)
    {
        if (figures.Count == 0) { return; }
        await GiveWayAsync(figures, cancel);
        figures.RemoveAll(f => f.SupersededById is not null && figures.Exists(c => c.SupersedesId == f.Id));
        foreach (var figure in figures) { open(figure); }
    }

    private void Tell(List<Figure> opened)
    {
        if (opened.Count == 0) { return; }
        db.Tell(new FiguresApproved([.. opened.Select(f => f.Key).Distinct()], opened.Count));
        db.Tell(FigureInsert.Changed(opened.Select(f => f.Key)));
    }

    private async Task GiveWayAsync(List<Figure> figures, CancellationToken cancel)
    {
        foreach (var correction in figures.Where(f => f.SupersedesId is not null))
        {
            var old = await db.Set<Figure>().SingleOrDefaultAsync(f => f.Id == correction.SupersedesId, cancel);
            old?.GiveWayTo(correction);
        }
    }
}

/// <param name="Public">How many became public at once.</param>
/// <param name="HeldUntil">The days of the others, the first one first.</param>
internal sealed record Approved(int Public, IReadOnlyList<DateOnly> HeldUntil)
{
    public string Say(IStringLocalizer S, IFormats formats) => string.Join(' ', Sentences(S, formats));

    private IEnumerable<string> Sentences(IStringLocalizer S, IFormats formats)
    {
        if (Public > 0) { yield return S.Plural(Public, "{0} figure is approved and public.", "{0} figures are approved and public."); }
        if (HeldUntil.Count > 0)
        {
            yield return S.Plural(HeldUntil.Count, "{0} figure is approved and held back: it becomes public on {1}.", "{0} figures are approved and held back: the first becomes public on {1}.", formats.Date(HeldUntil[0]));
        }
    }
}
