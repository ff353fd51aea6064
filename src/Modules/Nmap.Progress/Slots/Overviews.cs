using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Deadlines with the days left, and the dates to keep that come next.</summary>
internal sealed class DeadlinesOverview(IDeadlines deadlines, Words words) : IOverviewSource
{
    private const int Most = 4;

    public int Order => 10;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        var list = Obligations.PageOf(reader);
        var owed = await deadlines.OfObligationsAsync(cancel);
        var due = owed.Select(d => (d.DueOn, Line: Line(d.Name.ToString(), d.DueOn, d.DaysLeft, $"{list}#{d.Code}")));
        if (reader.IsMember) { due = due.Concat((await deadlines.ToKeepAsync(cancel)).Where(d => d is { DueOn: not null, State: "open" or "late" } && !owed.Any(o => o.Code == d.Obligation && o.DueOn == d.DueOn)).Take(Most).Select(d => (d.DueOn!.Value, Line(d.Name.ToString(), d.DueOn!.Value, d.DaysLeft ?? 0, $"{list}#date-{d.Key}")))); }
        return new(words.S["Deadlines and dates to keep"], list, [.. due.OrderBy(d => d.DueOn).Select(d => d.Line)]);
    }

    private OverviewLine Line(string name, DateOnly due, int left, string address) => new(name, words.Formats.Date(due), address)
    {
        More = left > 0 ? words.S.Plural(left, "{0} day left", "{0} days left") : left == 0 ? words.S["due today"].Value : words.S.Plural(-left, "{0} day overdue", "{0} days overdue"),
        Late = left < 0,
    };
}

/// <summary>What was planned to be released and what was, year by year, as approved figures say; of what is still ahead, the next.</summary>
internal sealed class ReleaseOverview(NmapDb db, ISite site, Words words) : IOverviewSource
{
    private const int Most = 4;

    public int Order => 20;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        var plan = PlanYear.Of(await db.CountryLedgerAsync(PlanYear.Keys, cancel));
        var lines = plan.Where(p => p.Planned.First > site.Today).Take(1).Select(Ahead).Concat(plan.Where(p => p.Planned.First <= site.Today).TakeLast(Most).Reverse().Select(p => Begun(p, reader)));
        return new(words.S["Land released against the plan"], reader.IsMember || reader.Can(ProgressPermissions.Approve) ? "/workspace/figures?show=approved" : $"/{Cultures.Current}/progress", [.. lines]);
    }

    private OverviewLine Ahead(PlanYear year) => new(words.S["{0}: planned", year.Planned.TimeText], words.Value(year.Planned), Address(year.Planned));

    private OverviewLine Begun(PlanYear year, Reader reader)
    {
        var (planned, done) = (words.Value(year.Planned), year.Released ?? year.Cleared);
        return new(Label(year, done, planned), done is null ? words.S["not reported yet"] : words.Value(done), Address(done ?? year.Planned)) { More = More(year, done, reader) };
    }

    // A source that gives no sum gives parts: the cleared one is shown, and called so. What is known of a part of the year says of which.
    private string Label(PlanYear year, Figure? done, string planned)
    {
        var (of, whole, released) = (year.Planned.TimeText, done?.TimeText is null || done.TimeText == year.Planned.TimeText, done is null || year.Released is not null);
        return (whole, released) switch
        {
            (true, true) => words.S["{0}: released, of {1} planned", of, planned],
            (true, false) => words.S["{0}: cleared, of {1} planned to be released", of, planned],
            (false, true) => words.S["{0}: {1} planned; released in {2}", of, planned, words.Time(done!.When)],
            (false, false) => words.S["{0}: {1} planned to be released; cleared in {2}", of, planned, words.Time(done!.When)],
        };
    }

    private string? More(PlanYear year, Figure? done, Reader reader)
        => reader.IsMember && year.Shortfall is > 0 ? words.S["{0} less than planned", words.Value(year.Shortfall, year.Planned.Unit)].Value
            : done is not null && done == year.Cleared && year is { Cancelled: { } cancelled, Reduced: { } reduced } && cancelled.TimeText == done.TimeText && reduced.TimeText == done.TimeText
                ? words.S["cancelled: {0}, reduced: {1}", words.Value(cancelled), words.Value(reduced)].Value : null;

    private static string Address(Figure figure) => "/workspace/figures/" + figure.Id;
}
