using Nmap.Cms.Content;
using Xunit;

namespace Nmap.Cms.Tests.Content;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Told within a week. Thanks.", "Told the next day. Thanks.", "Told [-within a week-][+the next day+]. Thanks.")]
    [InlineData("Same.", "Same.", "Same.")]
    [InlineData("", "New.", "[+New.+]")]
    [InlineData("One two.", "One.", "One[- two-].")]
    [InlineData("اكتمل المسح", "لم يكتمل المسح بعد", null)]
    public void Changed_words_stand_together_and_both_wordings_can_be_read_from_it(string before, string after, string? shown)
    {
        var pieces = WordDiff.Of(before, after);
        if (shown is not null) { Assert.Equal(shown, string.Concat(pieces.Select(p => p.Added switch { true => $"[+{p.Text}+]", false => $"[-{p.Text}-]", null => p.Text }))); }
        Assert.Equal(before, string.Concat(pieces.Where(p => p.Added != true).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(p => p.Added != false).Select(p => p.Text)));
    }

    [Fact]
    public void Very_long_wordings_are_shown_whole()
        => Assert.Equal(2, WordDiff.Of(new string('a', 30_000), new string('b', 30_000)).Count);
}
