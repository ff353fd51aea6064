using Nmap.Cms.Content;

namespace Nmap.Portal.Changes;

/// <summary>At which steps the desk asks what a new wording changes for the readers of a public text.</summary>
internal static class ChangeAsked
{
    /// <summary>Steps by which a wording goes towards its readers.</summary>
    public static bool Asks(string step) => step is "submit" or RouteStep.Force or "schedule" or "publish";

    /// <summary>At these the writer says it; later it is only asked where nobody did, as for a text sent by a program.</summary>
    public static bool IsWriters(string step) => step is "submit" or RouteStep.Force;
}
