using Nmap.Cms.Facts;

namespace Nmap.Cms.Slots;

/// <summary>
/// Slot: values that a text names instead of holding them, as in <c>[[figure:remaining]]</c>. Readers get the value of the day on every channel;
/// who writes gets the name.
/// </summary>
public interface IInsert
{
    /// <summary>What stands before the colon.</summary>
    string Kind { get; }

    /// <summary>English sentence for a name that there is none of; <c>{0}</c> is the name.</summary>
    string Unknown { get; }

    /// <summary>Those of the names that everybody may read today, in the words of this language.</summary>
    Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> names, string culture, CancellationToken cancel);

    /// <summary>The same as they were to be read at the end of that day; today's where the kind keeps no past.</summary>
    Task<IReadOnlyDictionary<string, string>> FindOnAsync(DateOnly day, IReadOnlyCollection<string> names, string culture, CancellationToken cancel) => FindAsync(names, culture, cancel);

    /// <summary>What is shown in the place of one that was there once and is not any more.</summary>
    string Gone(string culture);

    /// <summary>Every name a writer may choose, with what it is called and what it gives today.</summary>
    Task<IReadOnlyList<InsertOffer>> OfferAsync(string culture, CancellationToken cancel);
}

/// <param name="Reference">As it is written in a text: <c>[[figure:remaining]]</c>.</param>
public sealed record InsertOffer(string Reference, string Label, string Value);

/// <summary>Values that texts name became others: what is kept of those texts is out of date.</summary>
/// <param name="References">As they are written in texts.</param>
public sealed record InsertsChanged(IReadOnlyList<string> References) : IFact;
