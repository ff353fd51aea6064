using Nmap.Cms.Access;

namespace Nmap.Progress.Contracts;

/// <summary>Which computed measures everybody may see.</summary>
public interface IReleasedMeasures
{
    /// <param name="measure">Key of a <see cref="Cms.Slots.IComputedMeasure"/>.</param>
    Task<bool> ShowsAsync(string measure, Reader reader, CancellationToken cancel = default);
}
