namespace Nmap.Cms.Modularity;

/// <summary>A setting is missing or wrong; the program says so and ends with 1.</summary>
/// <param name="message">Names the setting and what to write there, in English.</param>
public sealed class SettingsException(string message) : Exception(message);
