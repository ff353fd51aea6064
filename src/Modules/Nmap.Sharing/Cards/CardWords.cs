using System.Security.Cryptography;
using System.Text;

namespace Nmap.Sharing.Cards;

/// <summary>What stands on a card, in the language of its page.</summary>
/// <param name="Above">Small, at the top: what it is, and its day.</param>
/// <param name="Number">Large, above the title; null for texts.</param>
/// <param name="Below">Small, under the title: a number's date, status and source.</param>
/// <param name="Foot">Who says it.</param>
internal sealed record CardWords(string Culture, string Above, string? Number, string Title, string Below, string Foot)
{
    /// <summary>Changes when the drawing changes, so that kept pictures of an older program are not shown.</summary>
    private const string Drawing = "1";

    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Drawing, Culture, Above, Number, Title, Below, Foot))).AsSpan(0, 12));

    public string Spoken => string.Join(". ", new[] { Number, Title, Below, Above, Foot }.Where(t => !string.IsNullOrEmpty(t)));
}

internal sealed record DrawnCard(string Digest, byte[] Png);
