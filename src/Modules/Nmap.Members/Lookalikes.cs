using System.Globalization;
using System.Text;
using Nmap.Cms;

namespace Nmap.Members;

/// <summary>Names that pretend to be another name: letters of two alphabets in one word, or one alphabet's letters for another's.</summary>
internal static class Lookalikes
{
    private enum Script { None, Latin, Greek, Cyrillic, Other }

    // Letters of Cyrillic and Greek that look like Latin ones, in the shapes that people use to deceive.
    private const string Foreign = "аеорсухіјѕһԁԛԝАВЕЗКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυν", Latin = "aeopcyxijshdqwABE3KMHOPCTYXIJSABEZHIKMNOPTYXaopuv";

    /// <exception cref="RefusedException">One word mixes alphabets.</exception>
    public static void CheckAlphabets(string name, string field)
    {
        foreach (var word in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var scripts = word.Select(Of).Where(s => s != Script.None).Distinct().ToList();
            if (scripts.Count > 1)
            {
                throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” mixes letters of different alphabets. Type it again in one alphabet."), field, word);
            }
        }
    }

    /// <exception cref="RefusedException">The name reads like one of these, written otherwise.</exception>
    public static void CheckAgainst(string name, IEnumerable<string> others, string field) => ByLook(others.Where(o => o != name)).CheckNew(name, field);

    /// <summary>Names by how they look, for whoever compares many.</summary>
    public static Looks ByLook(IEnumerable<string> names)
    {
        var looks = new Looks();
        foreach (var name in names) { looks.Add(name); }
        return looks;
    }

    internal sealed class Looks
    {
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

        public void Add(string name) => _names.TryAdd(Skeleton(name), name);

        /// <exception cref="RefusedException">The name reads like one of these, written otherwise.</exception>
        public void CheckNew(string name, string field)
        {
            if (_names.TryGetValue(Skeleton(name), out var twin) && twin != name)
            {
                throw new RefusedException(Refusal.Invalid, Phrase.Of("This looks like “{0}”, which is a member already. Use another name, or change that one."), field, twin);
            }
        }
    }

    private static string Skeleton(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit))
        {
            var place = Foreign.IndexOf(c, StringComparison.Ordinal);
            text.Append(char.ToLowerInvariant(place < 0 ? c : Latin[place]));
        }
        return text.ToString();
    }

    private static Script Of(char c) => !char.IsLetter(c) ? Script.None : c switch
    {
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        _ => Script.Other,
    };
}
