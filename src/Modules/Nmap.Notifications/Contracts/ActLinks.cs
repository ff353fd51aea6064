using Nmap.Cms.Access;

namespace Nmap.Notifications.Contracts;

/// <summary>One act that a person may do from a mail without signing in. It signs nobody in and opens nothing else.</summary>
/// <param name="Kind">Name of an <see cref="IActKind"/>.</param>
/// <param name="ObjectId">What it is about; at most 100 characters.</param>
/// <param name="Version">The object's version as the person was told it; once the object has another one, the link is void. At most 100 characters.</param>
/// <param name="OrganisationId">For which of the person's organisations it acts; null for the person alone.</param>
public sealed record ActLink(string Kind, string ObjectId, string Version, string? OrganisationId = null)
{
    /// <summary>How long it is good for, in days.</summary>
    public int Days { get; init; } = 14;

    /// <summary>The moment at which it ends, such as the hour a meeting begins; it goes before <see cref="Days"/>.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the form is filled with when it is opened, by field name.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();
}

/// <summary>Makes one-purpose links. Only a digest of what stands in the address is stored.</summary>
public interface IActLinks
{
    /// <summary>For a letter, rather hand the link to <see cref="Letter.Links"/>: then it is made once, however often the fact is heard.</summary>
    /// <param name="culture">Language of the page that it opens.</param>
    /// <returns>Root-relative address, <c>/act/…</c>. Inside a transaction it is good after the commit, otherwise at once.</returns>
    Task<string> MakeAsync(string personId, string culture, ActLink link, CancellationToken cancel = default);
}

/// <summary>
/// Slot: a kind of act behind one-purpose links. Its pages need no scripts; what they show is a title, facts, a few fields and one button.
/// Texts are in the language of the screen. Restricted text is shown only after the holder's powers of today were checked, which the caller has done.
/// </summary>
public interface IActKind
{
    /// <summary>Stable; it is stored with each link.</summary>
    string Name { get; }

    /// <summary>What stands before the act, changed nothing: also asked by programs that open every link.</summary>
    /// <returns>Null when there is no such thing for this person any more.</returns>
    Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel);

    /// <summary>Does it, in one commit; the audit entry carries <see cref="ActUse.Details"/>.</summary>
    /// <param name="fields">What was typed, by field name; names that were not offered are left out.</param>
    /// <returns>What the receipt says.</returns>
    /// <exception cref="Nmap.Cms.RefusedException">A rule says no; shown at its field, nothing typed is lost.</exception>
    Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel);

    /// <summary>Takes it back, in one commit.</summary>
    /// <param name="before"><see cref="ActOffer.Before"/> as it was when the act was done.</param>
    /// <exception cref="Nmap.Cms.RefusedException">It is too late for that.</exception>
    Task UndoAsync(ActUse use, string before, CancellationToken cancel);
}

/// <summary>Somebody uses a link, or answers a letter.</summary>
/// <param name="By">The person with today's powers, narrowed to the organisation that the link was made for.</param>
/// <param name="ObjectId">See <see cref="ActLink.ObjectId"/>.</param>
/// <param name="Channel"><c>link</c>, <c>mail</c> or <c>calendar</c>; stands in the audit.</param>
public sealed record ActUse(Reader By, string ObjectId, string? OrganisationId, string Channel)
{
    /// <summary>For the audit entry of the act.</summary>
    public IReadOnlyDictionary<string, string> Details => OrganisationId is null
        ? new Dictionary<string, string> { ["channel"] = Channel }
        : new Dictionary<string, string> { ["channel"] = Channel, ["organisation"] = OrganisationId };
}

/// <summary>What a link offers.</summary>
/// <param name="Version">The object's version now; the person's own act through this link does not make it void.</param>
/// <param name="Title">The heading.</param>
/// <param name="Effect">One sentence: what happens when the button is pressed.</param>
/// <param name="Button">Words of the one button.</param>
/// <param name="Address">Root-relative page in the workspace where the same can be done and read.</param>
public sealed record ActOffer(string Version, string Title, string Effect, string Button, string Address)
{
    /// <summary>What, when, which version.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>What it is about, as its reader may read it: a number and words a passage.</summary>
    public IReadOnlyList<(string Number, string Words)> Passages { get; init; } = [];

    public IReadOnlyList<ActField> Fields { get; init; } = [];

    /// <summary>Why it cannot be done now, with what to do instead; null when it can.</summary>
    public string? Closed { get; init; }

    /// <summary>
    /// How things stand, in the kind's own words and always the same words for the same standing, so that the act can be taken back:
    /// only while they stand as this act left them. Empty when it cannot be.
    /// </summary>
    public string Before { get; init; } = "";

    /// <summary>The same for people: what was said already. Shown beside the form, and in the place of a receipt that does not hold any more.</summary>
    public IReadOnlyList<string> Standing { get; init; } = [];

    /// <summary>What is different now from what the letter said; null where there is no more to say than that.</summary>
    public string? Changed { get; init; }

    /// <summary>A change since the letter does not make the link void: whoever opens it reads how things stand now.</summary>
    public bool Lasting { get; init; }
}

/// <summary>A field of the small form.</summary>
/// <param name="Options">With options it is a choice of one; without, a box to type in.</param>
public sealed record ActField(string Name, string Label, IReadOnlyList<(string Value, string Words)>? Options = null)
{
    public string Value { get; init; } = "";
    public string? Hint { get; init; }

    /// <summary>Lines of the box.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Means something only beside the version it was read in, such as a paragraph's number: asked anew when that changed meanwhile.</summary>
    public bool Anew { get; init; }
}

/// <summary>The act is done.</summary>
/// <param name="Subject">Subject of the receipt.</param>
/// <param name="Paragraphs">What was recorded, for the screen and the receipt.</param>
public sealed record ActDone(string Subject, IReadOnlyList<string> Paragraphs);

/// <summary>Slot, filled once: today's powers of a person whom a link was made for.</summary>
public interface IActHolders
{
    /// <returns>Null when the person no longer speaks for that organisation, or has no power left.</returns>
    Task<ActHolder?> FindAsync(string personId, string? organisationId, CancellationToken cancel);

    /// <summary>Ids of the people who are written to at this address today.</summary>
    Task<IReadOnlyList<string>> WithAddressAsync(string email, CancellationToken cancel);
}

/// <param name="By">Speaks for that one organisation only.</param>
/// <param name="Organisation">Its name in the language of the screen.</param>
/// <param name="Email">Where the receipt goes; null when the person has no address.</param>
public sealed record ActHolder(Reader By, string? Organisation, string? Email);

/// <summary>Slot: a reason why somebody may do nothing from mail, as when their account is suspended.</summary>
public interface IActBar
{
    Task<bool> IsBarredAsync(string personId, CancellationToken cancel);
}
