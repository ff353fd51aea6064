using Nmap.Cms;

namespace Nmap.Portal;

/// <summary>The day on which a text, in all its languages, is to be looked through again.</summary>
internal sealed class ReviewDate
{
    /// <summary>Joins the languages of the text.</summary>
    public required string SetId { get; init; }

    public DateOnly On { get; private set; }

    /// <summary>Whose list it comes back to, beside that of communications staff.</summary>
    public string? SetById { get; private set; }

    public void Plan(DateOnly on, DateOnly today, string? byId)
    {
        if (on <= today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This day is past. Enter one in the future."), "On"); }
        if (on > today.AddYears(10)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a day within the next ten years."), "On"); }
        (On, SetById) = (on, byId);
    }
}
