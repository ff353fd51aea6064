namespace Nmap.Subscriptions;

/// <summary>Name of the limit on the public form.</summary>
internal static class Limits
{
    public const string Asking = "subscribe";
}
