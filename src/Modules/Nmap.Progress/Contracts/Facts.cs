using System.Text.Json.Serialization;
using Nmap.Cms.Facts;

namespace Nmap.Progress.Contracts;

/// <summary>Figures wait for the lead.</summary>
public sealed record FiguresImported(string ImportId, int Count) : IFact;

/// <summary>Figures became public.</summary>
/// <param name="Keys">Which figures, for example <c>remaining</c>.</param>
public sealed record FiguresApproved(IReadOnlyList<string> Keys, int Count) : IFact;

/// <summary>A figure is no longer public, or was left out before it ever was.</summary>
/// <param name="ById">Person who did it; null for the program.</param>
public sealed record FigureWithdrawn(string FigureId, string Key, string? ById = null) : IFact;

/// <summary>Areas or obligations were set by a recipe.</summary>
public sealed record ObligationsChanged : IFact;

/// <summary>The lead showed or hid a computed measure.</summary>
public sealed record MeasureReleased(string Measure, bool Public) : ITakingBack
{
    [JsonIgnore]
    public bool TakesBack => !Public;
}
