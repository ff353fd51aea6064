namespace Nmap.Concerns.Pages;

/// <summary>When the answer is due, and what presses.</summary>
internal sealed record DueShown(DateOnly On, int DaysLeft, bool HasAnswer, bool Forgotten, bool OwesDecision)
{
    public static DueShown Of(Concern concern, Pressure pressure)
        => new(concern.AnswerDueOn, pressure.DaysLeft(concern), concern.HasAnswer, pressure.IsForgotten(concern), pressure.OwesDecision(concern));
}
