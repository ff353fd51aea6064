namespace Nmap.Users.SignIn;

/// <summary>A browser's own long description in two words, so that a person knows the session again.</summary>
internal static class Browsers
{
    private static readonly (string Sign, string Name)[] Programs = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];
    private static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Name(string userAgent) => string.Join(", ", new[] { Find(Programs, userAgent), Find(Systems, userAgent) }.OfType<string>());

    private static string? Find((string Sign, string Name)[] table, string userAgent)
        => table.Where(t => userAgent.Contains(t.Sign, StringComparison.Ordinal)).Select(t => t.Name).FirstOrDefault();
}
