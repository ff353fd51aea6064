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

    /// <summary>What readers are told about the text; null where no module looked at it.</summary>
    public IReadOnlyList<Slots.TextNote>? Notes { get; init; }

    /// <summary>The top-level blocks of the text, each with what readers are told before it.</summary>
    public IEnumerable<(IReadOnlyList<Slots.TextNote> Notes, string Html)> Blocks
    {
        get
        {
            var ids = Item.As<HtmlBodyPart>()?.Segments ?? [];
            if (Notes is null || Notes.All(n => n.SegmentId is null)) { return [([], Html)]; }
            return Segments.Blocks(Html).Select((block, i) => ((IReadOnlyList<Slots.TextNote>)[.. Notes.Where(n => i < ids.Count && n.SegmentId == ids[i].Id)], block));
        }
    }

    public string Title => Item.DisplayText;
    public string Html => HtmlProfile.Clean(Item.As<HtmlBodyPart>()?.Html);
    public string? Summary => Item.As<SummaryPart>()?.Summary;
}
