using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

internal enum StepState
{
    Open,
    Done,
    Dropped,
}

internal sealed record StepFields(Texts Text, string? OwnerId, DateOnly? DueOn, StepState State, string? Note);

/// <summary>What somebody does so that a benchmark comes nearer to its target.</summary>
internal sealed class ImprovementStep
{
    public string Id { get; set; } = Ids.New();
    public string BenchmarkId { get; set; } = "";
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>The organisation that does it.</summary>
    public string OwnerId { get; set; } = "";
    public DateOnly DueOn { get; set; }
    public StepState State { get; set; }
    public string? Note { get; set; }

    public bool IsLate(DateOnly today) => State == StepState.Open && DueOn < today;

    public void Set(StepFields fields)
    {
        if (fields.Text.IsEmpty) { throw Invalid(Phrase.Of("Say what is done."), nameof(Text)); }
        if (fields.Text.All.FirstOrDefault(t => t.Value.Length > Benchmark.LongestText) is { Key: { } culture }) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), $"{nameof(Text)}[{culture}]", Benchmark.LongestText); }
        if (string.IsNullOrWhiteSpace(fields.OwnerId)) { throw Invalid(Phrase.Of("Choose who does it."), "Owner"); }
        if (fields.DueOn is null) { throw Invalid(Phrase.Of("Give the day by which it is done."), nameof(DueOn)); }
        if (fields.State == StepState.Dropped && string.IsNullOrWhiteSpace(fields.Note)) { throw Invalid(Phrase.Of("Say why it is dropped."), nameof(Note)); }
        (Text, OwnerId, DueOn, State, Note) = (fields.Text, fields.OwnerId, fields.DueOn.Value, fields.State, string.IsNullOrWhiteSpace(fields.Note) ? null : fields.Note.Trim());
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
