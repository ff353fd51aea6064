using Nmap.Cms.Facts;

namespace Nmap.Media.Contracts;

/// <summary>A picture, sound or film of the library was described anew, cleared, taken back or removed.</summary>
/// <param name="ItemId">Which one.</param>
/// <param name="Shown">Readers may see it now.</param>
public sealed record MediaChanged(string ItemId, bool Shown) : IFact;
