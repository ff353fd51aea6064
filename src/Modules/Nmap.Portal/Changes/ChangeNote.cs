using Nmap.Cms;

namespace Nmap.Portal.Changes;

/// <summary>
/// What changed in a wording since the one that was public before, and why: one line of its author, for its readers, in its language. The reasons of
/// steps are for colleagues and never stand here.
/// </summary>
internal sealed class ChangeNote
{
    public const int Longest = 300;

    /// <summary>The wording that it comes with.</summary>
    public required string VersionId { get; init; }
    public required string ItemId { get; init; }

    /// <summary>Null for a change that no reader would notice.</summary>
    public string? Line { get; private set; }
    public string? ToldById { get; private set; }
    public DateTimeOffset ToldAt { get; private set; }
    public long Revision { get; private set; }

    public bool Says(string? line, bool cosmetic) => Revision > 0 && Line == (cosmetic ? null : InOneLine(line));

    /// <exception cref="RefusedException">Nothing is said, too much, or both at once.</exception>
    public void Tell(string? line, bool cosmetic, string? byId, DateTimeOffset at)
    {
        var words = InOneLine(line);
        if (cosmetic && words.Length > 0) { throw Refused(Phrase.Of("You wrote what changed, and ticked that no reader would notice. Leave one of the two.")); }
        if (!cosmetic && words.Length == 0) { throw Refused(Asked); }
        if (words.Length > Longest) { throw Refused(Phrase.Of("Say it in one line of at most {0} characters."), Longest); }
        (Line, ToldById, ToldAt) = (cosmetic ? null : words, byId, at);
        Revision++;
    }

    public static string Asked { get; } = Phrase.Of("Say in one line what changed and why, or tick that no reader would notice.");

    private static string InOneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RefusedException Refused(string sentence, params object[] arguments) => new(Refusal.Invalid, sentence, "Changed", arguments);
}
