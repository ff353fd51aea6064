using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Slots;
using Nmap.Progress.Contracts;

namespace Nmap.Progress.Slots;

/// <summary>Deadlines with the days left, and the dates to keep that come next.</summary>
internal sealed class DeadlinesOverview(IDeadlines deadlines, Words words) : IOverviewSource
{
    private const int Most = 4;

    public int Order => 10;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        var lines = (await deadlines.OfObligationsAsync(cancel)).Select(d => Line(d.Name.ToString(), d.DueOn, d.DaysLeft, "/workspace/obligations"));
        if (reader.IsMember) { lines = lines.Concat((await deadlines.ToKeepAsync(cancel)).Where(d => d is { DueOn: not null, State: "open" or "late" }).Take(Most).Select(d => Line(d.Name.ToString(), d.DueOn!.Value, d.DaysLeft ?? 0, d.Address))); }
        return new(words.S["Deadlines and dates to keep"], "/workspace/obligations", [.. lines]);
    }

    private OverviewLine Line(string name, DateOnly due, int left, string address) => new(name, words.Formats.Date(due), address)
    {
        More = left > 0 ? words.S.Plural(left, "{0} day left", "{0} days left") : left == 0 ? words.S["due today"].Value : words.S.Plural(-left, "{0} day overdue", "{0} days overdue"),
        Late = left < 0,
    };
}

/// <summary>What was planned to be released and what was, year by year, as approved figures say.</summary>
internal sealed class ReleaseOverview(IPlanNumbers plan, Words words) : IOverviewSource
{
    private const int Most = 4;

    public int Order => 20;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        var lines = (await plan.AllAsync(cancel)).TakeLast(Most).Reverse().Select(p => new OverviewLine(words.S["{0}: released, of {1} planned", p.Period, words.Value(p.Planned, p.Unit)], words.Value(p.Released ?? p.Cleared, p.Unit), "/workspace/figures")
        {
            More = reader.IsMember && p.Shortfall is > 0 ? words.S["{0} less than planned", words.Value(p.Shortfall, p.Unit)].Value : null,
        });
        return new(words.S["Land released against the plan"], "/workspace/figures", [.. lines]);
    }
}
