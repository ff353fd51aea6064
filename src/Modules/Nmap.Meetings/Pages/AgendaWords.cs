using Nmap.Cms;

namespace Nmap.Meetings.Pages;

/// <summary>What happens on agendas, as screens say it.</summary>
internal static class AgendaWords
{
    public static string Of(AgendaStepKind kind) => kind switch
    {
        AgendaStepKind.Added => Phrase.Of("Put on the agenda of"),
        AgendaStepKind.FromBacklog => Phrase.Of("In the backlog, taken from there onto the agenda of"),
        AgendaStepKind.Deferred => Phrase.Of("Put off to"),
        AgendaStepKind.BroughtForward => Phrase.Of("Brought forward to"),
        AgendaStepKind.Copied => Phrase.Of("Carried over to"),
        _ => Phrase.Of("Taken off the agenda of"),
    };

    public static string Of(AgendaChangeKind kind) => kind switch
    {
        AgendaChangeKind.Added => Phrase.Of("Added: {0}"),
        AgendaChangeKind.Removed => Phrase.Of("Gone: {0}"),
        AgendaChangeKind.Renamed => Phrase.Of("Renamed: {0} (before: {1})"),
        AgendaChangeKind.OtherTime => Phrase.Of("Another length: {0}, {1} minutes (before: {2})"),
        _ => Phrase.Of("The order is another."),
    };
}
