namespace Nmap.Cms.Slots;

/// <summary>Slot: something the command <c>doctor</c> looks at. Commands speak English.</summary>
public interface IDoctorCheck
{
    /// <summary>What is looked at, in one or two words: <c>mail server</c>.</summary>
    string Name { get; }

    /// <summary>Looks, changes nothing, and never throws for what it finds.</summary>
    Task<Finding> RunAsync(CancellationToken cancel);
}

/// <param name="Sentence">What was found and, when not well, what to do.</param>
public sealed record Finding(FindingLevel Level, string Sentence)
{
    public static Finding Ok(string sentence) => new(FindingLevel.Ok, sentence);
    public static Finding Warn(string sentence) => new(FindingLevel.Warn, sentence);
    public static Finding Fail(string sentence) => new(FindingLevel.Fail, sentence);
}

public enum FindingLevel
{
    Ok,

    /// <summary>Works, but somebody should look at it.</summary>
    Warn,

    /// <summary>Does not work.</summary>
    Fail,
}
