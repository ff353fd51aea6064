using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

/// <summary>What a form or a recipe says of a benchmark.</summary>
internal sealed record BenchmarkFields(Texts Name, Texts Unit)
{
    public decimal? Baseline { get; init; }
    public DateOnly? BaselineOn { get; init; }
    public string? BaselineSource { get; init; }
    public decimal? Target { get; init; }
    public DateOnly? TargetOn { get; init; }
    public string? Obligation { get; init; }
    public int? Line { get; init; }
}

/// <summary>An indicator with where it began, where it is to come, and where it stands. It says how far, never how good.</summary>
internal sealed class Benchmark
{
    public const int LongestText = 500;

    public string Id { get; set; } = Ids.New();
    public int Number { get; set; }
    public Texts Name { get; set; } = Texts.Empty;
    public Texts Unit { get; set; } = Texts.Empty;
    public decimal Baseline { get; set; }
    public DateOnly BaselineOn { get; set; }
    public string BaselineSource { get; set; } = "";
    public decimal Target { get; set; }
    public DateOnly TargetOn { get; set; }
    public string? Obligation { get; set; }
    public int? Line { get; set; }

    /// <summary>Who wrote it as it stands: somebody else shows it to everybody.</summary>
    public string? WrittenById { get; set; }
    public string? ReleasedById { get; set; }
    public DateTimeOffset? ReleasedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }
    public List<Reading> Readings { get; } = [];
    public List<ImprovementStep> Steps { get; } = [];

    public string Code => $"B-{Number}";
    public bool IsPublic => ReleasedAt is not null;

    /// <summary>Those that somebody else approved, oldest first.</summary>
    public IReadOnlyList<Reading> Approved => [.. Readings.Where(r => r.State == ReadingState.Approved).OrderBy(r => r.On)];

    /// <summary>A benchmark that was changed waits to be released again.</summary>
    public void Set(BenchmarkFields fields, string? byId)
    {
        if (fields.Name.IsEmpty) { throw Invalid(Phrase.Of("Say what is measured."), nameof(Name)); }
        if (fields.Name.All.FirstOrDefault(t => t.Value.Length > LongestText) is { Key: { } culture }) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), $"{nameof(Name)}[{culture}]", LongestText); }
        if (fields.Unit.IsEmpty) { throw Invalid(Phrase.Of("Say in which unit, such as communities or per cent."), nameof(Unit)); }
        if (fields.Baseline is null) { throw Invalid(Phrase.Of("Enter the value it began with, with digits only."), nameof(Baseline)); }
        if (fields.BaselineOn is null) { throw Invalid(Phrase.Of("Enter the day of the first value."), nameof(BaselineOn)); }
        if (string.IsNullOrWhiteSpace(fields.BaselineSource)) { throw Invalid(Phrase.Of("Say where the first value comes from."), nameof(BaselineSource)); }
        if (fields.Target is null) { throw Invalid(Phrase.Of("Enter the value it is to reach, with digits only."), nameof(Target)); }
        if (fields.TargetOn is null) { throw Invalid(Phrase.Of("Enter the day by which it is to be reached."), nameof(TargetOn)); }
        if (fields.TargetOn <= fields.BaselineOn) { throw Invalid(Phrase.Of("The target’s day comes after that of the first value."), nameof(TargetOn)); }
        if (fields.Target == fields.Baseline) { throw Invalid(Phrase.Of("The target is the same as the first value."), nameof(Target)); }
        (Name, Unit, Obligation, Line) = (fields.Name, fields.Unit, fields.Obligation, fields.Line);
        (Baseline, BaselineOn, BaselineSource) = (fields.Baseline.Value, fields.BaselineOn.Value, fields.BaselineSource.Trim());
        (Target, TargetOn) = (fields.Target.Value, fields.TargetOn.Value);
        (WrittenById, ReleasedAt, ReleasedById) = (byId, null, null);
        Revision++;
    }

    public void Release(string? byId, DateTimeOffset now)
    {
        if (IsPublic) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is nothing to release here.")); }
        if (byId is not null && byId == WrittenById) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You wrote this benchmark. Somebody else shows it to everybody.")); }
        (ReleasedAt, ReleasedById) = (now, byId);
        Revision++;
    }

    public Reading Enter(Reading said, DateOnly today)
    {
        if (said.On > today) { throw Invalid(Phrase.Of("This day has not come yet."), nameof(Reading.On)); }
        if (said.On <= BaselineOn) { throw Invalid(Phrase.Of("This day is not after that of the first value."), nameof(Reading.On)); }
        if (Readings.Exists(r => r.On == said.On && r.State != ReadingState.Refused)) { throw Invalid(Phrase.Of("There is a value of this day already."), nameof(Reading.On)); }
        said.Check();
        said.BenchmarkId = Id;
        Readings.Add(said);
        Revision++;
        return said;
    }

    public ImprovementStep Improve(string? id, StepFields fields)
    {
        var step = id is null ? new ImprovementStep { BenchmarkId = Id } : Steps.Find(s => s.Id == id) ?? throw RefusedException.Missing();
        step.Set(fields);
        if (id is null) { Steps.Add(step); }
        Revision++;
        return step;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just changed this benchmark. Open it again beside this page; what you typed is still here.")); }
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
