using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Reads answers to an invitation: yes, no or maybe on the first line, then lines for an alternate and an item.</summary>
internal sealed class InvitationWords(MailKeywords words, IStringLocalizer S) : IActWords
{
    public string Kind => InvitationKind.Kind;

    public string? Understood => Hint(S);

    /// <summary>Which words are read, in the language in force.</summary>
    public static string Hint(IStringLocalizer S)
        => S["Write yes, no or maybe on the first line. On lines of their own you can add “alternate: name”, “needs: what you need to take part” and “item: title”."];

    public ActTyped? Read(string text)
    {
        var fields = new Dictionary<string, string>();
        var notes = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (words.After(line, MailKeywords.Alternate) is { Length: > 0 } name) { fields[InvitationKind.Alternate] = name; }
            else if (words.After(line, MailKeywords.Needs) is { Length: > 0 } needs) { fields[InvitationKind.Needs] = needs; }
            else if (words.After(line, MailKeywords.Item) is { Length: > 0 } title) { fields[InvitationKind.Item] = title; }
            else if (notes.Count == 0 && !fields.ContainsKey(InvitationKind.Answer) && Answer(line) is var (answer, rest))
            {
                fields[InvitationKind.Answer] = answer.ToString();
                if (rest.Length > 0) { notes.Add(rest); }
            }
            else { notes.Add(line); }
        }
        // Whoever names an alternate says that the organisation comes.
        if (fields.ContainsKey(InvitationKind.Alternate)) { fields.TryAdd(InvitationKind.Answer, nameof(ReplyAnswer.Coming)); }
        var (unclear, note) = (fields.Count == 0, string.Join(' ', notes));
        if (note.Length > 0) { fields[InvitationKind.Note] = note.Length > InvitationReply.LongestNote ? note[..InvitationReply.LongestNote] : note; }
        return fields.Count == 0 ? null : new(fields, Unclear: unclear);
    }

    // Where two fit, the longer one was meant: "no problem" is no refusal.
    private (ReplyAnswer, string)? Answer(string line)
        => new (ReplyAnswer Answer, string? After)[] { (ReplyAnswer.NotComing, words.After(line, MailKeywords.No)), (ReplyAnswer.Maybe, words.After(line, MailKeywords.Maybe)), (ReplyAnswer.Coming, words.After(line, MailKeywords.Yes)) }
            .Where(a => a.After is not null).OrderBy(a => a.After!.Length).Select(a => ((ReplyAnswer, string)?)(a.Answer, a.After!)).FirstOrDefault();
}

/// <summary>Reads answers to a letter about an action point: done, or how it stands.</summary>
internal sealed class ActionPointWords(MailKeywords words, IStringLocalizer S) : IActWords
{
    public string Kind => ActionPointLink.Kind;

    public string? Understood => S["Begin with “done” when it is done; otherwise write what was done, or what holds it up."];

    public ActTyped? Read(string text)
    {
        if (text.Length == 0) { return null; }
        var lines = text.Split('\n', 2);
        var done = words.After(lines[0], MailKeywords.Done);
        var progress = done is null ? text : string.Join('\n', new[] { done, lines.ElementAtOrDefault(1) ?? "" }).Trim();
        return new(new Dictionary<string, string> { [ActionPointKind.State] = done is null ? nameof(ActionState.Open) : nameof(ActionState.Done), [ActionPointKind.Progress] = progress });
    }
}

/// <summary>Reads objections to circulated minutes. They are never recorded from a mail alone.</summary>
internal sealed partial class MinutesWords(MailKeywords words, IStringLocalizer S) : IActWords
{
    public string Kind => MinutesKind.Kind;

    public string? Understood => Hint(S);

    /// <summary>Which words are read, in the language in force.</summary>
    public static string Hint(IStringLocalizer S)
        => S["Begin with the number of the paragraph and then the wording that you propose, with “reservation”, or write “no objection”. You will be asked to confirm it."];

    public ActTyped? Read(string text)
    {
        if (text.Length == 0) { return null; }
        var first = text.Split('\n')[0];
        if (words.After(first, MailKeywords.NoObjection) is { } remark)
        {
            return new(new Dictionary<string, string> { [MinutesKind.Answer] = nameof(AnswerKind.NoObjection), [MinutesKind.Text] = (remark + text[first.Length..]).Trim() }, AskFirst: true);
        }
        var (kind, rest) = words.After(first, MailKeywords.Reservation) is { } after
            ? (nameof(AnswerKind.Reservation), after + text[first.Length..]) : (nameof(AnswerKind.Correction), text);
        var fields = new Dictionary<string, string> { [MinutesKind.Answer] = kind, [MinutesKind.Text] = rest.Trim() };
        if (Numbered.Match(rest) is { Success: true } number)
        {
            (fields[MinutesKind.Paragraph], fields[MinutesKind.Text]) = (MinutesNumbers.Plain(number.Groups[1].Value), rest[number.Length..].Trim());
        }
        return new(fields, AskFirst: true);
    }

    [GeneratedRegex(@"^[\s\u200e\u200f]*(\d{1,2}[.\u066b][DACR]?\d{1,3})\b[\s:.)\-–]*", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered { get; }
}
