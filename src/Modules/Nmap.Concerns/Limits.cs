namespace Nmap.Concerns;

/// <summary>Names of the limits on the public forms.</summary>
internal static class Limits
{
    public const string Raising = "concern", Following = "concern-follow";
}
