namespace Nmap.Notifications.Contracts;

/// <summary>
/// Slot: reads what people write when they answer a letter. The act is then done as by the letter's link: the same rules, the same receipt,
/// the same way to take it back.
/// </summary>
public interface IActWords
{
    /// <summary>The <see cref="IActKind"/> that it reads for.</summary>
    string Kind { get; }

    /// <param name="text">What was written, without the quoted letter and without the signature.</param>
    /// <returns>Null when nothing was written.</returns>
    ActTyped? Read(string text);

    /// <summary>One sentence that says which words are understood, for whoever wrote others. In the language in force.</summary>
    string? Understood => null;
}

/// <summary>What an answer by mail says.</summary>
/// <param name="Fields">As if they had been typed on the link's page.</param>
/// <param name="AskFirst">Nothing is done: the writer gets a link to confirm it, with these fields filled in.</param>
/// <param name="Unclear">Nothing in it says what to do; the fields hold the words as they were written, for the form.</param>
public sealed record ActTyped(IReadOnlyDictionary<string, string> Fields, bool AskFirst = false, bool Unclear = false);

/// <summary>Slot: reads an answer that a calendar program sent (iTIP, <c>METHOD:REPLY</c>).</summary>
public interface ICalendarAnswers
{
    /// <param name="calendar">The iCalendar text.</param>
    /// <param name="from">Where the mail says it comes from.</param>
    /// <param name="people">Ids of the people who are written to at that address.</param>
    /// <returns>Null when the entry is none of this module's.</returns>
    /// <exception cref="Nmap.Cms.RefusedException">It is, but this sender has no say in it; the sentence is for the secretariat.</exception>
    Task<CalendarAnswer?> ReadAsync(string calendar, string from, IReadOnlyList<string> people, CancellationToken cancel);
}

/// <param name="PersonId">Who answers.</param>
/// <param name="Culture">Language in which that person is written to.</param>
/// <param name="About">What is answered.</param>
public sealed record CalendarAnswer(string PersonId, string Culture, ActLink About, IReadOnlyDictionary<string, string> Fields);
