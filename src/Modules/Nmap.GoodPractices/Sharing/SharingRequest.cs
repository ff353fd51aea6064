using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.GoodPractices.Sharing;

internal enum RequestState
{
    Asked,
    Approved,
    Declined,

    /// <summary>Was shared, and is no longer.</summary>
    Ended,
}

/// <summary>That a lesson be shared at one level beyond the country: who asked, who decided, when and why. Each level has its own.</summary>
internal sealed class SharingRequest
{
    public string Id { get; init; } = Ids.New();
    public string SetId { get; init; } = "";
    public string Level { get; init; } = "";

    /// <summary>The wording that the decision was about.</summary>
    public string VersionId { get; init; } = "";

    /// <summary>For whom: a meeting, a network, a neighbour.</summary>
    public string ForWhom { get; init; } = "";
    public string? AskedById { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public RequestState State { get; private set; }
    public string? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Decided by a deputy.</summary>
    public bool ForTheLead { get; private set; }
    public string? Reason { get; private set; }
    public long Revision { get; set; }

    public bool IsOpen => State == RequestState.Asked;

    /// <exception cref="RefusedException">Not from here, not by this person, or without a reason.</exception>
    public void Decide(RequestState state, string? reason, Reader by, DateTimeOffset at)
    {
        if (State != (state == RequestState.Ended ? RequestState.Approved : RequestState.Asked)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was decided already. Look at it again.")); }
        if (AskedById is not null && AskedById == by.PersonId && state == RequestState.Approved) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You asked for it yourself. Somebody else decides.")); }
        if (state != RequestState.Approved && string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why, so that whoever asked understands."), "Reason"); }
        (State, Reason, DecidedById, DecidedAt, ForTheLead) = (state, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), by.PersonId, at, by.ForTheLead);
    }
}

/// <summary>What a member tells of trying a lesson elsewhere, until it is approved; approved ones stand with the lesson (<see cref="ReusePart"/>).</summary>
internal sealed class ReuseEntry
{
    public string Id { get; init; } = Ids.New();
    public string SetId { get; init; } = "";
    public string Where { get; init; } = "";
    public DateOnly On { get; init; }
    public string Worked { get; init; } = "";
    public string Result { get; init; } = "";
    public string Culture { get; init; } = "";

    /// <summary>The organisation it comes from, and whether somebody else typed it for them.</summary>
    public string? OrganisationId { get; init; }
    public bool OnBehalf { get; init; }
    public string? ToldById { get; init; }
    public DateTimeOffset ToldAt { get; init; }
    public RequestState State { get; set; }
    public string? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? Reason { get; set; }
    public long Revision { get; set; }
}
