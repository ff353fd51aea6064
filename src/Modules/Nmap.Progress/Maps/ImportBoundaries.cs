using Microsoft.EntityFrameworkCore;
using NetTopologySuite.IO;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Maps;

/// <summary>Brings boundaries in, all of a file or none; they take the place of those before them.</summary>
internal sealed class ImportBoundaries(NmapDb db, ISite site, IFormats formats)
{
    public async Task<BoundaryReport> RunAsync(byte[] file, BoundaryTerms terms, bool dryRun, Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Approve)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy decides what the public sees.")); }
        BoundarySet.Check(terms.Source, terms.Licence, terms.Disclaimer);
        if (terms.Frame is not { IsGood: true } frame) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the country’s box in degrees: west and south are smaller than east and north."), "West"); }
        await using var work = await db.BeginAsync(cancel);
        var survey = new Survey(await db.AtlasAsync(cancel), frame, BoundaryFile.Read(file));
        var shapes = survey.Take();
        if (survey.Faults.Count > 0 || dryRun) { return new(survey.Faults, survey.Remarks, shapes.Count, false); }
        var stored = await ReplaceAsync(shapes.ToDictionary(s => s.Key, s => Written(s.Value)), terms, by, cancel);
        return new(survey.Faults, survey.Remarks, shapes.Count, true) { Unchanged = !stored };
    }

    private async Task<bool> ReplaceAsync(Dictionary<string, string> shapes, BoundaryTerms terms, Reader by, CancellationToken cancel)
    {
        var (sets, old) = (await db.Set<BoundarySet>().ToListAsync(cancel), await db.Set<Boundary>().ToListAsync(cancel));
        var set = new BoundarySet { Source = terms.Source!.Trim(), Address = terms.Address, Licence = terms.Licence!.Trim(), Disclaimer = terms.Disclaimer, Frame = terms.Frame, ById = by.PersonId, At = site.Now };
        if (sets is [var one] && one.IsSameAs(set) && old.Count == shapes.Count && old.All(b => shapes.GetValueOrDefault(b.AreaCode) == b.Shape)) { return false; }
        var lost = old.Where(b => !shapes.ContainsKey(b.AreaCode)).ToList();
        if (lost.Count > 0 && !terms.TakeAway)
        {
            var atlas = await db.AtlasAsync(cancel);
            throw new RefusedException(Refusal.WrongState, Phrase.Of("Nothing was stored: {0} would lose the outline that stands now, because the file has none. If that is meant, tick it; otherwise bring in a file that has them all."), nameof(BoundaryTerms.TakeAway),
                formats.List(lost.Select(b => atlas[b.AreaCode]?.NameIn(Cultures.Current) ?? b.AreaCode)));
        }
        db.RemoveRange(sets);
        db.Add(set);
        db.RemoveRange(lost);
        foreach (var (code, shape) in shapes)
        {
            if (old.FirstOrDefault(b => b.AreaCode == code) is { } standing) { standing.Shape = shape; }
            else { db.Add(new Boundary { AreaCode = code, Shape = shape }); }
        }
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Boundaries.Imported", "Boundaries", set.Id, by), cancel);
        return true;
    }

    private static string Written(NetTopologySuite.Geometries.Geometry shape)
    {
        var copy = shape.Copy();
        copy.Apply(new Rounding());
        return new WKTWriter().Write(copy);
    }
}

/// <summary>What stands beside every map.</summary>
internal sealed record BoundaryTerms(string? Source, string? Address, string? Licence, Texts Disclaimer, Frame? Frame)
{
    /// <summary>Areas that have an outline now, and none in the file, lose it.</summary>
    public bool TakeAway { get; init; }
}

/// <param name="Count">Areas that have an outline.</param>
internal sealed record BoundaryReport(IReadOnlyList<Remark> Faults, IReadOnlyList<Remark> Remarks, int Count, bool Stored)
{
    public bool Unchanged { get; init; }
}
