using Nmap.Cms;

namespace Nmap.Members.Pages;

internal static class EndorsementWords
{
    public static string Of(string? answer) => answer switch
    {
        Endorsement.Endorsed => Phrase.Of("Endorsed"),
        Endorsement.NotNow => Phrase.Of("Not at this time"),
        _ => Phrase.Of("No answer yet"),
    };
}
