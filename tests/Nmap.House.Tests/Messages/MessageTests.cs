using System.Diagnostics;
using System.Text.RegularExpressions;
using Nmap.Localization.Po;

namespace Nmap.House.Tests.Messages;

public partial class MessageTests
{
    private static readonly Dictionary<string, MessageScan> Scans = Repository.Projects.ToDictionary(p => p, MessageScan.Of);

    public static TheoryData<string, string> Files => [.. from project in Scans where project.Value.Messages.Count > 0
                                                          from language in MessageFiles.Languages select (Repository.Shown(project.Key), language)];

    [Fact]
    public void Every_text_can_be_read_from_the_source()
        => Nothing(Scans.SelectMany(s => s.Value.Unreadable.Select(u => $"{Repository.Shown(s.Key)}/{u.Source}: {u.Excerpt}")));

    /// <summary>The extractor knows a localizer by its name; one that only shows variables may have another.</summary>
    [Fact]
    public void A_localizer_that_holds_texts_is_called_S()
        => Nothing(from project in Repository.Projects
                   where Path.GetFileName(project) is not ("Nmap.Localization" or "Nmap.Cms")
                   from file in Repository.Sources(project, ".cs", ".cshtml")
                   let text = File.ReadAllText(file)
                   from match in Localizer().Matches(text)
                   let name = match.Groups["name"].Value
                   where name != "S" && Regex.IsMatch(text, $@"\b{name}\s*(\[|\.Plural\s*\()[^\])]*""")
                   select $"{Repository.Shown(file)}: {match.Value}");

    [Theory, MemberData(nameof(Files))]
    public void Every_message_is_translated(string project, string language)
    {
        var translated = Entries(project, language).Where(e => !e.IsFuzzy && e.Forms.All(f => f.Length > 0)).Select(e => e.Id).ToHashSet();
        Nothing(Scan(project).Messages.Select(m => m.Id).Where(id => !translated.Contains(id)));
    }

    [Theory, MemberData(nameof(Files))]
    public void No_translation_is_without_its_source(string project, string language)
    {
        var used = Scan(project).Messages.Select(m => m.Id).ToHashSet();
        Nothing(Entries(project, language).Where(e => e.Context is null && !used.Contains(e.Id)).Select(e => e.Id));
    }

    [Theory, MemberData(nameof(Files))]
    public void Placeholders_agree(string project, string language)
        => Nothing(from entry in Entries(project, language)
                   from form in entry.Forms
                   where form.Length > 0 && !Agree(entry, form)
                   select $"{entry.Id} -> {form}");

    [Theory, MemberData(nameof(Files))]
    public void Plurals_have_all_forms_of_the_language(string project, string language)
    {
        var rule = PluralRule.For(language);
        Assert.Equal(rule.Header, MessageFiles.Read(Folder(project), language)?.Plurals?.Header ?? rule.Header);
        var plurals = Scan(project).Messages.Where(m => m.Plural is not null).ToDictionary(m => m.Id, m => m.Plural);
        Nothing(from entry in Entries(project, language)
                where entry.PluralId != plurals.GetValueOrDefault(entry.Id) || entry.Forms.Count != (entry.PluralId is null ? 1 : rule.Count)
                select entry.Id);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Gettext_accepts_the_file(string project, string language)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/msgfmt"), "gettext is not installed.");
        var path = MessageFiles.PathOf(Folder(project), language);
        Assert.SkipUnless(File.Exists(path), "There is no file yet; another test says so.");
        using var msgfmt = Process.Start(new ProcessStartInfo("/usr/bin/msgfmt", ["-c", "-o", "/dev/null", path]) { RedirectStandardError = true })!;
        var said = await msgfmt.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await msgfmt.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(msgfmt.ExitCode == 0, said);
    }

    [Fact]
    public void Screens_use_plain_words()
        => Nothing(from scan in Scans
                   from message in scan.Value.Messages
                   where Jargon().IsMatch($"{message.Id} {message.Plural}")
                   select $"{Repository.Shown(scan.Key)}/{message.Source}: {message.Id}");

    /// <summary>All modules speak through one catalogue: the last module's words would win everywhere.</summary>
    [Fact]
    public void One_text_has_one_translation()
        => Nothing(from language in MessageFiles.Languages
                   from entry in Repository.Projects.SelectMany(p => MessageFiles.Read(p, language)?.Entries ?? [])
                   where entry.Context is null && entry.Forms.Any(f => f.Length > 0)
                   group string.Join(" | ", entry.Forms) by (language, entry.Id) into same
                   where same.Distinct().Count() > 1
                   select $"{same.Key.language} {same.Key.Id}: {string.Join(" / ", same.Distinct())}");

    /// <summary>Run by scripts/messages.</summary>
    [Fact(Explicit = true)]
    public void Write_the_message_files()
    {
        foreach (var language in MessageFiles.Languages)
        {
            var memory = MessageFiles.Memory(language);
            foreach (var (project, scan) in Scans) { MessageFiles.Bring(project, language, scan, memory); }
        }
    }

    private static bool Agree(PoEntry entry, string form)
    {
        var wanted = Numbers(entry.Id).Union(Numbers(entry.PluralId ?? "")).ToHashSet();
        var found = Numbers(form).ToHashSet();
        // "One meeting" needs no count; everything else a plural names must be there.
        return found.IsSubsetOf(wanted) && wanted.Except(found).All(n => entry.PluralId is not null && n == "{0}") && (wanted.Count == 0 || CanBeFilled(form));
    }

    private static bool CanBeFilled(string form)
    {
        try { return System.Text.CompositeFormat.Parse(form) is not null; }
        catch (FormatException) { return false; }
    }

    private static IEnumerable<string> Numbers(string text) => MessageFiles.Placeholder().Matches(text).Select(m => m.Value);

    private static string Folder(string project) => Path.Combine(Repository.Root, project);

    private static MessageScan Scan(string project) => Scans[Folder(project)];

    private static IReadOnlyList<PoEntry> Entries(string project, string language) => MessageFiles.Read(Folder(project), language)?.Entries ?? [];

    private static void Nothing(IEnumerable<string> complaints)
    {
        string[] all = [.. complaints];
        Assert.True(all.Length == 0, $"{all.Length}:\n{string.Join('\n', all.Take(40))}");
    }

    [GeneratedRegex(@"\bIStringLocalizer(<[^>\n]+>)?\??\s+(?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\b(hash(es)?|chains?|drift|dispositions?|transitions?|localization sets?|questioned|keys?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Jargon();
}
