using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Verbs;

/// <summary>Dates to keep: moved, submitted, added; and the rules that compute them.</summary>
internal sealed class KeepDates(NmapDb db, ISite site)
{
    public async Task MoveAsync(string key, DateOnly? dueOn, string? why, string? leads, int? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var date = await TakeAsync(key, revision, cancel);
        date.Move(dueOn, why, leads);
        await CommitAsync(new Act("DueDate.Moved", "DueDate", date.Id, by) { Reason = date.Why }, cancel);
    }

    public async Task SubmitAsync(string key, DateOnly? on, string? receipt, int? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var date = await TakeAsync(key, revision, cancel);
        var forYear = (await db.DuesAsync(site.Today, cancel)).FirstOrDefault(d => d.Key == key)?.Ruled?.ForYear;
        date.Submit(on, receipt, forYear, site.Today);
        await CommitAsync(new Act("DueDate.Submitted", "DueDate", date.Id, by), cancel);
    }

    public async Task TakeBackAsync(string key, string? reason, int? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var date = await TakeAsync(key, revision, cancel);
        date.TakeBack(reason);
        await CommitAsync(new Act("DueDate.TakenBack", "DueDate", date.Id, by) { Reason = reason!.Trim() }, cancel);
    }

    /// <summary>Something that a decision asks for.</summary>
    public async Task AddAsync(Texts name, DateOnly? dueOn, string? leads, string? obligation, Reference source, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        if (name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write what is asked for."), "Name"); }
        var id = Ids.New();
        var date = new DueDate { Id = id, Key = id, Name = name, Obligation = string.IsNullOrEmpty(obligation) ? null : obligation, Source = source };
        date.Move(dueOn, null, leads);
        db.Add(date);
        await CommitAsync(new Act("DueDate.Added", "DueDate", id, by), cancel);
    }

    public async Task SetRuleAsync(string code, string? month, string? day, string? leads, IEnumerable<DateOnly> meetings, int? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var rule = await db.Set<DueRule>().SingleOrDefaultAsync(r => r.Code == code, cancel) ?? throw RefusedException.Missing();
        rule.Set(month, day, leads, meetings, revision);
        await CommitAsync(new Act("DueRule.Changed", "DueRule", rule.Id, by), cancel);
    }

    /// <summary>A computed date has no row until somebody says something about it.</summary>
    private async Task<DueDate> TakeAsync(string key, int? revision, CancellationToken cancel)
    {
        var date = await db.Set<DueDate>().SingleOrDefaultAsync(d => d.Key == key, cancel);
        if (date is null)
        {
            var due = (await db.DuesAsync(site.Today, cancel)).FirstOrDefault(d => d.Key == key) ?? throw RefusedException.Missing();
            date = db.Add(new DueDate { Key = key, Rule = due.Rule?.Code, Name = due.Name, Obligation = due.Obligation?.Code }).Entity;
        }
        date.Advance(revision);
        return date;
    }

    private async Task<IAsyncDisposable> BeginAsync(Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Obligations and dates are kept by the lead and the secretariat.")); }
        return await db.BeginAsync(cancel);
    }

    private Task CommitAsync(Act act, CancellationToken cancel)
    {
        db.Tell(new ObligationsChanged());
        return db.CommitAsync(act, cancel);
    }
}
