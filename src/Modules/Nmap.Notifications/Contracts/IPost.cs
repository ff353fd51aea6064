namespace Nmap.Notifications.Contracts;

/// <summary>One mail to one person, already in that person's language. Restricted text never stands in it: it says where to read.</summary>
/// <param name="PersonId">Who gets it.</param>
/// <param name="Email">Where.</param>
/// <param name="Culture">Language of subject and text.</param>
/// <param name="Subject">Begins with the number or title of what it is about.</param>
/// <param name="Paragraphs">Plain text.</param>
/// <param name="Action">Words of the one link, or null.</param>
/// <param name="Address">Root-relative address of that link; made absolute from the site's public address.</param>
public sealed record Letter(string PersonId, string Email, string Culture, string Subject, IReadOnlyList<string> Paragraphs, string? Action = null, string? Address = null)
{
    /// <summary>Content of an iCalendar part, with its method (<c>REQUEST</c>, <c>CANCEL</c>), for invitations.</summary>
    public (string Method, string Body)? Calendar { get; init; }

    /// <summary>Further links, each on a line of its own below its words: pages, or acts that need no signing in.</summary>
    public IReadOnlyList<LetterLink> Links { get; init; } = [];

    /// <summary>What an answer to this letter is about, with the sentence that says how to answer. Left out where the platform takes no mail.</summary>
    public (ActLink About, string Hint)? Reply { get; init; }

    /// <summary>It leaves at once, because somebody waits for it before a page or must know now. Any other letter without calendar, file or reasons of its own waits a minute, and what else is told to the same person meanwhile stands in the same message.</summary>
    public bool Urgent { get; init; }

    /// <summary>One small file that goes along, already in the reader's language. What is restricted has no place in it unless the country wants that.</summary>
    public LetterFile? File { get; init; }

    /// <summary>Waits this long before it leaves, so that a newer letter can take its place.</summary>
    public TimeSpan Rest { get; init; }

    /// <summary>Root-relative address where the reader turns this kind of mail off; null for notices that cannot be turned off. Letters with the same one are joined with each other alone.</summary>
    public string? TurnOff { get; init; }

    /// <summary>What its reader stops by one press, without signing in; the mail carries it as RFC 8058 says. Null for notices that cannot be turned off.</summary>
    public Leave? OneClick { get; init; }

    /// <summary>For readers who are no members: why they get it, in place of the sentence about their work. <c>{0}</c> is the platform.</summary>
    public string? Because { get; init; }

    /// <summary>What an older letter was about; while that one still rests, this one takes its place.</summary>
    public string? Replaces { get; init; }
}

/// <summary>One more link of a letter.</summary>
/// <param name="Words">What it is for.</param>
public sealed record LetterLink(string Words)
{
    /// <summary>Root-relative address of a page.</summary>
    public string? Address { get; private init; }

    /// <summary>An act of the letter's person.</summary>
    public ActLink? Act { get; private init; }

    public static LetterLink To(string words, string address) => new(words) { Address = address };

    public static LetterLink For(string words, ActLink act) => new(words) { Act = act };
}

/// <param name="Name">As the reader saves it, with its ending.</param>
/// <param name="MediaType">Of a text, such as <c>text/html</c>.</param>
/// <param name="Text">At most <see cref="Largest"/> characters.</param>
public sealed record LetterFile(string Name, string MediaType, string Text)
{
    /// <summary>In characters; larger papers are read on the site.</summary>
    public const int Largest = 256 * 1024;
}

/// <summary>The platform's post: letters wait in a table and leave within seconds, once a recipient.</summary>
public interface IPost
{
    /// <summary>Where answers of calendar programs reach us: the mailbox for answers, else the country's contact, else the sender of our letters.</summary>
    string Mailbox { get; }

    /// <summary>
    /// Adds a letter; a second one about the same thing to the same person is ignored.
    /// Inside a transaction opened by <see cref="Nmap.Cms.Data.NmapDb.BeginAsync"/> it is part of that commit; otherwise, as in a listener, it is saved at once,
    /// and then nothing else may be waiting unsaved in the same scope.
    /// A letter without a usable address is kept as undeliverable and does not throw, so that the other recipients get theirs.
    /// </summary>
    /// <param name="about">What makes it unique, for example <c>fact/123/circulated</c>; at most 200 characters.</param>
    /// <exception cref="ArgumentException"><see cref="Letter.Address"/> is not root-relative, its file is too large or no text, or <paramref name="about"/> is too long.</exception>
    Task AddAsync(string about, Letter letter, CancellationToken cancel = default);

    /// <summary>Removes letters about something that is over, to whomever, while they still rest; what has left stays. Inside a transaction it is part of that commit.</summary>
    Task TakeBackAsync(string about, CancellationToken cancel = default);

    /// <summary>Removes every letter to somebody whose data is removed, sent or waiting. Inside a transaction it is part of that commit.</summary>
    Task ForgetAsync(string personId, CancellationToken cancel = default);
}
