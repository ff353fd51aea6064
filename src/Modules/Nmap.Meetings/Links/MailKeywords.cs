using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Links;

/// <summary>Words that people write at the beginning of a line, in every language of the site; what they are stands in the message catalogues.</summary>
internal sealed class MailKeywords(ISite site, IStringLocalizer S)
{
    public static readonly string Yes = Phrase.Of("yes, yes please, ok, okay, sure, no problem, coming, I come, I will come, I'll come, I am coming, we come, we will come, I will attend, we will attend, accept, accepted, I accept, confirmed");
    public static readonly string No = Phrase.Of("no, not coming, I cannot come, I can't come, I do not come, I will not come, we cannot come, we do not come, we will not come, I cannot attend, we cannot attend, unable to attend, decline, declined, regrets");
    public static readonly string Maybe = Phrase.Of("maybe, perhaps, not sure, not yet sure, tentative");
    public static readonly string Alternate = Phrase.Of("alternate, replacement");
    public static readonly string Needs = Phrase.Of("needs, access needs, I need, we need");
    public static readonly string Item = Phrase.Of("item, agenda item");
    public static readonly string Done = Phrase.Of("done, finished, completed");
    public static readonly string Reservation = Phrase.Of("reservation");
    public static readonly string NoObjection = Phrase.Of("no objection, no objections, we have no objection, we have no objections, without objection, approved, we approve, I approve, agreed, we agree, I agree, ok, okay");

    /// <summary>The line's words after one of these; null when it begins with none of them.</summary>
    public string? After(string line, string words)
    {
        var text = line.TrimStart(s_before);
        return All(words).Select(w => Rest(text, w)).FirstOrDefault(r => r is not null);
    }

    private static readonly char[] s_before = [' ', '\u00a0', '*', '-', '•', '\u200f', '\u200e', '¡', '«', '“', '"'];
    private static readonly char[] s_between = [' ', '\u00a0', '\u202f', ':', '：', '.', ',', '،', ';', '؛', '!', '-', '–', '—', '»', '”', '"', '\u200f', '\u200e'];

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
        var ((line, at), (wanted, _)) = (Plain(text), Plain(word));
        if (!line.StartsWith(wanted, StringComparison.Ordinal) || (line.Length > wanted.Length && char.IsLetterOrDigit(line[wanted.Length]))) { return null; }
        return line.Length == wanted.Length ? "" : text[at[wanted.Length]..].TrimStart(s_between).Trim();
    }

    // As people type in a hurry: small, without accents and vowel signs, with one kind of alif and of apostrophe.
    private static (string Text, List<int> At) Plain(string text)
    {
        var (plain, at) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var c in char.IsSurrogate(text[i]) ? text[i].ToString() : text[i].ToString().Normalize(NormalizationForm.FormD))
            {
                if (c == 'ـ' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) { continue; }
                plain.Append(char.ToLowerInvariant(c) switch { 'أ' or 'إ' or 'آ' => 'ا', 'ى' => 'ي', '’' or 'ʼ' => '\'', '\u00a0' or '\u202f' => ' ', var small => small });
                at.Add(i);
            }
        }
        return (plain.ToString(), at);
    }
}
