using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

internal enum LineState
{
    NotBegun,
    UnderWay,
    Done,
    Dropped,
}

/// <param name="Leads">Leads it; otherwise takes part.</param>
internal sealed record Responsible(string OrganisationId, bool Leads);

/// <summary>How much is planned and was achieved in a year.</summary>
/// <param name="Area">Code of a province; null for the whole country.</param>
internal sealed record Quantity(int Year, string? Area, string Method, string Unit, decimal? Planned, decimal? Achieved = null)
{
    public bool IsSame(Quantity other) => (Year, Area, Method, Unit) == (other.Year, other.Area, other.Method, other.Unit);
}

/// <summary>What a form, a recipe or an accepted contribution says of an activity.</summary>
internal sealed record LineFields(Texts Text, string? Kind, DateOnly? Begins, DateOnly? Ends)
{
    public IReadOnlyList<Responsible> Responsible { get; init; } = [];
    public IReadOnlyList<int> DependsOn { get; init; } = [];
    public IReadOnlyList<string> Obligations { get; init; } = [];
    public string? BudgetLine { get; init; }
    public decimal? Amount { get; init; }
    public string? Currency { get; init; }

    /// <summary>Words that are not changed with the others say the same as they do.</summary>
    public bool OthersHold { get; init; }
}

/// <summary>An activity. Its number is the same in every version that has it.</summary>
internal sealed class PlanLine
{
    public const int LongestText = 1000;

    /// <summary>Times the plan, from which on a number is questioned.</summary>
    private const int TooMuch = 10;

    public string Id { get; set; } = Ids.New();
    public string PlanId { get; set; } = "";
    public int Code { get; set; }
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>Languages whose words are older than those of the other languages.</summary>
    public IReadOnlyList<string> Behind { get; set; } = [];
    public string Kind { get; set; } = "";
    public IReadOnlyList<Responsible> Responsible { get; set; } = [];
    public DateOnly Begins { get; set; }
    public DateOnly Ends { get; set; }

    /// <summary>Numbers of the activities that have to end before.</summary>
    public IReadOnlyList<int> DependsOn { get; set; } = [];

    /// <summary>Codes of the country's obligations.</summary>
    public IReadOnlyList<string> Obligations { get; set; } = [];
    public IReadOnlyList<Quantity> Quantities { get; set; } = [];
    public string? BudgetLine { get; set; }
    public decimal? Amount { get; set; }
    public string? Currency { get; set; }
    public LineState State { get; set; }
    public string? Note { get; set; }
    public DateOnly? ReportedOn { get; set; }
    public long Revision { get; set; }

    public bool IsRunning => State is LineState.NotBegun or LineState.UnderWay;

    public bool IsOverdue(DateOnly today) => IsRunning && Ends < today;

    public bool Involves(string organisationId) => Responsible.Any(r => r.OrganisationId == organisationId);

    public void Set(LineFields fields, Plan plan)
    {
        Check(fields);
        foreach (var code in fields.DependsOn)
        {
            if (code == Code || plan.Line(code) is null) { throw Invalid(Phrase.Of("Choose among the other activities of this plan."), nameof(DependsOn)); }
            if (Leads(plan, code, Code)) { throw Invalid(Phrase.Of("Activity {0} depends on this one already: neither could begin."), nameof(DependsOn), code); }
        }
        (Behind, Text, Kind, Begins, Ends) = (BehindAfter(fields), fields.Text, fields.Kind!, fields.Begins!.Value, fields.Ends!.Value);
        (Responsible, DependsOn, Obligations) = ([.. fields.Responsible.DistinctBy(r => r.OrganisationId)], [.. fields.DependsOn.Distinct().Order()], [.. fields.Obligations.Distinct()]);
        (BudgetLine, Amount, Currency) = (fields.BudgetLine, fields.Amount, fields.Amount is null ? null : fields.Currency?.ToUpperInvariant());
        Revision++;
    }

    /// <summary>Words that catch up, or stand there for the first time, leave the others as they were; any other change leaves those behind that did not change.</summary>
    private IReadOnlyList<string> BehindAfter(LineFields fields)
    {
        if (fields.OthersHold) { return []; }
        var changed = fields.Text.All.Where(t => Text[t.Key] is { } before && before.ReplaceLineEndings() != t.Value.ReplaceLineEndings()).Select(t => t.Key).ToList();
        var left = changed.All(Behind.Contains) ? Behind : Text.All.Keys;
        return [.. left.Except(changed).Where(c => fields.Text[c] is not null)];
    }

    public LineFields Fields => new(Text, Kind, Begins, Ends) { Responsible = Responsible, DependsOn = DependsOn, Obligations = Obligations, BudgetLine = BudgetLine, Amount = Amount, Currency = Currency };

    public void Measure(IReadOnlyList<Quantity> quantities, Plan plan)
    {
        foreach (var (quantity, i) in quantities.Select((q, i) => (q, i)))
        {
            if (quantity.Year < plan.FirstYear || quantity.Year > plan.LastYear) { throw Invalid(Phrase.Of("Enter a year of the plan: {0} to {1}."), $"Quantities[{i}].Year", plan.FirstYear, plan.LastYear); }
            if (!Vocabulary.Methods.ContainsKey(quantity.Method)) { throw Invalid(Phrase.Of("Choose a method."), $"Quantities[{i}].Method"); }
            if (!Vocabulary.Units.ContainsKey(quantity.Unit)) { throw Invalid(Phrase.Of("Choose a unit."), $"Quantities[{i}].Unit"); }
            if (quantity.Planned is null or < 0) { throw Invalid(Phrase.Of("Enter how much is planned, with digits only."), $"Quantities[{i}].Planned"); }
            if (quantities.Take(i).Any(quantity.IsSame)) { throw Invalid(Phrase.Of("The same year, place, method and unit stand above already."), $"Quantities[{i}].Year"); }
        }
        Quantities = [.. quantities.Select(q => q with { Achieved = Quantities.FirstOrDefault(q.IsSame)?.Achieved })];
        Revision++;
    }

    /// <summary>How far it came; what was achieved is told for each quantity that was planned, in the same order.</summary>
    /// <param name="sure">Far more than was planned is a slip of the pen, unless somebody says that it is not.</param>
    public void Report(LineState state, string? note, IReadOnlyList<decimal?> achieved, DateOnly today, bool sure = true)
    {
        if (state == LineState.Dropped && string.IsNullOrWhiteSpace(note)) { throw Invalid(Phrase.Of("Say why it is dropped."), nameof(Note)); }
        if (note?.Length > LongestText) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), nameof(Note), LongestText); }
        if (achieved.ToList().FindIndex(a => a < 0) is >= 0 and var wrong) { throw Invalid(Phrase.Of("Enter how much was achieved, with digits only."), $"Achieved[{wrong}]"); }
        foreach (var (quantity, i) in Quantities.Select((q, i) => (q, i)).Where(q => achieved.ElementAtOrDefault(q.i) > 0))
        {
            if (quantity.Year > today.Year) { throw Invalid(Phrase.Of("{0} has not begun yet, so nothing was achieved in it. Leave it empty."), $"Achieved[{i}]", quantity.Year.ToString(CultureInfo.InvariantCulture)); }
            if (!sure && quantity.Planned is > 0 && achieved[i] >= quantity.Planned * TooMuch) { throw Invalid(Phrase.Of("This is ten times what was planned, or more. Check the number and its unit; if it is right, tick that it is."), $"Achieved[{i}]"); }
        }
        (State, Note, ReportedOn) = (state, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), today);
        Quantities = [.. Quantities.Select((q, i) => q with { Achieved = achieved.ElementAtOrDefault(i) })];
        Revision++;
    }

    /// <summary>What was reported on the same activity of the version before holds for this one too.</summary>
    public void Continue(PlanLine before)
    {
        (State, Note, ReportedOn) = (before.State, before.Note, before.ReportedOn);
        Quantities = [.. Quantities.Select(q => q with { Achieved = before.Quantities.FirstOrDefault(q.IsSame)?.Achieved })];
        Revision++;
    }

    public PlanLine CopyTo(string planId)
    {
        var copy = (PlanLine)MemberwiseClone();
        (copy.Id, copy.PlanId, copy.Revision) = (Ids.New(), planId, 0);
        return copy;
    }

    // Does what begins here lead to that activity?
    private static bool Leads(Plan plan, int from, int to) => plan.Line(from) is { } line && line.DependsOn.Any(next => next == to || Leads(plan, next, to));

    private static void Check(LineFields fields)
    {
        if (fields.Text.IsEmpty) { throw Invalid(Phrase.Of("Say what is done."), nameof(Text)); }
        if (fields.Text.All.FirstOrDefault(t => t.Value.Length > LongestText) is { Key: { } culture }) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), $"{nameof(Text)}[{culture}]", LongestText); }
        if (string.IsNullOrWhiteSpace(fields.Kind)) { throw Invalid(Phrase.Of("Choose a kind."), nameof(Kind)); }
        if (fields.Begins is null) { throw Invalid(Phrase.Of("Enter the day on which it begins."), nameof(Begins)); }
        if (fields.Ends is null) { throw Invalid(Phrase.Of("Enter the day on which it ends."), nameof(Ends)); }
        if (fields.Ends < fields.Begins) { throw Invalid(Phrase.Of("It ends before it begins."), nameof(Ends)); }
        if (!fields.Responsible.Any(r => r.Leads)) { throw Invalid(Phrase.Of("Choose at least one member that leads it."), "Leading"); }
        if (fields.Amount is < 0) { throw Invalid(Phrase.Of("Enter an amount with digits only."), nameof(Amount)); }
        if (fields.Amount is not null && fields.Currency is not { Length: 3 }) { throw Invalid(Phrase.Of("Enter the currency’s three letters, such as USD."), nameof(Currency)); }
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
