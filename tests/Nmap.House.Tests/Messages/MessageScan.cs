using System.Text.RegularExpressions;

namespace Nmap.House.Tests.Messages;

/// <summary>Finds <c>S["…"]</c>, <c>S.Plural(n, "…", "…")</c> and <c>Phrase.Of("…")</c> in the sources of one project.</summary>
internal sealed partial class MessageScan
{
    private readonly SortedDictionary<string, Message> _messages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _sources = new(StringComparer.Ordinal);
    private readonly List<Unreadable> _unreadable = [];

    public IReadOnlyCollection<Message> Messages => _messages.Values;

    public IReadOnlyList<Unreadable> Unreadable => _unreadable;

    /// <summary>Every file in which a message stands.</summary>
    public IEnumerable<string> SourcesOf(string id) => _sources[id];

    public static MessageScan Of(string project)
    {
        var scan = new MessageScan();
        foreach (var file in Repository.Sources(project, ".cs", ".cshtml"))
        {
            scan.Read(File.ReadAllText(file), Path.GetRelativePath(project, file).Replace('\\', '/'));
        }
        return scan;
    }

    public void Read(string source, string name)
    {
        source = Comments().Replace(source, "");
        foreach (Match call in Calls().Matches(source))
        {
            var arguments = new ArgumentReader(source, call.Index + call.Length).Read();
            var isPlural = call.Value.Contains("Plural", StringComparison.Ordinal);
            if (!(isPlural ? TryPlural(arguments, name) : TryPlain(arguments, name)))
            {
                _unreadable.Add(new(name, source.Substring(call.Index, Math.Min(80, source.Length - call.Index)).Split('\n')[0]));
            }
        }
    }

    private bool TryPlain(List<List<Token>> arguments, string name)
    {
        if (LiteralChoice.Of(arguments[0]) is not { } texts) { return false; }
        foreach (var text in texts) { Add(new(text, null, name)); }
        return true;
    }

    private bool TryPlural(List<List<Token>> arguments, string name)
    {
        if (arguments.Count < 3 || LiteralChoice.Of(arguments[1]) is not { } ones || LiteralChoice.Of(arguments[2]) is not { } many || ones.Count != many.Count)
        {
            return false;
        }
        foreach (var (one, more) in ones.Zip(many)) { Add(new(one, more, name)); }
        return true;
    }

    private void Add(Message message)
    {
        if (!_messages.TryGetValue(message.Id, out var known) || known.Plural is null) { _messages[message.Id] = message; }
        if (!_sources.TryGetValue(message.Id, out var sources)) { _sources[message.Id] = sources = new(StringComparer.Ordinal); }
        sources.Add(message.Source);
    }

    [GeneratedRegex(@"(?<![\w""])S\s*\[|(?<![\w""])S\.Plural\s*\(|\bPhrase\.Of\s*\(")]
    private static partial Regex Calls();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|^[ \t]*//[^\n]*|^[ \t]*/\*.*?\*/", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comments();
}
