namespace Nmap.Cms.Slots;

/// <param name="Label">What it is, in the reader's language.</param>
/// <param name="Value">As it is read; a count, a share, an amount.</param>
public sealed record MeasureLine(string Label, string Value);

/// <summary>
/// Slot: something that the platform computes of how the work goes. It stays with members until the lead releases it to everybody. Counts and shares of
/// the whole only: nothing that names a person, an organisation, or a text that is not public.
/// </summary>
public interface IComputedMeasure
{
    /// <summary>Stable: <c>overdue-activities</c>.</summary>
    string Key { get; }

    /// <summary>Place among the others, the lowest first.</summary>
    int Order { get; }

    /// <summary>English, translated when shown.</summary>
    string Label { get; }

    /// <summary>How it is worked out; an English sentence, translated when shown.</summary>
    string Method { get; }

    /// <summary>Its module shows it on a page of its own; otherwise it stands with the others on the page of progress.</summary>
    bool HasOwnPlace => false;

    /// <summary>As of today, in the language of the request; none where there is nothing to count.</summary>
    Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel);
}
