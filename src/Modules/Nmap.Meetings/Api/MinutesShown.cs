using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Meetings.Api;

/// <summary>Minutes as one reader gets them through the API: every text passes the one renderer.</summary>
internal static class MinutesShown
{
    public static object To(Reader reader, Meeting meeting, Minutes minutes) => new
    {
        minutes.Id,
        minutes.MeetingId,
        minutes.State,
        minutes.Culture,
        minutes.CirculatedAt,
        minutes.AnswersUntil,
        minutes.OutcomesSentAt,
        minutes.Authentic,
        AnswerPeriods = minutes.Periods.All,
        minutes.AdoptionMethod,
        minutes.Number,
        minutes.TextHash,
        minutes.CheckCode,
        minutes.AdoptedAt,
        minutes.AdoptedForTheLead,
        minutes.SummaryState,
        OpenCorrections = minutes.OpenCorrections.Count,
        Attendance = (minutes.Roll ?? []).Select(r => new { Organisation = r.OrganisationId, r.Name, Status = r.Presence, r.Person, Level = r.Level?.ToString().ToLowerInvariant(), r.CameAt, r.LeftAt }),
        Items = meeting.InOrder.Select((agenda, i) => Item(reader, minutes, agenda, minutes.Body.For(agenda.Id), i + 1)),
    };

    private static object Item(Reader reader, Minutes minutes, AgendaItem agenda, MinutesItem item, int number) => new
    {
        AgendaItem = number,
        Title = agenda.Title.In(minutes.Culture).Text,
        Paragraphs = Texts(reader, minutes, item.Paragraphs, number, ""),
        Decisions = Texts(reader, minutes, item.Decisions, number, "D"),
        ActionPoints = item.ActionPoints.Select((a, i) => (a, i)).Where(a => a.a.Audience.Admits(reader)).Select(a => new
        {
            a.a.Id,
            Number = $"{number}.A{a.i + 1}",
            Text = a.a.Text[minutes.Culture],
            Owner = a.a.OwnerId,
            a.a.DueOn,
            Audience = a.a.Audience.ToString(),
        }),
        Challenges = Texts(reader, minutes, item.Challenges, number, "C"),
        Reservations = Texts(reader, minutes, item.Reservations, number, "R"),
    };

    private static IEnumerable<object> Texts(Reader reader, Minutes minutes, IEnumerable<MinutesText> texts, int number, string mark)
        => ParagraphText.For(reader, texts.Select(t => t.ToParagraph(minutes.Culture, [])), $"{number}")
            .Select(p => new { p.Id, Number = mark.Length == 0 ? p.Number : p.Number.Insert(p.Number.IndexOf('.', StringComparison.Ordinal) + 1, mark), p.Text, Audience = p.Audience.ToString(), p.SaidBy });
}
