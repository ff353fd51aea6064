namespace Nmap.Concerns.Pages;

/// <summary>When the answer is due, and what presses.</summary>
/// <param name="Meeting">Number of the coming meeting that will deal with it.</param>
internal sealed record DueShown(DateOnly On, int DaysLeft, bool HasAnswer, bool Forgotten, bool OwesDecision, int? Meeting)
{
    public static DueShown Of(Concern concern, Pressure pressure) => new(pressure.DueOn(concern), pressure.DaysLeft(concern), concern.HasAnswer, pressure.IsForgotten(concern), pressure.OwesDecision(concern),
        concern.State == ConcernState.OnAgenda ? pressure.Coming.FirstOrDefault(m => m.Id == concern.MeetingId)?.Number : null);
}
