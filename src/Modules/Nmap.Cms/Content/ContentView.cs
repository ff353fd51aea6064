namespace Nmap.Cms.Content;

/// <summary>A text as a page shows it: the model of the partials <c>Content</c> and <c>Content-{Type}</c>.</summary>
/// <param name="Type">What kind of text.</param>
/// <param name="Item">The version shown; its language may differ from that of the page.</param>
public sealed record ContentView(ContentType Type, ContentItem Item)
{
    /// <summary>Written from a wording of the source that has been replaced since.</summary>
    public bool OlderThanSource { get; init; }

    /// <summary>Other languages of this text that the reader may see.</summary>
    public IReadOnlyList<ContentItem> Others { get; init; } = [];

    public string Title => Item.DisplayText;
    public string Html => HtmlProfile.Clean(Item.As<HtmlBodyPart>()?.Html);
    public string? Summary => Item.As<SummaryPart>()?.Summary;
}
