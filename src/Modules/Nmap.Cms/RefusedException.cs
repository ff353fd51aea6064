namespace Nmap.Cms;

/// <summary>Why something is not done; decides the status code of the API.</summary>
public enum Refusal
{
    /// <summary>400: the words or values are wrong.</summary>
    Invalid,

    /// <summary>403: seen, but not this person's to do.</summary>
    NotYours,

    /// <summary>404: does not exist for this reader.</summary>
    NotFound,

    /// <summary>409: not from this state.</summary>
    WrongState,

    /// <summary>412: somebody saved in between.</summary>
    Stale,
}

/// <summary>A rule of the platform said no, with a sentence a person can act on.</summary>
/// <param name="message">English, translated where it is shown; placeholders are filled from <paramref name="arguments"/>.</param>
public class RefusedException(Refusal kind, string message, string? field = null, params object[] arguments) : Exception(message)
{
    public Refusal Kind { get; } = kind;

    /// <summary>Name of the form or JSON field it is about.</summary>
    public string? Field { get; } = field;

    public IReadOnlyList<object> Arguments { get; } = arguments;

    public static RefusedException Missing() => new(Refusal.NotFound, Phrase.Of("There is no such page or record."));

    public string In(Microsoft.Extensions.Localization.IStringLocalizer localizer) => Arguments.Count == 0 ? localizer[Message] : localizer[Message, [.. Arguments]];
}
