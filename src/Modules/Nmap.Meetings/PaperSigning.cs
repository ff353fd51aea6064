using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>Minutes signed on paper: one officer brings the scan, a second one confirms that it is signed and says the same.</summary>
internal sealed class PaperSigning
{
    public string Id { get; set; } = Ids.New();
    public string MinutesId { get; set; } = "";

    /// <summary>The scan in the file store; only members open it.</summary>
    public string FileId { get; set; } = "";

    /// <summary>Day written beside the signatures.</summary>
    public DateOnly SignedOn { get; set; }

    /// <summary>Digest of the text that was printed and signed.</summary>
    public string Digest { get; set; } = "";

    public string? UploadedById { get; set; }
    public DateTimeOffset UploadedAt { get; set; }
    public string? ConfirmedById { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }

    public string Owner => "minutes/" + MinutesId;

    /// <summary>Is what was signed still what stands there?</summary>
    /// <param name="digest">Of the text as it stands now.</param>
    public bool Says(string digest) => digest == Digest;

    /// <param name="digest">Of the text as it stands now.</param>
    public void Confirm(Minutes minutes, string digest, string? personId, DateTimeOffset now)
    {
        if (personId == UploadedById) { throw new RefusedException(Refusal.NotYours, Phrase.Of("A second officer confirms the scan, not the one who brought it.")); }
        if (minutes.Writers.Contains(personId ?? "")) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Nobody approves what they wrote. Ask another person.")); }
        if (!Says(digest)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The text was changed after it was printed and signed. Print it again, have it signed, and bring the new scan.")); }
        (ConfirmedById, ConfirmedAt) = (personId, now);
    }
}
