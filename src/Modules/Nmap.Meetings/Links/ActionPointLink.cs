using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>What a letter to an action point's owner carries: report on it from the mail, and answer the mail with words about it.</summary>
internal static class ActionPointLink
{
    public const string Kind = "action-point";

    /// <summary>Good until it is closed, and for so many days at most.</summary>
    public const int Longest = 60;

    /// <summary>Hand it to <see cref="Letter.Links"/> (<c>LetterLink.For(S["Say how it stands"], action.Link())</c>) or to <see cref="Letter.Reply"/>.</summary>
    public static ActLink Link(this ActionPoint action) => new(Kind, action.Id, action.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), action.OwnerId) { Days = Longest };
}
