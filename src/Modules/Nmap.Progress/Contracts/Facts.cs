using System.Text.Json.Serialization;
using Nmap.Cms.Facts;

namespace Nmap.Progress.Contracts;

/// <summary>Figures wait for the lead.</summary>
public sealed record FiguresImported(string ImportId, int Count) : IFact;

/// <summary>Figures became public.</summary>
/// <param name="Keys">Which figures, for example <c>remaining</c>.</param>
public sealed record FiguresApproved(IReadOnlyList<string> Keys, int Count) : IFact;

/// <summary>A figure is no longer public.</summary>
public sealed record FigureWithdrawn(string FigureId, string Key) : IFact;

/// <summary>Areas or obligations were set by a recipe.</summary>
public sealed record ObligationsChanged : IFact;

/// <summary>The lead showed or hid a computed measure.</summary>
public sealed record MeasureReleased(string Measure, bool Public) : ITakingBack
{
    [JsonIgnore]
    public bool TakesBack => !Public;
}
