using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>What people had been told of a meeting before it was changed.</summary>
/// <param name="ChangedAt">When it was changed.</param>
/// <param name="AsksAgain">The hour is another one, so that answers given before count no longer.</param>
internal sealed record MeetingTold(DateTimeOffset StartsAt, int DurationMinutes, string TimeZone, Texts Place, Texts Title, DateTimeOffset ChangedAt = default, bool AsksAgain = false)
{
    /// <summary>People read hours and minutes; seconds that a form drops are no change.</summary>
    public bool IsAt(DateTimeOffset startsAt) => StartsAt.ToUnixTimeSeconds() / 60 == startsAt.ToUnixTimeSeconds() / 60;

    /// <summary>Who said that they come meant another time.</summary>
    public bool AsksAgainAt(DateTimeOffset startsAt, int durationMinutes) => !IsAt(startsAt) || DurationMinutes != durationMinutes;

    public static MeetingTold Of(Meeting meeting) => new(meeting.StartsAt, meeting.DurationMinutes, meeting.TimeZone, meeting.Place, meeting.Title);
}

internal sealed partial class Meeting
{
    /// <summary>For so long the mail about a change waits, so that a second change is told with the first.</summary>
    public static readonly TimeSpan TellingRests = TimeSpan.FromMinutes(1);

    /// <summary>The invitation before the last change, as JSON; null while nothing was changed.</summary>
    public string? ToldBefore { get; set; }

    public MeetingTold? Told => ToldBefore is { } json ? JsonSerializer.Deserialize<MeetingTold>(json, Json.Orchard) : null;

    /// <summary>Would those invited have to answer again, if it were then?</summary>
    public bool AsksAgain(DateTimeOffset startsAt, int durationMinutes) => Announced is not null && MeetingTold.Of(this).AsksAgainAt(startsAt, durationMinutes);

    /// <summary>Those invited are told again, with the new day or place.</summary>
    /// <returns>Whether they have to answer again.</returns>
    public bool Move(MeetingTold before, DateTimeOffset now)
    {
        if (HasStarted(now)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("People were invited to this meeting. Choose a day that is still to come, or cancel it."), "Day"); }
        var asks = before.AsksAgainAt(StartsAt, DurationMinutes);
        // Nobody read of the change before, as that mail still rests: people know what stood before both.
        var known = Told is { } last && now - last.ChangedAt < TellingRests ? last with { AsksAgain = last.AsksAgain || asks } : before with { AsksAgain = asks };
        ToldBefore = JsonSerializer.Serialize(known with { ChangedAt = now }, Json.Orchard);
        Sequence++;
        return asks;
    }
}
