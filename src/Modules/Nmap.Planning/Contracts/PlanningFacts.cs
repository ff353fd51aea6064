using Nmap.Cms.Facts;

namespace Nmap.Planning.Contracts;

/// <summary>A version of a plan, or how far one of its activities came, was changed.</summary>
public sealed record PlanChanged(string PlanId) : IFact;

/// <summary>A contribution to a draft was accepted or not; its author is told.</summary>
public sealed record ContributionAnswered(string ContributionId) : IFact;

public sealed record NeedChanged(string NeedId) : IFact;

/// <summary>A benchmark, one of its values or steps, or a passage of a policy was changed.</summary>
public sealed record BenchmarkChanged(string BenchmarkId) : IFact;
