using Nmap.Cms.Access;

namespace Nmap.Meetings;

/// <summary>Reservations as numbered footnotes, in the order of the text; those to the whole text come last.</summary>
internal static class ReservationNotes
{
    public static IReadOnlyList<(int Number, MinutesAnswer Answer)> Of(Meeting meeting, Minutes minutes, Reader reader)
    {
        var order = MinutesNumbers.All(meeting, minutes.Body).Select((t, i) => (t.Text.Id, i)).ToDictionary(t => t.Id, t => t.i);
        return [.. minutes.Answers.Where(a => a.IsReservation && minutes.AdmitsTo(a, reader)).OrderBy(a => a.TextId is { } id ? order.GetValueOrDefault(id, int.MaxValue - 1) : int.MaxValue).ThenBy(a => a.At).ThenBy(a => a.Id, StringComparer.Ordinal)
            .Select((a, i) => (i + 1, a))];
    }
}
