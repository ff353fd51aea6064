using System.Globalization;
using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>Numbers are only display: agenda item and place, <c>2.1</c> for a paragraph, <c>2.D1</c> for a decision, <c>2.A1</c> for an action point, <c>2.C1</c> for a challenge, <c>2.R1</c> for a reservation.</summary>
internal static class MinutesNumbers
{
    public static IEnumerable<(string Number, MinutesText Text)> All(Meeting meeting, MinutesBody body)
        => meeting.InOrder.SelectMany((agenda, i) => Of(body.For(agenda.Id), i + 1));

    public static IEnumerable<(string Number, MinutesText Text)> Of(MinutesItem item, int number)
        => item.Paragraphs.Select((t, i) => ($"{number}.{i + 1}", t))
            .Concat(item.Decisions.Select((t, i) => ($"{number}.D{i + 1}", t)))
            .Concat(item.ActionPoints.Select((t, i) => ($"{number}.A{i + 1}", (MinutesText)t)))
            .Concat(item.Challenges.Select((t, i) => ($"{number}.C{i + 1}", t)))
            .Concat(item.Reservations.Select((t, i) => ($"{number}.R{i + 1}", t)));

    public static MinutesText? Find(Meeting meeting, MinutesBody body, string number)
        => All(meeting, body).Where(t => t.Number.Equals(Plain(number), StringComparison.OrdinalIgnoreCase)).Select(t => t.Text).FirstOrDefault();

    /// <summary>As it is written here, whatever digits were typed.</summary>
    public static string Plain(string number)
        => string.Concat(number.Trim().Select(c => char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture) : c is '٫' ? "." : c is '\u200e' or '\u200f' ? "" : c.ToString()));

    public static AnswerKind Kind(string answer) => answer switch
    {
        "no-objection" => AnswerKind.NoObjection,
        "correction" => AnswerKind.Correction,
        "reservation" => AnswerKind.Reservation,
        "keep-members-only" => AnswerKind.KeepMembersOnly,
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not an answer. Write no-objection, correction, reservation or keep-members-only."), "Answer", answer),
    };

    public static string Word(AnswerKind kind) => kind switch
    {
        AnswerKind.NoObjection => "no-objection",
        AnswerKind.Correction => "correction",
        AnswerKind.Reservation => "reservation",
        _ => "keep-members-only",
    };
}
