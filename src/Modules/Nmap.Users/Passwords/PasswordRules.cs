using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Users.Passwords;

/// <summary>
/// Long and not well known; nothing else is asked. What is left of a password without well-known words and the country's own
/// must still be something.
/// </summary>
internal sealed class PasswordRules(ISite site, IForum forum)
{
    public const int Shortest = 8, Longest = 512;
    private const int LeftOver = 5;

    /// <exception cref="RefusedException">Says what is wrong, at <paramref name="field"/>.</exception>
    public async Task CheckAsync(string? password, UserAccount account, string field, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(password)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a password."), field); }
        if (password.Length < Shortest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Use at least {0} characters."), field, Shortest); }
        if (password.Length > Longest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Use at most {0} characters."), field, Longest); }
        var words = WordsOf(await OwnWordsAsync(account, cancel));
        if (IsWeak(password.ToLowerInvariant(), words) || IsWeak(Plain(password), words))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("This password is easy to guess. Try three or four words that do not belong together."), field);
        }
    }

    private static bool IsWeak(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words) { text = text.Replace(word, " ", StringComparison.Ordinal); }
        var rest = text.Where(char.IsLetterOrDigit).ToList();
        var letters = rest.Where(char.IsLetter).Distinct().Count();
        return letters + rest.Where(char.IsDigit).Distinct().Count() / 2 < LeftOver;
    }

    private async Task<IEnumerable<string>> OwnWordsAsync(UserAccount account, CancellationToken cancel)
    {
        var person = await forum.PersonAsync(account.PersonId, cancel);
        var organisations = (await forum.OrganisationsAsync(cancel)).Where(o => person?.Organisations.Contains(o.Id) == true).SelectMany(o => o.Name.All.Values.Append(o.Code));
        var settings = site.Settings;
        return [.. settings.Country.All.Values, .. settings.PlatformName.All.Values, .. settings.Authority.All.Values, .. organisations, person?.Name ?? "", account.Email ?? "", site.PublicUrl.Host];
    }

    private static List<string> WordsOf(IEnumerable<string> own) => [.. own.SelectMany(Split).Concat(KnownPasswords.Words).Distinct().OrderByDescending(w => w.Length)];

    private static IEnumerable<string> Split(string text)
        => new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4);

    // P@ssw0rd is no better than password.
    private static string Plain(string password)
    {
        var text = new StringBuilder();
        foreach (var c in password.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            text.Append(c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' or '+' => 't', '8' => 'b', _ => c });
        }
        return text.ToString();
    }
}
