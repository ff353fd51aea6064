namespace Nmap.Localization.Contracts;

/// <summary>Where a country's own PO files lie: <c>DataFolder/localization</c>. The host registers it.</summary>
/// <param name="CountryFolder">Full path, which need not exist; null where there is no data folder.</param>
public sealed record LocalizationFolders(string? CountryFolder);
