using Nmap.Cms;

namespace Nmap.Concerns.Pages;

/// <summary>States and ways as screens say them, with the colour of their tag.</summary>
internal static class Words
{
    public static (string Text, string Colour) Of(ConcernState state) => state switch
    {
        ConcernState.Received => (Phrase.Of("Received"), "blue"),
        ConcernState.OnAgenda => (Phrase.Of("On an agenda"), "yellow"),
        ConcernState.Answered => (Phrase.Of("Answered"), "green"),
        ConcernState.Decided => (Phrase.Of("Decided by a meeting"), "green"),
        _ => (Phrase.Of("Not taken up"), "grey"),
    };

    public static string Of(Way way) => way switch
    {
        Way.Phone => Phrase.Of("By phone"),
        Way.Paper => Phrase.Of("On paper"),
        Way.InPerson => Phrase.Of("In person"),
        _ => Phrase.Of("By the public form"),
    };

    /// <summary>What a person without an account is told.</summary>
    public static string Explained(ConcernState state) => state switch
    {
        ConcernState.Received => Phrase.Of("Your concern has arrived. The secretariat is working on an answer."),
        ConcernState.OnAgenda => Phrase.Of("A meeting of the platform will talk about your concern. What it decides will stand here."),
        ConcernState.Answered => Phrase.Of("Your concern has an answer."),
        ConcernState.Decided => Phrase.Of("A meeting has talked about your concern and decided."),
        _ => Phrase.Of("Your concern is not taken up. The reason stands here."),
    };
}
