using Nmap.Cms;

namespace Nmap.Media;

/// <summary>Under what a picture may be used; the short names are the same in every language.</summary>
internal static class Licences
{
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["own"] = Phrase.Of("The platform’s own; ask before you use it"),
        ["cc-by-4.0"] = Phrase.Of("CC BY 4.0: free to use with the credit"),
        ["cc-by-sa-4.0"] = Phrase.Of("CC BY-SA 4.0: free to use with the credit, under the same terms"),
        ["cc0"] = Phrase.Of("CC0: free to use"),
        ["permission"] = Phrase.Of("Used here with permission of who made it"),
    };

    /// <summary>What stands beside the credit; null where there is no such short name.</summary>
    public static string? Short(string code) => code switch
    {
        "cc-by-4.0" => "CC BY 4.0",
        "cc-by-sa-4.0" => "CC BY-SA 4.0",
        "cc0" => "CC0",
        _ => null,
    };
}
