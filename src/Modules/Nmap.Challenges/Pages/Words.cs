using Nmap.Cms;

namespace Nmap.Challenges.Pages;

/// <summary>States, steps and components as screens say them.</summary>
internal static class Words
{
    public static (string Text, string Colour) Of(ChallengeState state) => state switch
    {
        ChallengeState.Raised => (Phrase.Of("Raised"), "blue"),
        ChallengeState.InDiscussion => (Phrase.Of("In discussion"), "yellow"),
        ChallengeState.SolutionChosen => (Phrase.Of("Solution chosen"), "turquoise"),
        ChallengeState.Resolved => (Phrase.Of("Resolved"), "green"),
        _ => (Phrase.Of("Not solvable here"), "grey"),
    };

    public static string Of(StepKind kind) => kind switch
    {
        StepKind.Raised => Phrase.Of("Raised"),
        StepKind.Discussed => Phrase.Of("The discussion began"),
        StepKind.Proposed => Phrase.Of("A solution was proposed"),
        StepKind.Chosen => Phrase.Of("Solution chosen"),
        StepKind.Resolved => Phrase.Of("Resolved"),
        StepKind.NotSolvable => Phrase.Of("Not solvable here"),
        StepKind.Reopened => Phrase.Of("Opened again"),
        StepKind.PutForward => Phrase.Of("Put forward for an agenda"),
        StepKind.Decision => Phrase.Of("Decision"),
        StepKind.ActionPoint => Phrase.Of("Action point"),
        StepKind.Content => Phrase.Of("Text"),
        StepKind.Unlinked => Phrase.Of("A link was taken away"),
        StepKind.Released => Phrase.Of("Shown to the public"),
        _ => Phrase.Of("Taken back from the public"),
    };

    public static string Component(string code) => code switch
    {
        "political" => Phrase.Of("Political"),
        "technical" => Phrase.Of("Technical"),
        "participatory" => Phrase.Of("Participatory"),
        _ => Phrase.Of("Resources"),
    };
}
