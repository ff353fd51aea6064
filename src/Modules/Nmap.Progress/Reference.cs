using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>Where something is written: a document, where it is found, and its date.</summary>
internal sealed record Reference(string Document, string? Address = null, DateOnly? On = null)
{
    /// <summary>Null when nothing was given.</summary>
    public static Reference? Of(string? document, string? address, DateOnly? on)
        => string.IsNullOrWhiteSpace(document) && string.IsNullOrWhiteSpace(address) && on is null ? null : Required(document, address, on);

    public static Reference Required(string? document, string? address, DateOnly? on)
    {
        if (string.IsNullOrWhiteSpace(document)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the document that says so."), "Document"); }
        if (!string.IsNullOrWhiteSpace(address) && !(Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the whole web address, beginning with https://."), "Address");
        }
        return new(document.Trim(), string.IsNullOrWhiteSpace(address) ? null : address.Trim(), on);
    }
}
