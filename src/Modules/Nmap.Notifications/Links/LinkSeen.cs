using System.Text.Json;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Links;

internal enum LinkState
{
    /// <summary>Nothing like it was ever made here, or it was cut short on its way.</summary>
    Unknown,
    Expired,

    /// <summary>The person no longer speaks for that organisation, or is suspended.</summary>
    NotTheirs,

    /// <summary>What it was about is not there any more.</summary>
    Gone,

    /// <summary>What it was about has changed since the letter.</summary>
    Changed,

    /// <summary>A rule says that it cannot be done now.</summary>
    Closed,
    Open,
    Done,
}

/// <summary>A link as it stands at this moment.</summary>
internal sealed record LinkSeen(LinkState State)
{
    public ActLinkRow? Row { get; init; }
    public ActHolder? Holder { get; init; }
    public IActKind? Kind { get; init; }
    public ActUse? Use { get; init; }
    public ActOffer? Offer { get; init; }

    /// <summary>Pressed within seconds of the letter leaving, as programs that check mail do.</summary>
    public bool Held { get; init; }

    public bool Expired { get; init; }

    /// <summary>This very press did it.</summary>
    public bool JustDone { get; init; }

    public IReadOnlyDictionary<string, string> Given
        => Row?.Given is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : new Dictionary<string, string>();

    public IReadOnlyList<string> Receipt => Row?.Receipt?.Split("\n\n") ?? [];

    /// <summary>What was done by it is how it stands today: nothing newer took its place.</summary>
    public bool InForce => State == LinkState.Done && Row!.Version == Offer?.Version && (Row.After ?? Offer.Before) == Offer.Before;

    public bool CanUndo => InForce && !Expired && Row!.After is not null && !string.IsNullOrEmpty(Row.Before);

    /// <summary>It changed since it was last looked at, and can still be done by whoever reads how it stands now.</summary>
    public bool CanGoOn => State == LinkState.Changed && Offer!.Closed is null;
}
