namespace Nmap.Cms.Audit;

/// <summary>SHA-256 of a text in UTF-8, in 64 lower-case hexadecimal digits.</summary>
public static class AuditDigest
{
    public static string Of(string text) => AuditChain.Digest(text);
}
