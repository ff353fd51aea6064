using Nmap.Cms;

namespace Nmap.Members;

internal enum JoinState
{
    Asked,

    /// <summary>The secretariat gave its advice; the lead decides.</summary>
    Advised,
    Accepted,
    Declined,

    /// <summary>The organisation took its request back.</summary>
    Withdrawn,
}

/// <summary>An organisation asks to become a member: the secretariat advises, the lead decides.</summary>
internal sealed class JoinRequest
{
    public const int LongestLine = 200, LongestText = 2000;

    public string Id { get; set; } = Ids.New();
    public string Organisation { get; set; } = "";
    public string Constituency { get; set; } = "";
    public string Person { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>Language it was written in, and in which it is answered.</summary>
    public string Culture { get; set; } = "en";
    public string Text { get; set; } = "";
    public DateOnly AskedOn { get; set; }
    public JoinState State { get; set; }

    /// <summary>What the secretariat says to it.</summary>
    public string? Advice { get; set; }
    public string? AdvisedById { get; set; }

    /// <summary>The lead's words to the organisation when it is declined.</summary>
    public string? Reason { get; set; }
    public string? DecidedById { get; set; }
    public DateOnly? DecidedOn { get; set; }

    public bool IsOpen => State is JoinState.Asked or JoinState.Advised;

    /// <summary>Whoever asked is no longer named; that the organisation asked, and what was decided, stays.</summary>
    public bool IsForgotten => Email.Length == 0;

    /// <returns>What is wrong, by field; nothing when it may be sent.</returns>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Organisation.Length == 0) { yield return ("Organisation", Phrase.Of("Enter the name of the organisation.")); }
        if (Constituency.Length == 0) { yield return ("Constituency", Phrase.Of("Choose a constituency.")); }
        if (Person.Length == 0) { yield return ("Person", Phrase.Of("Enter a name.")); }
        if (!(System.Net.Mail.MailAddress.TryCreate(Email, out var mail) && mail.Address == Email)) { yield return ("Email", Phrase.Of("Enter an e-mail address such as name@example.org.")); }
        if (Text.Length == 0) { yield return ("Text", Phrase.Of("Say in a few sentences what the organisation does and why it wants to join.")); }
        foreach (var (field, text, most) in new[] { ("Organisation", Organisation, LongestLine), ("Person", Person, LongestLine), ("Email", Email, LongestLine), ("Text", Text, LongestText) })
        {
            if (text.Length > most) { yield return (field, Phrase.Of("This is too long. Shorten it.")); }
        }
    }

    public void Advise(string? advice, string? personId)
    {
        if (!IsOpen) { throw Decided(); }
        if (string.IsNullOrWhiteSpace(advice)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write what you advise."), "Advice"); }
        (State, Advice, AdvisedById) = (JoinState.Advised, advice.Trim(), personId);
    }

    public void Decide(bool accepts, string? reason, string? personId, DateOnly today)
    {
        if (!IsOpen) { throw Decided(); }
        if (State == JoinState.Asked) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The secretariat has not given its advice yet.")); }
        if (AdvisedById is not null && AdvisedById == personId) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Whoever advised does not decide. Another person of the lead does.")); }
        if (!accepts && string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why. The organisation is told."), "Reason"); }
        (State, Reason, DecidedById, DecidedOn) = (accepts ? JoinState.Accepted : JoinState.Declined, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), personId, today);
    }

    public void Withdraw(string? personId, DateOnly today)
    {
        if (!IsOpen) { throw Decided(); }
        (State, DecidedById, DecidedOn) = (JoinState.Withdrawn, personId, today);
    }

    /// <summary>Removes for good what names the person who asked, and their words.</summary>
    public void Forget()
    {
        if (IsOpen) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This request is still open. Personal data is removed once it is decided or withdrawn.")); }
        (Person, Email, Text) = ("", "", "");
    }

    private static RefusedException Decided() => new(Refusal.WrongState, Phrase.Of("This request has been decided already."));
}
