namespace Nmap.House.Tests;

/// <summary>The sources these rules are about.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>Folders that have texts of their own: modules, themes, the program.</summary>
    public static IEnumerable<string> Projects
        => Directory.GetDirectories(Path.Combine(Root, "src", "Modules"))
            .Concat(Directory.GetDirectories(Path.Combine(Root, "src", "Themes")))
            .Append(Path.Combine(Root, "src", "Nmap.Web"))
            .Where(f => Directory.EnumerateFiles(f, "*.csproj").Any())
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources(string folder, params string[] extensions)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)) && !Path.GetRelativePath(Root, f).Split('/', '\\').Any(p => p is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    /// <summary>C# that people wrote: migrations are the framework's.</summary>
    public static IEnumerable<string> Code()
        => Sources(Path.Combine(Root, "src"), ".cs").Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static string Shown(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find(DirectoryInfo folder)
        => File.Exists(Path.Combine(folder.FullName, "Nmap.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("Nmap.sln is not above the tests."));
}
