using System.Globalization;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Operation.Valid;
using Nmap.Cms;

namespace Nmap.Progress.Maps;

/// <summary>Outlines held against the country's areas: matched, checked, simplified with their shared borders kept.</summary>
/// <param name="frame">Where the country lies.</param>
internal sealed class Survey(Atlas atlas, Frame frame, IReadOnlyList<Outline> outlines)
{
    private readonly List<Remark> _faults = [], _remarks = [];

    /// <summary>With one of these, nothing is stored.</summary>
    public IReadOnlyList<Remark> Faults => _faults;

    public IReadOnlyList<Remark> Remarks => _remarks;

    public IReadOnlyDictionary<string, Geometry> Take()
    {
        var matched = Match();
        foreach (var (code, shape) in matched) { Check(code, shape); }
        if (_faults.Count == 0) { Overlaps(matched); }
        if (_faults.Count > 0) { return matched; }
        var missing = atlas.Inside(null).Where(a => a.ValidTo is null && !matched.ContainsKey(a.Code)).Select(a => a.Code).ToList();
        if (missing.Count > 0) { _remarks.Add(new("outlines", Phrase.Of("The file has no outline for {0}; the map leaves out what has none."), atlas.Names(missing))); }
        return Simplify(matched);
    }

    /// <summary>By the column whose values are most often codes of areas, or else their names.</summary>
    private Dictionary<string, Geometry> Match()
    {
        var names = atlas.All.SelectMany(a => a.Name.All.Values.Append(a.Code).Select(n => (Name: n, a.Code))).DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Code, StringComparer.OrdinalIgnoreCase);
        var column = outlines.SelectMany(o => o.Facts.Keys).Distinct().MaxBy(c => outlines.Count(o => names.ContainsKey(o.Facts.GetValueOrDefault(c, ""))));
        var found = outlines.Select(o => (Said: column is null ? "" : o.Facts.GetValueOrDefault(column, ""), o.Shape)).ToList();
        foreach (var (said, _) in found.Where(f => !names.ContainsKey(f.Said))) { _remarks.Add(new("outlines", Phrase.Of("“{0}” is the code or name of no area; its outline is left out."), said)); }
        var known = found.Where(f => names.ContainsKey(f.Said)).ToLookup(f => names[f.Said], f => f.Shape);
        if (known.Count == 0) { _faults.Add(new("outlines", Phrase.Of("No outline has the code or the name of an area of this country. Is it the file of another country?"))); }
        return known.ToDictionary(k => k.Key, k => k.Count() == 1 ? k.First() : k.First().Factory.CreateGeometryCollection([.. k]).Buffer(0));
    }

    private void Check(string code, Geometry shape)
    {
        var name = atlas.Names(code);
        if (shape is not (Polygon or MultiPolygon) || shape.IsEmpty)
        {
            _faults.Add(new("outlines", Phrase.Of("The outline of {0} is no closed line around an area."), name));
        }
        else if (new IsValidOp(shape).ValidationError is { } error)
        {
            _faults.Add(new("outlines", Phrase.Of("The outline of {0} crosses itself near {1}. Correct it in the program it comes from, and bring the file in again."), name, Point(error.Coordinate)));
        }
        else if (Box(shape.EnvelopeInternal) is var box && (!box.IsGood || !frame.Holds(box)))
        {
            _faults.Add(box.IsGood
                ? new("outlines", Phrase.Of("The outline of {0} lies outside the country’s box, near {1}. Is it the file of another country?"), name, Point(shape.Centroid.Coordinate))
                : new("outlines", Phrase.Of("The outline of {0} is not given in degrees. Save the file in longitude and latitude (WGS 84)."), name));
        }
        else if (atlas[code]?.SurfaceM2 is { } surface && SquareMetres(shape) is var drawn && (drawn > surface * 2 || drawn * 2 < surface))
        {
            _remarks.Add(new("outlines", Phrase.Of("The outline of {0} measures {1}, but the area is entered with {2}. Check that it is the same area."), name, Word.Of(drawn, Units.SquareMetre), Word.Of(surface, Units.SquareMetre)));
        }
    }

    /// <summary>Neighbours drawn by different hands overlap by slivers; an outline that lies on another one is the wrong outline.</summary>
    private void Overlaps(Dictionary<string, Geometry> matched)
    {
        foreach (var siblings in matched.GroupBy(m => atlas[m.Key]?.ParentCode).Select(g => g.OrderBy(m => m.Key, StringComparer.Ordinal).ToList()))
        {
            foreach (var (one, i) in siblings.Select((s, i) => (s, i)))
            {
                foreach (var other in siblings.Skip(i + 1).Where(o => o.Value.EnvelopeInternal.Intersects(one.Value.EnvelopeInternal)))
                {
                    if (one.Value.Intersection(other.Value).Area <= Math.Min(one.Value.Area, other.Value.Area) / 10) { continue; }
                    _faults.Add(new("outlines", Phrase.Of("The outlines of {0} and {1} lie on each other. Check which of them has the wrong outline, and bring the file in again."), atlas.Names(one.Key), atlas.Names(other.Key)));
                }
            }
        }
    }

    private Dictionary<string, Geometry> Simplify(Dictionary<string, Geometry> matched)
    {
        string[] codes = [.. matched.Keys.Order(StringComparer.Ordinal)];
        Geometry[] shapes = [.. codes.Select(c => matched[c])];
        if (!CoverageValidator.IsValid(shapes)) { _remarks.Add(new("outlines", Phrase.Of("Outlines of neighbours do not meet exactly; small gaps or overlaps may show on the map."))); }
        var simple = CoverageSimplifier.Simplify(shapes, Math.Max(frame.East - frame.West, frame.North - frame.South) / 400);
        return codes.Zip(simple).Where(s => !s.Second.IsEmpty).ToDictionary(s => s.First, s => s.Second);
    }

    private static Frame Box(Envelope box) => new(box.MinX, box.MinY, box.MaxX, box.MaxY);

    /// <summary>Good enough to tell a province from a continent.</summary>
    private static decimal SquareMetres(Geometry shape)
        => (decimal)(shape.Area * 111_320d * 110_574d * Math.Cos(shape.Centroid.Y * Math.PI / 180));

    private static string Point(Coordinate at) => string.Create(CultureInfo.InvariantCulture, $"{at.Y:0.###}, {at.X:0.###}");
}
