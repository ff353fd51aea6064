using System.Text.RegularExpressions;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Reads answers to an invitation: yes, no or maybe on the first line, then lines for an alternate and an item.</summary>
internal sealed class InvitationWords(MailKeywords words) : IActWords
{
    public string Kind => InvitationKind.Kind;

    public ActTyped? Read(string text)
    {
        var fields = new Dictionary<string, string>();
        var notes = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (words.After(line, MailKeywords.Alternate) is { Length: > 0 } name) { fields[InvitationKind.Alternate] = name; }
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
        if (fields.Count == 0) { return null; }
        var note = string.Join(' ', notes);
        if (note.Length > 0) { fields[InvitationKind.Note] = note.Length > InvitationReply.LongestNote ? note[..InvitationReply.LongestNote] : note; }
        return new(fields);
    }

    private (ReplyAnswer, string)? Answer(string line)
        => words.After(line, MailKeywords.No) is { } no ? (ReplyAnswer.NotComing, no)
            : words.After(line, MailKeywords.Maybe) is { } maybe ? (ReplyAnswer.Maybe, maybe)
            : words.After(line, MailKeywords.Yes) is { } yes ? (ReplyAnswer.Coming, yes) : null;
}

/// <summary>Reads answers to a letter about an action point: done, or how it stands.</summary>
internal sealed class ActionPointWords(MailKeywords words) : IActWords
{
    public string Kind => ActionPointLink.Kind;

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
internal sealed partial class MinutesWords(MailKeywords words) : IActWords
{
    public string Kind => MinutesKind.Kind;

    public ActTyped? Read(string text)
    {
        if (text.Length == 0) { return null; }
        var (kind, rest) = words.After(text.Split('\n')[0], MailKeywords.Reservation) is { } after
            ? (nameof(AnswerKind.Reservation), after + text[text.Split('\n')[0].Length..]) : (nameof(AnswerKind.Correction), text);
        var fields = new Dictionary<string, string> { [MinutesKind.Answer] = kind, [MinutesKind.Text] = rest.Trim() };
        if (Numbered.Match(rest) is { Success: true } number)
        {
            (fields[MinutesKind.Paragraph], fields[MinutesKind.Text]) = (number.Groups[1].Value, rest[number.Length..].Trim());
        }
        return new(fields, AskFirst: true);
    }

    [GeneratedRegex(@"^\s*(\d{1,2}\.[DA]?\d{1,3})\b[\s:.)\-–]*", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered { get; }
}
