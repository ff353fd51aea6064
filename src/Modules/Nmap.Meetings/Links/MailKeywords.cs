using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Links;

/// <summary>Words that people write at the beginning of a line, in every language of the site; what they are stands in the message catalogues.</summary>
internal sealed class MailKeywords(ISite site, IStringLocalizer S)
{
    public static readonly string Yes = Phrase.Of("yes, coming, I come, accept, accepted");
    public static readonly string No = Phrase.Of("no, not coming, I cannot come, decline, declined");
    public static readonly string Maybe = Phrase.Of("maybe, perhaps, not sure, tentative");
    public static readonly string Alternate = Phrase.Of("alternate, replacement");
    public static readonly string Item = Phrase.Of("item, agenda item");
    public static readonly string Done = Phrase.Of("done, finished, completed");
    public static readonly string Reservation = Phrase.Of("reservation");

    /// <summary>The line's words after one of these; null when it begins with none of them.</summary>
    public string? After(string line, string words)
    {
        var text = line.TrimStart(' ', '*', '-', '\u200f', '\u200e');
        return All(words).Select(w => Rest(text, w)).FirstOrDefault(r => r is not null);
    }

    // The longest first, so that "not coming" is not read as "no".
    private IEnumerable<string> All(string words)
    {
        var all = new HashSet<string>(words.Split(','));
        foreach (var language in site.Settings.Languages)
        {
            using (CultureScope.Use(language)) { all.UnionWith(S[words].Value.Split(',', '،')); }
        }
        return all.Select(w => w.Trim()).Where(w => w.Length > 0).OrderByDescending(w => w.Length);
    }

    private static string? Rest(string text, string word)
    {
        var (line, wanted) = (Plain(text), Plain(word));
        if (!line.StartsWith(wanted, StringComparison.Ordinal) || (line.Length > wanted.Length && char.IsLetterOrDigit(line[wanted.Length]))) { return null; }
        return text.Length <= word.Length ? "" : text[Math.Min(word.Length, text.Length)..].TrimStart(' ', ':', '：', '.', ',', '،', ';', '!', '-', '–', '—').Trim();
    }

    // Composed, so that a letter with its accent is one; small, and with one kind of alif.
    private static string Plain(string text)
        => new([.. text.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture).Select(c => c switch { 'أ' or 'إ' or 'آ' => 'ا', '’' => '\'', '\u00a0' => ' ', _ => c })]);
}
