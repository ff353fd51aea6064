using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Nmap.Testing;

/// <summary>One answer as its reader sees it.</summary>
public sealed class Screen
{
    private readonly Visitor _visitor;

    internal Screen(Visitor visitor, HttpStatusCode status, Uri address, Uri? sentTo, IDocument document, string html)
        => (_visitor, Status, Address, SentTo, Document, Html) = (visitor, status, address, sentTo, document, html);

    public HttpStatusCode Status { get; }

    /// <summary>Where it ended after redirects.</summary>
    public Uri Address { get; }

    /// <summary>Where a visitor who follows nothing by itself (<see cref="Site.Wary"/>) is sent next.</summary>
    public Uri? SentTo { get; }

    public IDocument Document { get; }
    public string Html { get; }

    public string Title => Clean(Document.QuerySelector("h1")?.TextContent);

    /// <summary>The words of the page's main part.</summary>
    public string Text => Clean((Document.QuerySelector("main") ?? Document.Body)?.TextContent ?? Html);

    /// <summary>Messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => Texts(".govuk-error-summary__list li");

    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);

    public IElement One(string selector) => Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{Address} shows no {selector}: {Text}");

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Clean(e.TextContent))];

    /// <summary>Follows the first link with these words.</summary>
    public Task<Screen> FollowAsync(string words)
        => Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Clean(a.TextContent) == words) is IHtmlAnchorElement link
            ? _visitor.OpenAsync(link.Href)
            : throw new InvalidOperationException($"{Address} has no link “{words}”: {Text}");

    /// <summary>The form that has this button.</summary>
    public Form Form(string button)
        => Document.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b => Clean(b.TextContent) == button) is { } found && ((found as IHtmlButtonElement)?.Form ?? found.Closest("form")) is IHtmlFormElement form
            ? new(_visitor, this, form, found)
            : throw new InvalidOperationException($"{Address} has no button “{button}”: {Text}");

    /// <summary>The form that has this field.</summary>
    public Form FormWith(string field)
        => Document.QuerySelector($"form [name='{field}']") is { } found
            ? new(_visitor, this, (IHtmlFormElement)found.Closest("form")!, null)
            : throw new InvalidOperationException($"{Address} has no field {field}: {Text}");

    /// <summary>The form that is sent to this address.</summary>
    public Form FormAt(string address)
        => Document.QuerySelector($"form[action='{address}']") is IHtmlFormElement found
            ? new(_visitor, this, found, null)
            : throw new InvalidOperationException($"{Address} has no form for {address}: {Text}");

    internal static string Clean(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
