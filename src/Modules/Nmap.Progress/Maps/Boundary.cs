using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Maps;

/// <summary>The outlines of the country's areas as they were brought in: where from, under which licence, with which disclaimer. There is one set at a time.</summary>
internal sealed class BoundarySet
{
    public string Id { get; init; } = Ids.New();
    public required string Source { get; init; }
    public string? Address { get; init; }
    public required string Licence { get; init; }
    public Texts Disclaimer { get; init; } = Texts.Empty;
    public Frame? Frame { get; init; }
    public string? ById { get; init; }
    public DateTimeOffset At { get; init; }

    public bool IsSameAs(BoundarySet other)
        => (Source, Address, Licence, Disclaimer.ToJson(), Frame) == (other.Source, other.Address, other.Licence, other.Disclaimer.ToJson(), other.Frame);

    public static void Check(string? source, string? licence, Texts disclaimer)
    {
        if (string.IsNullOrWhiteSpace(source)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say who published the boundaries."), "Source"); }
        if (string.IsNullOrWhiteSpace(licence)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say under which licence they may be shown."), "Licence"); }
        if (disclaimer.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the sentence on boundaries that your authority wants beside every map."), "Disclaimer"); }
    }
}

/// <summary>The box in degrees that the country lies in.</summary>
internal sealed record Frame(double West, double South, double East, double North)
{
    public bool IsGood => West >= -180 && East <= 180 && South >= -90 && North <= 90 && West < East && South < North;

    public bool Holds(Frame other) => other.West >= West - Slack && other.East <= East + Slack && other.South >= South - Slack && other.North <= North + Slack;

    private const double Slack = 0.05;
}

/// <summary>The simplified outline of one area, as well-known text in degrees.</summary>
internal sealed class Boundary
{
    public string Id { get; init; } = Ids.New();
    public required string AreaCode { get; init; }
    public required string Shape { get; set; }
}
