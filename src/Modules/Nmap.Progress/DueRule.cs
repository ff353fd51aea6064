using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>
/// How the day of something that comes back is found. <c>yearly</c>: on that day each year, about the year before.
/// <c>last-meeting</c>: on that day of the year of the last entered meeting before the obligation's deadline.
/// </summary>
internal sealed class DueRule
{
    public const string Yearly = "yearly";
    public const string LastMeeting = "last-meeting";

    public string Id { get; init; } = Ids.New();
    public required string Code { get; init; }
    public string Kind { get; set; } = Yearly;
    public Texts Name { get; set; } = Texts.Empty;
    public int Month { get; set; }
    public int Day { get; set; }

    /// <summary>Code of the obligation whose deadline counts.</summary>
    public string? Obligation { get; set; }

    /// <summary>Days before at which the lead and the secretariat are written to.</summary>
    public IReadOnlyList<int> Leads { get; set; } = [90, 30, 7];

    /// <summary>First days of the meetings that decide; entered, never guessed.</summary>
    public IReadOnlyList<DateOnly> Meetings { get; set; } = [];

    /// <summary>What was due before this day is not followed here.</summary>
    public DateOnly Since { get; set; }
    public Reference? Source { get; set; }
    public int Revision { get; set; }

    /// <summary>The dates of this rule: those that have passed since <see cref="Since"/>, and the next.</summary>
    public IEnumerable<RuledDate> Dates(DateOnly today, Obligation? obligation)
        => Kind == LastMeeting ? BeforeDeadline(obligation) : EachYear(today);

    private IEnumerable<RuledDate> EachYear(DateOnly today)
    {
        for (var year = Since.Year; year <= today.Year + 1; year++)
        {
            var due = DayIn(year);
            if (due < Since) { continue; }
            yield return new(Key(year.ToString(CultureInfo.InvariantCulture)), due, year - 1);
            if (due >= today) { yield break; }
        }
    }

    private IEnumerable<RuledDate> BeforeDeadline(Obligation? obligation)
    {
        if (obligation is null || obligation.IsMet || obligation.InForce?.DueOn is not { } deadline) { yield break; }
        // Meetings are yearly: an older one is not the last before the deadline, its date is still to be entered.
        var last = Meetings.Where(m => m < deadline && m >= deadline.AddMonths(-14)).DefaultIfEmpty().Max();
        yield return new(Key(deadline.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), last == default ? null : DayIn(last.Year), null);
    }

    private DateOnly DayIn(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    private string Key(string of) => $"{Code}-{of}";

    public void Set(string? month, string? day, string? leads, IEnumerable<DateOnly> meetings, int? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else saved this in the meantime. Open it again beside this page; what you typed is still here.")); }
        Check(Number(month, 12, "Month", Phrase.Of("Write the month as a number from 1 to 12.")), Number(day, 31, "Day", Phrase.Of("Write the day as a number from 1 to 31.")));
        (Leads, Meetings, Revision) = (LeadsOf(leads), [.. meetings.Distinct().Order()], Revision + 1);
    }

    private void Check(int month, int day)
    {
        if (day > DateTime.DaysInMonth(2024, month)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("That month has no such day."), "Day"); }
        (Month, Day) = (month, day);
    }

    private static int Number(string? text, int most, string field, string sentence)
        => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : throw new RefusedException(Refusal.Invalid, sentence, field);

    /// <summary>One day a line.</summary>
    public static IReadOnlyList<DateOnly> MeetingsOf(string? text)
    {
        var lines = (text ?? "").Split(['\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.Select(l => When.Stock(l) is { } when && when.First == when.Last ? when.First
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a date such as 2028-11-20."), "Meetings", l))];
    }

    /// <summary>"90, 30, 7".</summary>
    public static IReadOnlyList<int> LeadsOf(string? text)
    {
        var parts = (text ?? "").Split([',', ' ', ';', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var days = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d <= 1000 ? d : -1).ToList();
        return days.Contains(-1) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Write whole numbers of days with commas between them, for example 90, 30, 7."), "Leads")
            : [.. days.Distinct().OrderDescending()];
    }
}

/// <param name="DueOn">Null when it cannot be computed: the meeting's date is missing.</param>
/// <param name="ForYear">The year it reports about.</param>
internal sealed record RuledDate(string Key, DateOnly? DueOn, int? ForYear);
