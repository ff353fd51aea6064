using Nmap.Cms.Facts;

namespace Nmap.Members.Contracts;

/// <summary>An organisation, its seats or its representatives were changed.</summary>
public sealed record OrganisationChanged(string OrganisationId) : IFact;

/// <summary>A person's data was removed for good; who keeps more of it removes it too.</summary>
public sealed record PersonPurged(string PersonId) : IFact;

/// <summary>Somebody who enters members wishes this person to have an account; whoever opens accounts decides.</summary>
public sealed record AccountWanted(string PersonId, string ByPersonId) : IFact;

/// <summary>A request to join was decided; whoever asked is told.</summary>
public sealed record JoinDecided(string RequestId) : IFact;
