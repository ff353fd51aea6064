using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Nmap.Benchmarks;

/// <summary>A forum as it is after ten years, as a recipe: organisations, people who came and went, a meeting each quarter with minutes, decisions and action points.</summary>
internal static class ForumRecipe
{
    public const int Organisations = 500, People = 2000, Meetings = 40;

    private const int Days = 3650, Items = 6;

    private static readonly string[] Groups = ["government", "donor", "un", "international-organisation", "international-ngo", "national-ngo", "private-sector", "academia", "affected-population"];

    /// <param name="organisations">Codes of those that are there already; they take part too.</param>
    /// <param name="people">How many people are there already.</param>
    /// <returns>The recipe's file in a folder of its own.</returns>
    public static string Write(string folder, IReadOnlyList<string> organisations, int people)
    {
        var minutes = Directory.CreateDirectory(Path.Combine(folder, "content", "minutes")).FullName;
        string[] added = [.. Enumerable.Range(1, Organisations - organisations.Count).Select(i => $"body-{i}")];
        string[] all = [.. organisations, .. added];
        for (var meeting = 0; meeting < Meetings; meeting++) { File.WriteAllText(Path.Combine(minutes, $"q{meeting}.en.md"), Minutes(meeting, all)); }
        object[] steps =
        [
            new { name = "nmap-organisations", Organisations = added.Select((code, i) => new { Code = code, Constituency = Groups[i % Groups.Length], Name = new { en = $"Body {i + 1} for mine action" }, JoinedOn = Day(-Days + i), Disciplines = new[] { "risk-education" } }) },
            new { name = "nmap-people", People = Enumerable.Range(0, People - people).Select(i => Person(i, added)) },
            new { name = "nmap-meetings", Meetings = Enumerable.Range(0, Meetings).Select(i => Meeting(i, all)) },
            new { name = "nmap-action-points", ActionPoints = Enumerable.Range(0, Meetings - 4).SelectMany(i => Enumerable.Range(1, Items).Select(n => new { Meeting = $"q{i}", Number = n, State = "done", Progress = "Done as agreed.", DoneOn = Day(-Days + i * 91 + 80) })) },
        ];
        var file = Path.Combine(folder, "forum.recipe.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { name = "Forum", version = "1.0.0", steps }));
        return file;
    }

    // Of each body two speak for it today; those before them left four years ago.
    private static object Person(int i, string[] bodies)
    {
        var (body, turn) = (bodies[i % bodies.Length], i / bodies.Length);
        return new { Code = $"voice-{i}", FullName = $"Person {i:D4} of {body}", Organisation = body, As = turn % 2 == 0 ? "representative" : "alternate", Culture = "en", Email = $"voice{i}@{body}.example", From = Day(turn < 2 ? -1460 : -Days), To = turn < 2 ? null : Day(-1460) };
    }

    private static object Meeting(int i, string[] all) => new
    {
        Code = $"q{i}",
        Title = new { en = $"Quarterly meeting {i + 1} of the forum" },
        StartsAt = Day(-Days + i * 91) + " 10:00",
        DurationMinutes = 180,
        Place = new { en = "Asterra" },
        Focus = "article-5",
        Public = true,
        State = "closed",
        Agenda = Enumerable.Range(1, Items).Select(n => new { Title = new { en = $"Item {n}" }, Minutes = 30 }),
        Attendance = all.Select((code, n) => new { Organisation = code, Status = (n + i) % 3 == 0 ? "absent" : "present" }),
        Minutes = new { State = "adopted", AuthenticCulture = "en", AdoptedOn = Day(-Days + i * 91 + 21), SummaryOn = Day(-Days + i * 91 + 23) },
    };

    private static string Minutes(int meeting, string[] all)
    {
        var text = new StringBuilder();
        for (var item = 0; item < Items; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Item {item + 1}\n\n");
            for (var n = 0; n < 3; n++) { text.Append(CultureInfo.InvariantCulture, $"{{{(n == 0 ? "public" : "members")}}} What was said under this item by those who know it, paragraph {n + 1}, in a sentence or two as such minutes have them.\n\n"); }
            text.Append(CultureInfo.InvariantCulture, $"D{{public}}: The forum decides on item {item + 1} of meeting {meeting + 1}.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"A{{public}} @{all[(meeting * Items + item) % all.Length]} {Day(-Days + meeting * 91 + 85)}: What follows from item {item + 1} is done and reported.\n\n");
        }
        return text.ToString();
    }

    private static string Day(int offset) => offset == 0 ? "D" : string.Create(CultureInfo.InvariantCulture, $"D{offset:+0;-0}");
}
