using Nmap.Cms;

namespace Nmap.Members;

/// <summary>One organisation was asked to back the terms of reference or the composition; what it said, and who signed.</summary>
internal sealed class Endorsement
{
    public const string Terms = "terms", Composition = "composition";
    public const string Endorsed = "endorsed", NotNow = "not-now";

    public string Id { get; set; } = Ids.New();

    /// <summary><see cref="Terms"/> or <see cref="Composition"/>.</summary>
    public string Subject { get; set; } = Terms;

    /// <summary>The terms of reference asked about; null for the composition.</summary>
    public string? ItemId { get; set; }

    /// <summary>The exact text asked about.</summary>
    public string? VersionId { get; set; }
    public string OrganisationId { get; set; } = "";
    public DateOnly AskedOn { get; set; }

    /// <summary>Null until it answers.</summary>
    public string? Answer { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Name and office of who signed.</summary>
    public string? SignedBy { get; set; }
    public string? Note { get; set; }

    public void Sign(string? answer, string? signedBy, DateOnly on, string? note, DateOnly today)
    {
        if (answer is not (Endorsed or NotNow)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose an answer."), "Answer"); }
        if (answer == Endorsed && string.IsNullOrWhiteSpace(signedBy)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the name and office of who signed."), "SignedBy"); }
        if (on > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day of signing cannot lie in the future."), "On"); }
        if (on < AskedOn) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day of signing cannot lie before the day of asking."), "On"); }
        (Answer, AnsweredOn, SignedBy, Note) = (answer, on, signedBy?.Trim(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
    }
}
