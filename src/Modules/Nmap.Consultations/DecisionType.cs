using System.Globalization;
using System.Text.Json.Serialization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Consultations;

/// <summary>How something is decided: data that a country changes by recipe.</summary>
internal sealed class DecisionType
{
    public string Code { get; set; } = "";
    public Texts Name { get; set; } = Texts.Empty;
    public Method Method { get; set; }
    public List<DecisionChoice> Choices { get; set; } = [];

    /// <summary>To be given out among the options.</summary>
    public int Points { get; set; } = 10;

    public bool HasOptions => Method is Method.Ranking or Method.Points;

    public DecisionChoice? Find(string code) => Choices.FirstOrDefault(c => c.Code == code);

    public void Check(string choice, int options)
    {
        if (!HasOptions)
        {
            if (Find(choice) is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose where your organisation stands."), "Choice"); }
            return;
        }
        var numbers = Numbers(choice);
        if (Method == Method.Ranking && !numbers.Order().SequenceEqual(Enumerable.Range(1, options))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give each option another place, from 1 to {0}."), "Choice", options); }
        if (Method != Method.Points) { return; }
        if (numbers.Count != options || numbers.Any(n => n < 0)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write whole numbers beside the options, such as 5 or 0."), "Choice"); }
        if (numbers.Sum() != Points) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give out exactly {0} points. You gave {1}."), "Choice", Points, numbers.Sum()); }
    }

    /// <summary>Nothing beside an option is none of the points; what is no number is -1.</summary>
    public static IReadOnlyList<int> Numbers(string choice) => [.. choice.Split(',').Select(n => string.IsNullOrWhiteSpace(n) ? 0 : int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    /// <summary>Those every country begins with.</summary>
    public static IReadOnlyList<DecisionType> BuiltIn { get; } =
    [
        Of("sense-check", Method.Choice, new("for"), new("unsure"), new("against")),
        Of("advice", Method.Choice, new("for"), new("for-with-changes"), new("against")),
        Of("consent", Method.Choice, new("no-objection"), new("concern"), new("objection") { Objects = true, Blocks = true }),
        Of("consensus", Method.Choice, new("agree"), new("agree-with-concern"), new("stand-aside"), new("block") { Objects = true, Blocks = true }),
        Of("graded", Method.Choice, new("whole"), new("mostly"), new("can-live"), new("disagree"), new("block") { Objects = true, Blocks = true }),
        Of("ranking", Method.Ranking),
        Of("points", Method.Points),
    ];

    private static DecisionType Of(string code, Method method, params List<DecisionChoice> choices) => new() { Code = code, Method = method, Choices = choices };
}

/// <param name="Code">Stable within its type.</param>
internal sealed record DecisionChoice(string Code)
{
    public Texts Name { get; init; } = Texts.Empty;

    /// <summary>Whoever chooses it objects, and says to what.</summary>
    public bool Objects { get; init; }

    /// <summary>The objection keeps the others from agreeing.</summary>
    public bool Blocks { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<Method>))]
internal enum Method
{
    /// <summary>One of the choices.</summary>
    Choice,
    Ranking,
    Points,
}
