namespace Nmap.Portal.Checks;

/// <summary>Words of a link that tell nobody where it leads. Readers of screens hear links by themselves, one after the other.</summary>
internal static class LinkWords
{
    private static readonly Dictionary<string, HashSet<string>> Empty = new()
    {
        ["en"] = ["here", "click here", "click", "this", "this link", "link", "read more", "more", "learn more", "see more", "this page", "page"],
        ["fr"] = ["ici", "cliquez ici", "cliquer ici", "ce lien", "lien", "lire la suite", "en savoir plus", "plus", "voir plus", "cette page", "page"],
        ["es"] = ["aquí", "aqui", "haga clic aquí", "haz clic aquí", "pulse aquí", "este enlace", "enlace", "leer más", "más", "ver más", "saber más", "esta página", "página"],
        ["ar"] = ["هنا", "اضغط هنا", "انقر هنا", "من هنا", "هذا الرابط", "الرابط", "رابط", "المزيد", "اقرأ المزيد", "للمزيد", "هذه الصفحة"],
    };

    public static bool SayNothing(string words, string culture)
    {
        var bare = words.Trim().TrimEnd('.', ':', '…', '»', '›', '>', ' ').ToLowerInvariant();
        return bare.Length == 0 || bare.StartsWith("http", StringComparison.Ordinal) || bare.StartsWith("www.", StringComparison.Ordinal)
            || (Empty.TryGetValue(culture.Split('-')[0], out var known) && known.Contains(bare));
    }
}
