using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Nmap.Cms;

namespace Nmap.Challenges;

[JsonConverter(typeof(JsonStringEnumConverter<Attribution>))]
internal enum Attribution
{
    /// <summary>Organisation and name stand beside it.</summary>
    Named,

    /// <summary>“A member”; the audit knows who.</summary>
    Member,

    /// <summary>Nothing that is stored leads to who raised it.</summary>
    Unattributed,
}

internal enum ChallengeState
{
    Raised,
    InDiscussion,
    SolutionChosen,
    Resolved,
    NotSolvable,
}

internal static class ChallengeStates
{
    public static bool IsOpen(this ChallengeState state) => state is not (ChallengeState.Resolved or ChallengeState.NotSolvable);
}

[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
internal enum StepKind
{
    Raised,
    Discussed,
    Proposed,
    Chosen,
    Resolved,
    NotSolvable,
    Reopened,

    /// <summary>Offered to the agenda of a meeting; the target is the proposal there.</summary>
    PutForward,
    Decision,
    ActionPoint,

    /// <summary>A text of the platform: a priority, a lesson.</summary>
    Content,
    Released,
    TakenBack,

    /// <summary>A link was a mistake; the target is what it led to. Both lines stay.</summary>
    Unlinked,
}

/// <summary>One moment in the life of a challenge.</summary>
internal sealed class ChallengeStep
{
    public string ChallengeId { get; set; } = "";
    public int Number { get; set; }
    public StepKind Kind { get; set; }
    public DateOnly On { get; set; }
    public string? ById { get; set; }
    public string? Why { get; set; }

    /// <summary>Id of what it leads to, by <see cref="Kind"/>.</summary>
    public string? Target { get; set; }
    public string? MeetingId { get; set; }

    public bool IsLink => Kind is StepKind.Decision or StepKind.ActionPoint or StepKind.Content;
}

/// <summary>How it could be solved.</summary>
internal sealed class ChallengeProposal
{
    public string Id { get; set; } = Ids.New();
    public string ChallengeId { get; set; } = "";
    public string Text { get; set; } = "";
    public string Culture { get; set; } = "en";
    public string? OrganisationId { get; set; }
    public string? PersonId { get; set; }
    public DateOnly On { get; set; }
    public bool Chosen { get; set; }
    public DateOnly? WithdrawnOn { get; set; }
}

/// <summary>Somebody reads along by mail.</summary>
internal sealed class ChallengeFollower
{
    public string ChallengeId { get; set; } = "";
    public string PersonId { get; set; } = "";
}

/// <summary>What somebody says about a challenge. Without names, only whoever holds its code changes it.</summary>
internal sealed class ChallengePost
{
    public const int Longest = 3000;

    public string ChallengeId { get; set; } = "";
    public int Number { get; set; }
    public string Text { get; set; } = "";
    public string Culture { get; set; } = "en";
    public string? PersonId { get; set; }
    public string? OrganisationId { get; set; }

    /// <summary>Digest of the code of a post without a name.</summary>
    public string? CodeHash { get; set; }
    public DateOnly On { get; set; }
    public DateOnly? CorrectedOn { get; set; }
    public DateOnly? WithdrawnOn { get; set; }

    public void Correct(string? text, DateOnly today)
    {
        RefuseWithdrawn();
        (Text, CorrectedOn) = (Challenge.Words(text, "Text", Longest, Phrase.Of("Write something.")), today);
    }

    public void Withdraw(DateOnly today)
    {
        RefuseWithdrawn();
        (Text, WithdrawnOn) = ("", today);
    }

    public static string NewCode() => RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 10);

    public static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    private void RefuseWithdrawn()
    {
        if (WithdrawnOn is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This post was withdrawn.")); }
    }
}
