namespace Nmap.Notifications.Contracts;

/// <summary>Whether mail may be sent to an address. Stricter than the standard: no quoted names, no comments, nothing that could become a second header.</summary>
public static class MailAddress
{
    public static bool IsUsable(string? address)
        => address is { Length: > 2 and <= 254 }
            && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '(' or ')' or ',' or ';' or ':' or '\\' or '[' or ']')
            && address.Count(c => c == '@') == 1
            && System.Net.Mail.MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;
}
