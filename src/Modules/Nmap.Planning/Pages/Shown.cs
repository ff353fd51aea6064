using Nmap.Cms.Sites;

namespace Nmap.Planning.Pages;

/// <summary>A text box in every language of the site.</summary>
internal sealed record WordsField(string Name, string Label, IReadOnlyDictionary<string, string?> Values, int Rows = 1, string? Hint = null);

/// <summary>A plan on a screen.</summary>
/// <param name="Base">Address below which an activity has a page; null where there is none.</param>
internal sealed record PlanShown(Plan Plan, KnownNames Names, string? Base)
{
    /// <summary>Whether it is said which activities are overdue: to everybody only once the lead released that measure.</summary>
    public bool TellsOverdue { get; init; } = true;

    /// <summary>The activities that are listed.</summary>
    public IReadOnlyList<PlanLine> Lines { get; init; } = [.. Plan.InOrder];
}

/// <param name="Decision">Number of the decision that adopted the later one.</param>
internal sealed record DifferencesShown(IReadOnlyList<LineDifference> All, Plan Before, KnownNames Names);

/// <summary>What a form typed.</summary>
internal static class Typed
{
    public static Dictionary<string, string?> Of(Texts texts) => texts.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    /// <summary>Languages that the form did not show stay as they are.</summary>
    public static Texts Texts(Texts? stored, Dictionary<string, string?> typed, ISite site)
        => typed.Where(t => site.Settings.Languages.Contains(t.Key)).Aggregate(stored ?? Cms.Sites.Texts.Empty, (texts, t) => texts.With(t.Key, t.Value?.Trim()));

    public static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
