using NetTopologySuite.Geometries;

namespace Nmap.Progress.Maps;

/// <summary>Ten metres are enough for a map of provinces; the same corner is rounded the same way on both sides of a border.</summary>
internal sealed class Rounding : ICoordinateSequenceFilter
{
    public bool Done => false;

    public bool GeometryChanged => true;

    public void Filter(CoordinateSequence seq, int i)
    {
        seq.SetX(i, Math.Round(seq.GetX(i), 4));
        seq.SetY(i, Math.Round(seq.GetY(i), 4));
    }
}
