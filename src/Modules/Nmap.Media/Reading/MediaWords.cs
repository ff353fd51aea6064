using Nmap.Cms;

namespace Nmap.Media.Reading;

/// <summary>Words about an item; English, translated when shown.</summary>
internal static class MediaWords
{
    public static string Gone(MediaKind kind) => kind == MediaKind.Picture
        ? Phrase.Of("This picture was withdrawn and is no longer kept.") : Phrase.Of("This recording was withdrawn and is no longer kept.");

    public static string Kind(MediaKind kind) => kind switch
    {
        MediaKind.Picture => Phrase.Of("Picture"),
        MediaKind.Sound => Phrase.Of("Sound"),
        _ => Phrase.Of("Film"),
    };

    /// <summary>How it is called in lists: its caption in the language of the page, what it shows, or its file's name.</summary>
    public static string Title(MediaItem item)
    {
        var title = item.Caption.IsEmpty ? item.Alt.ToString() : item.Caption.ToString();
        return title.Length == 0 ? item.Name : title.Length <= 90 ? title : string.Concat(title.AsSpan(0, 88), " …");
    }

    public static (string Words, string Colour) State(MediaItem item, DateOnly today) => item switch
    {
        { GoneBecause: GoneReason.ConsentWithdrawn } => (Phrase.Of("Consent withdrawn"), "red"),
        { GoneBecause: GoneReason.ConsentExpired } => (Phrase.Of("Consent over"), "red"),
        { IsGone: true } => (Phrase.Of("Taken back"), "grey"),
        { ClearedOn: null } => (Phrase.Of("Not yet cleared"), "yellow"),
        _ when !item.IsShown(today) => (Phrase.Of("Consent over"), "red"),
        _ => (Phrase.Of("Cleared"), "green"),
    };
}
