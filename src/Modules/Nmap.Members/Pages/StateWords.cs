using Nmap.Cms;

namespace Nmap.Members.Pages;

/// <summary>States of requests and endorsements as screens say them.</summary>
internal static class StateWords
{
    public static string Of(JoinState state) => state switch
    {
        JoinState.Asked => Phrase.Of("Waits for the secretariat’s advice"),
        JoinState.Advised => Phrase.Of("Waits for the lead’s decision"),
        JoinState.Withdrawn => Phrase.Of("Withdrawn"),
        JoinState.Accepted => Phrase.Of("Taken in"),
        _ => Phrase.Of("Not taken in"),
    };

    public static string Of(string? answer) => answer switch
    {
        Endorsement.Endorsed => Phrase.Of("Endorsed"),
        Endorsement.NotNow => Phrase.Of("Not at this time"),
        _ => Phrase.Of("No answer yet"),
    };
}
