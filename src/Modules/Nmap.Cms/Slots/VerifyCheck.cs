namespace Nmap.Cms.Slots;

/// <summary>Slot: something that <c>verify</c> checks.</summary>
public interface IVerifyCheck
{
    /// <summary>What is checked, for the report: "audit".</summary>
    string Name { get; }

    /// <returns>The first bad entry in words; null when everything holds.</returns>
    Task<string?> FirstBreakAsync(CancellationToken cancel);
}
