using System.Text.RegularExpressions;
using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>What a figure counts. The well-known ones are listed; a country may use keys of its own.</summary>
/// <param name="Label">English, translated where shown.</param>
/// <param name="Meaning">One plain English sentence, translated where shown.</param>
/// <param name="IsPeriod">A flow over a period; false for a stock on a day; null when the country's own key allows either.</param>
/// <param name="Dimension">Null when either fits.</param>
internal sealed partial record FigureKey(string Key, string Label, string Meaning, bool? IsPeriod, Dimension? Dimension)
{
    public const string Remaining = "remaining";
    public const string Suspected = "suspected";
    public const string Confirmed = "confirmed";
    public const string Cancelled = "cancelled";
    public const string Reduced = "reduced";
    public const string Cleared = "cleared";
    public const string NewlyFound = "newly-found";
    public const string Adjustment = "adjustment";
    public const string Released = "released";
    public const string Areas = "areas";
    public const string Planned = "planned";

    public static IReadOnlyList<FigureKey> WellKnown { get; } =
    [
        new(Remaining, Phrase.Of("Area remaining"), Phrase.Of("Land known or suspected to be mined that is still to be released."), false, Progress.Dimension.Area),
        new(Confirmed, Phrase.Of("Confirmed hazardous area"), Phrase.Of("Land where mines are confirmed by direct evidence."), false, Progress.Dimension.Area),
        new(Suspected, Phrase.Of("Suspected hazardous area"), Phrase.Of("Land where mines are suspected from indirect evidence."), false, Progress.Dimension.Area),
        new(Areas, Phrase.Of("Number of mined areas"), Phrase.Of("How many separate areas are known or suspected to be mined."), false, Progress.Dimension.Count),
        new(Cancelled, Phrase.Of("Area cancelled"), Phrase.Of("Land found free of mines by survey without entering it. Nothing was cleared there."), true, Progress.Dimension.Area),
        new(Reduced, Phrase.Of("Area reduced"), Phrase.Of("Land found free of mines by technical survey."), true, Progress.Dimension.Area),
        new(Cleared, Phrase.Of("Area cleared"), Phrase.Of("Land searched in full, with every mine found removed or destroyed."), true, Progress.Dimension.Area),
        new(Released, Phrase.Of("Area released, as the source gives it"), Phrase.Of("Land returned to use where the source does not tell cancelled, reduced and cleared apart."), true, Progress.Dimension.Area),
        new(NewlyFound, Phrase.Of("Area newly found"), Phrase.Of("Land that survey added to what was known."), true, Progress.Dimension.Area),
        new(Adjustment, Phrase.Of("Correction of records"), Phrase.Of("What changed in the records and not on the ground. It may be below zero."), true, Progress.Dimension.Area),
        new("apm-destroyed", Phrase.Of("Anti-personnel mines destroyed"), Phrase.Of("Anti-personnel mines destroyed during survey and clearance; those of spot tasks are counted apart."), true, Progress.Dimension.Count),
        new("spot-apm-destroyed", Phrase.Of("Mines destroyed in spot tasks"), Phrase.Of("Anti-personnel mines destroyed one by one, outside cleared areas."), true, Progress.Dimension.Count),
        new(Planned, Phrase.Of("Area planned"), Phrase.Of("What the work plan sets out to release in the period."), true, null),
    ];

    /// <summary>Flows of land that leave less to be released.</summary>
    public static IReadOnlyList<string> TakenFromWhatRemains { get; } = [Cancelled, Reduced, Cleared];

    public bool MayBeNegative => Key == Adjustment;

    /// <summary>Figures drawn side by side because they are read together; they are never added up.</summary>
    public IReadOnlyList<string> Family => Key switch
    {
        Cancelled or Reduced or Cleared => [Cancelled, Reduced, Cleared],
        Confirmed or Suspected => [Confirmed, Suspected],
        _ => [Key],
    };

    /// <summary>The well-known key, or a key of the country's own; null when the text cannot be one.</summary>
    public static FigureKey? Find(string key)
        => WellKnown.FirstOrDefault(k => k.Key == key) ?? (Own().IsMatch(key) && key.Length <= 64 ? new(key, OwnLabel(key), "", null, null) : null);

    public static int Order(string key)
        => WellKnown.TakeWhile(k => k.Key != key).Count();

    private static string OwnLabel(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Own();
}
