namespace Nmap.Search.Contracts;

/// <summary>Terms of another module that search takes for the same. Registered as a singleton; asked at every question.</summary>
public interface ISynonymSource
{
    /// <summary>Groups of terms, in any language; the same object as long as nothing changed.</summary>
    IReadOnlyList<IReadOnlyList<string>> Groups { get; }
}
