namespace Nmap.Cms.Slots;

/// <summary>Slot: names of the country's areas, for modules that keep only their codes.</summary>
public interface IPlaceNames
{
    /// <summary>Code to name in the language of the request, in the order of a list.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancel);
}
