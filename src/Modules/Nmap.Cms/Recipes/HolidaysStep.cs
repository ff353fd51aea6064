using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary><c>nmap-holidays</c>: public holidays with their names, and the weekend. Days that are there stay; a name given again replaces the old one.</summary>
internal sealed class HolidaysStep : IRecipeStep
{
    private sealed record Holiday(string Day, Texts? Name = null);

    public string Name => "nmap-holidays";

    public Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var given = context.Rows<Holiday>("Holidays").Select(h => (Day: context.Day(h.Day), h.Name)).ToList();
        var weekend = context.Rows<string>("Weekend").Select(Weekday).Distinct().ToList();
        if (weekend.Count == 7) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Offices must be open on at least one day of the week."), "Weekend"); }
        return context.Site.ChangeAsync(settings =>
        {
            var names = settings.HolidayNames.ToDictionary();
            foreach (var (day, name) in given.Where(h => h.Name is { IsEmpty: false })) { names[day] = name!; }
            context.Report.Count(Content.ImportOutcome.Created, given.Count(h => !settings.Holidays.Contains(h.Day)));
            return settings with { Holidays = [.. settings.Holidays.Concat(given.Select(h => h.Day)).Distinct().Order()], HolidayNames = names, Weekend = weekend.Count > 0 ? weekend : settings.Weekend };
        }, context.By, cancel);
    }

    private static DayOfWeek Weekday(string name) => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day) ? day
        : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no day of the week. Write Friday, for example."), "Weekend", name);
}
