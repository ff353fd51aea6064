using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nmap.Cms.Modularity;

namespace Nmap.House.Tests;

/// <summary>docs/architecture.md as tests.</summary>
public partial class HouseTests
{
    private const string Floor = "Nmap.Cms";

    private static readonly IReadOnlyList<Assembly> Modules =
        [.. Repository.Projects.Select(p => Path.Combine(AppContext.BaseDirectory, Path.GetFileName(p) + ".dll")).Where(File.Exists).Select(Assembly.LoadFrom)];

    [Fact]
    public void A_module_knows_only_contracts_of_another()
        => Nothing(from module in Modules
                   from reference in References(module)
                   where reference.Assembly != Floor && reference.Assembly != Name(module) && !IsContract(reference.Namespace)
                      && reference.Assembly != module.GetCustomAttribute<ThemeAttribute>()?.BaseTheme
                   select $"{Name(module)} uses {reference.Namespace}.{reference.Type}");

    // Razor finds a view by its path alone: of two modules' views with one name, both would show the same.
    [Fact]
    public void No_two_modules_have_a_view_of_the_same_name()
        => Nothing(from view in Repository.Sources(Path.Combine(Repository.Root, "src", "Modules"), ".cshtml")
                   let path = Repository.Shown(view)
                   where Path.GetFileName(path) is not ("_ViewImports.cshtml" or "_ViewStart.cshtml")
                   group path by string.Join('/', path.Split('/').Skip(3)) into same
                   where same.Count() > 1
                   select string.Join(" and ", same));

    [Fact]
    public void The_floor_knows_no_module_and_a_theme_only_the_floor_and_the_theme_it_builds_on()
        => Nothing(from module in Modules
                   let theme = module.GetCustomAttribute<ThemeAttribute>()
                   where Name(module) == Floor || theme is not null
                   from reference in References(module)
                   where reference.Assembly != Floor && reference.Assembly != theme?.BaseTheme
                   select $"{Name(module)} uses {reference.Namespace}.{reference.Type}");

    [Fact]
    public void Inside_a_module_everything_is_internal()
        => Nothing(from module in Modules
                   where Name(module) != Floor && module.GetCustomAttribute<ThemeAttribute>() is null
                   from type in module.GetExportedTypes()
                   where !IsDoor(type) && !IsContract(type.Namespace ?? "") && !IsForTheFramework(type)
                   select type.FullName);

    /// <summary>A slot that nobody fills fails silently: codes stay codes, a list stays empty.</summary>
    [Fact]
    public void A_slot_is_filled_and_its_filling_is_registered()
        => Nothing(from slot in Modules.Single(m => Name(m) == Floor).GetExportedTypes()
                   where slot.IsInterface && slot.Namespace == Floor + ".Slots"
                   let fillings = from module in Modules from type in module.GetTypes() where type.IsClass && slot.IsAssignableFrom(type) select type
                   where !fillings.Any() || !Repository.Code().Any(f => Path.GetFileName(f).EndsWith("Module.cs", StringComparison.Ordinal) && File.ReadAllText(f).Contains(slot.Name, StringComparison.Ordinal))
                   select slot.Name);

    [Fact]
    public void Only_tests_see_inside()
        => Nothing(from module in Modules
                   from friend in module.GetCustomAttributes<InternalsVisibleToAttribute>()
                   where !friend.AssemblyName.EndsWith(".Tests", StringComparison.Ordinal) && !Directory.Exists(Path.Combine(Repository.Root, "tests", friend.AssemblyName))
                   select $"{Name(module)} opens itself to {friend.AssemblyName}");

    [Fact]
    public void A_type_is_named_for_what_it_is()
        => Nothing(from file in Repository.Code()
                   from type in Declarations().Matches(File.ReadAllText(file))
                   where EmptyName().IsMatch(type.Groups["name"].Value)
                   select $"{Repository.Shown(file)}: {type.Groups["name"].Value}");

    /// <summary>A form that names its address gets no antiforgery token by itself, and is then refused.</summary>
    [Fact]
    public void A_form_with_an_address_asks_for_its_token()
        => Nothing(from file in Repository.Projects.SelectMany(p => Repository.Sources(p, ".cshtml"))
                   from form in PostedElsewhere().Matches(File.ReadAllText(file))
                   where !form.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
                   select $"{Repository.Shown(file)}: {form.Value}");

    [Fact]
    public void A_file_is_short()
        => Nothing(from file in Repository.Code()
                   let lines = File.ReadLines(file).Count()
                   where lines > 300
                   select $"{Repository.Shown(file)}: {lines} lines");

    [Fact]
    public void Content_rows_are_read_through_the_gate_only()
        => Nothing(from file in Repository.Code()
                   where !Repository.Shown(file).StartsWith("src/Modules/Nmap.Cms/Content/", StringComparison.Ordinal)
                   from use in ContentRows().Matches(File.ReadAllText(file))
                   select $"{Repository.Shown(file)}: {use.Value}");

    private static string Name(Assembly assembly) => assembly.GetName().Name!;

    private static bool IsContract(string name) => name.EndsWith(".Contracts", StringComparison.Ordinal) || name.Contains(".Contracts.", StringComparison.Ordinal);

    private static bool IsDoor(Type type) => type.IsSubclassOf(typeof(NmapModule));

    private static bool IsForTheFramework(Type type)
        => type.IsAssignableTo(typeof(PageModel)) || type.IsAssignableTo(typeof(ITagHelper)) || type.IsAssignableTo(typeof(ViewComponent))
            || type.IsAssignableTo(typeof(ControllerBase)) || (type.Namespace ?? "").Split('.').Contains("Pages")
            || (type.DeclaringType is { } outer && IsForTheFramework(outer));

    /// <summary>Every type of this house that the compiled module names, in signatures and in bodies.</summary>
    private static List<(string Assembly, string Namespace, string Type)> References(Assembly module)
    {
        using var file = new PEReader(File.OpenRead(module.Location));
        var reader = file.GetMetadataReader();
        var references = new List<(string, string, string)>();
        foreach (var type in reader.TypeReferences.Select(reader.GetTypeReference).Where(t => t.ResolutionScope.Kind == HandleKind.AssemblyReference))
        {
            var assembly = reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
            if (assembly.StartsWith("Nmap.", StringComparison.Ordinal)) { references.Add((assembly, reader.GetString(type.Namespace), reader.GetString(type.Name))); }
        }
        return references;
    }

    private static void Nothing(IEnumerable<string?> complaints)
    {
        string?[] all = [.. complaints];
        Assert.True(all.Length == 0, $"{all.Length}:\n{string.Join('\n', all.Take(40))}");
    }

    [GeneratedRegex("<form(?=[^>]*method=\"post\")(?=[^>]*\\saction=)[^>]*>")]
    private static partial Regex PostedElsewhere();

    [GeneratedRegex(@"^[^/\n""]*\b(?:class|record(?: struct| class)?|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"(Manager|(?<!Tag)Helper|Helpers|Utils?|Processor|Impl|D[Tt][Oo]|Info|Service)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(DbSet|Set)<ItemRow>")]
    private static partial Regex ContentRows();
}
