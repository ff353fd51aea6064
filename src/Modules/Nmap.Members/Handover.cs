using Nmap.Cms;

namespace Nmap.Members;

/// <summary>A seat passes from one organisation to another on a day of the country's calendar.</summary>
internal sealed class Handover
{
    /// <summary>How long the outgoing body still reads what it held.</summary>
    public const int ReadingDays = 30;

    public string Id { get; set; } = Ids.New();
    public string Seat { get; set; } = "";
    public string FromOrganisationId { get; set; } = "";
    public string ToOrganisationId { get; set; } = "";
    public DateOnly On { get; set; }

    /// <summary>What the outgoing body wants the incoming one to know.</summary>
    public string? Note { get; set; }
    public DateOnly OrderedOn { get; set; }
    public DateOnly? ConfirmedOn { get; set; }
    public string? ConfirmedBy { get; set; }

    /// <summary>The outgoing body reads the file until then; the incoming one from the day it was ordered, without end.</summary>
    public bool IsOpenTo(IEnumerable<string> organisations, DateOnly today)
        => organisations.Contains(ToOrganisationId) || (organisations.Contains(FromOrganisationId) && today <= On.AddDays(ReadingDays));

    public void Confirm(string? personId, DateOnly today)
    {
        if (ConfirmedOn is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This handover is confirmed already.")); }
        if (today < On) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The handover can be confirmed from its day on.")); }
        (ConfirmedOn, ConfirmedBy) = (today, personId);
    }
}
