using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>A question about an agenda item that was put to another structure, and what came back. A question, not a task.</summary>
internal sealed class Referral
{
    public const int LongestText = 2000, LongAgo = 30;

    public string Id { get; set; } = Ids.New();
    public string LineId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string StructureId { get; set; } = "";
    public string Question { get; set; } = "";

    /// <summary>Language of the question.</summary>
    public string Culture { get; set; } = "en";
    public string? ByOrganisationId { get; set; }
    public DateOnly ReferredOn { get; set; }
    public string? Answer { get; set; }
    public string? AnswerCulture { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    public bool IsLongOpen(DateOnly today) => Answer is null && ReferredOn.AddDays(LongAgo) < today;

    public static Referral Of(AgendaItem item, string structureId, string? question, string culture, string? organisationId, DateOnly today) => new()
    {
        LineId = item.Line,
        ItemId = item.Id,
        StructureId = structureId,
        Question = Words(question, Phrase.Of("Write the question."), nameof(Question)),
        Culture = culture,
        ByOrganisationId = organisationId,
        ReferredOn = today,
    };

    public void Record(string? answer, string culture, DateOnly? on, DateOnly today)
    {
        if (Answer is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("An answer is recorded already."), nameof(Answer)); }
        var words = Words(answer, Phrase.Of("Write what was answered."), nameof(Answer));
        if (on is null || on < ReferredOn || on > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day of the answer: not before the question, and not after today."), nameof(AnsweredOn)); }
        (Answer, AnswerCulture, AnsweredOn) = (words, culture, on);
    }

    private static string Words(string? text, string missing, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) { throw new RefusedException(Refusal.Invalid, missing, field); }
        return text.Length <= LongestText ? text.Trim() : throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), field, LongestText);
    }
}
