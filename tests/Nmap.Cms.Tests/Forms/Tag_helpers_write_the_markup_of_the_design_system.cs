using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Diffing;

namespace Nmap.Cms.Tests.Forms;

/// <summary>Each fixture whose options our tag helpers know must come out as the design system's own HTML.</summary>
public sealed partial class Tag_helpers_write_the_markup_of_the_design_system
{
    private static readonly Dictionary<string, (Func<FixtureOptions, string> Render, int AtLeast)> Components = new()
    {
        ["back-link"] = (TextFixtures.BackLink, 6),
        ["breadcrumbs"] = (TextFixtures.Breadcrumbs, 10),
        ["button"] = (TextFixtures.Button, 30),
        ["checkboxes"] = (FieldFixtures.Checkboxes, 25),
        ["date-input"] = (FieldFixtures.DateInput, 10),
        ["details"] = (TextFixtures.Details, 8),
        ["error-summary"] = (TextFixtures.ErrorSummary, 10),
        ["fieldset"] = (TextFixtures.Fieldset, 10),
        ["file-upload"] = (FieldFixtures.FileUpload, 12),
        ["input"] = (FieldFixtures.Input, 34),
        ["inset-text"] = (TextFixtures.InsetText, 6),
        ["notification-banner"] = (TextFixtures.NotificationBanner, 10),
        ["pagination"] = (TextFixtures.Pagination, 8),
        ["radios"] = (FieldFixtures.Radios, 30),
        ["select"] = (FieldFixtures.Select, 15),
        ["summary-list"] = (TextFixtures.SummaryList, 10),
        ["table"] = (TextFixtures.Table, 14),
        ["tag"] = (TextFixtures.Tag, 11),
        ["task-list"] = (TextFixtures.TaskList, 3),
        ["textarea"] = (FieldFixtures.Textarea, 15),
        ["warning-text"] = (TextFixtures.WarningText, 5),
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Components.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory, MemberData(nameof(Names))]
    public void A_component_comes_out_as_its_fixtures(string component)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "govuk-frontend", component + ".json")));
        var (render, atLeast) = Components[component];
        var compared = 0;
        var wrong = new List<string>();
        foreach (var fixture in file.RootElement.GetProperty("fixtures").EnumerateArray())
        {
            var options = new FixtureOptions(fixture.GetProperty("options"));
            var actual = render(options);
            if (!options.AllRead) { continue; }
            compared++;
            var expected = Ours(fixture.GetProperty("html").GetString()!);
            var differences = DiffBuilder.Compare(expected).WithTest(DirAuto().Replace(actual, "")).Build().ToList();
            if (differences.Count > 0) { wrong.Add($"{fixture.GetProperty("name")}\n  expected {expected}\n  actual   {actual}"); }
        }
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.InRange(compared, atLeast, int.MaxValue);
    }

    // A sentence in two pieces cannot be translated, so ours is one; what somebody writes runs in its own direction.
    private static string Ours(string html)
        => html.Replace("<span class=\"govuk-visually-hidden\"> page</span>", " page", StringComparison.Ordinal);

    [GeneratedRegex(" dir=\"auto\"")]
    private static partial Regex DirAuto();
}
