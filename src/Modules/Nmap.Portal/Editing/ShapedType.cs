using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <summary>A type of the country's own, or a module's type with fields of the country's, as an administrator shapes it.</summary>
internal sealed partial class ShapedType(DefinitionBook book, ContentTypes types, ISite site, TakenFolders taken)
{
    private const int LongestLabel = 80, MostFields = 40;

    private static readonly HashSet<string> Reserved = ["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "Owner", "Author", "Culture", "Audience", "State", "Path", "Reason", "Revision", "Address"];

    /// <summary>What stands of it; for a module's type without fields of the country's, an empty definition.</summary>
    /// <exception cref="RefusedException">There is no such type.</exception>
    public async Task<TypeDefinition> FindAsync(string name, CancellationToken cancel)
        => await book.FindAsync(name, cancel) is { IsForeign: false } found ? found
            : types.Find(name) is { Folder: not null, InEditor: true } type ? new(name, Texts.Of("en", type.Label), []) : throw RefusedException.Missing();

    /// <summary>A new type, or other words for one that stands.</summary>
    public TypeDefinition Named(TypeDefinition? before, string? typedName, Texts label, Texts plural, string? folder, IReadOnlyList<string> writers)
    {
        var faults = new List<(string, string)>();
        var first = site.Settings.Languages[0];
        var name = before?.Name ?? (string.IsNullOrWhiteSpace(typedName) ? Pascal(label["en"] ?? label[first] ?? "") : typedName.Trim());
        if (string.IsNullOrWhiteSpace(label[first])) { faults.Add(($"Label[{first}]", Phrase.Of("Enter what one of them is called."))); }
        foreach (var (language, text) in label.All.Where(t => t.Value.Length > LongestLabel)) { faults.Add(($"Label[{language}]", Phrase.Of("Use at most 80 characters."))); }
        foreach (var (language, text) in plural.All.Where(t => t.Value.Length > LongestLabel)) { faults.Add(($"Plural[{language}]", Phrase.Of("Use at most 80 characters."))); }
        if (before is null) { CheckName(name, faults); }
        var address = string.IsNullOrWhiteSpace(folder) ? Slug.From(plural["en"] ?? plural[first] ?? label["en"] ?? name) : folder.Trim();
        if (!Address().IsMatch(address)) { faults.Add(("Folder", Phrase.Of("Use small letters a to z, digits and hyphens, such as safety-notices."))); }
        else if (types.ByFolder(address) is { } other && other.Name != name || taken.Holds(address)) { faults.Add(("Folder", Phrase.Of("This address is taken. Choose another."))); }
        if (writers.Count == 0) { faults.Add(("Writers", Phrase.Of("Choose at least one role that writes such texts."))); }
        return faults.Count > 0 ? throw new InvalidContentException(faults)
            : (before ?? new TypeDefinition(name, label, [])) with { Label = label, Plural = plural, FolderName = address, WriterRoles = writers };
    }

    /// <summary>The type with a field more, or with other words for one that stands.</summary>
    public async Task<TypeDefinition> WithAsync(TypeDefinition type, string? fieldName, TypedField typed, CancellationToken cancel)
    {
        var before = fieldName is null ? null : type.Fields.FirstOrDefault(f => f.Name == fieldName) ?? throw RefusedException.Missing();
        var faults = new List<(string, string)>();
        var name = before?.Name ?? (string.IsNullOrWhiteSpace(typed.Name) ? FreeName(type, Pascal(typed.Label["en"] ?? typed.Label[site.Settings.Languages[0]] ?? "")) : typed.Name.Trim());
        if (before is null) { CheckField(type, name, faults); }
        if (string.IsNullOrWhiteSpace(typed.Label[site.Settings.Languages[0]])) { faults.Add(($"Label[{site.Settings.Languages[0]}]", Phrase.Of("Enter what the field is called."))); }
        if (before is null && type.Fields.Count >= MostFields) { faults.Add(("", Phrase.Of("A type has at most 40 fields of the country’s own."))); }
        var held = before is null ? 0 : await book.HeldAsync(type.Name, name, cancel);
        if (held > 0 && (typed.Kind != before!.Kind || typed.Neutral != before.Neutral)) { faults.Add(("Kind", Phrase.Of("Texts hold something in this field already: its kind, and whether it is the same in all languages, stay."))); }
        var (options, labels) = typed.Choices(before, site.Settings.Languages, faults);
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        var part = before is not null && typed.Neutral == before.Neutral ? before.Part : TypeDefinition.PartFor(type.Name, typed.Neutral, types.IsOwn(type.Name) ? null : types.Find(type.Name));
        var field = new FieldDefinition(part, name, typed.Kind, typed.Label, "", typed.Required, options) { Hints = typed.Hint, OptionLabels = labels, Neutral = typed.Neutral, Hidden = typed.Hidden };
        return type with { Fields = before is null ? [.. type.Fields, field] : [.. type.Fields.Select(f => f.Name == name ? field : f)] };
    }

    /// <summary>The type without a field that no text uses.</summary>
    public async Task<TypeDefinition> WithoutAsync(TypeDefinition type, string fieldName, CancellationToken cancel)
    {
        if (type.Fields.All(f => f.Name != fieldName)) { throw RefusedException.Missing(); }
        if (await book.HeldAsync(type.Name, fieldName, cancel) is > 0 and var held) { throw new RefusedException(Refusal.WrongState, Phrase.Of("{0} versions of texts hold something in this field. Hide it instead: what it holds is kept."), null, held); }
        return type with { Fields = [.. type.Fields.Where(f => f.Name != fieldName)] };
    }

    private void CheckName(string name, List<(string, string)> faults)
    {
        if (!Plain().IsMatch(name)) { faults.Add(("Name", Phrase.Of("Enter a name of letters a to z, without spaces, that begins with a capital letter, such as SafetyNotice."))); }
        else if (Reserved.Contains(name) || name.EndsWith("Part", StringComparison.Ordinal) || types.All.Any(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || t.Parts.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            faults.Add(("Name", Phrase.Of("This name is taken. Choose another.")));
        }
    }

    private void CheckField(TypeDefinition type, string name, List<(string, string)> faults)
    {
        if (!Plain().IsMatch(name)) { faults.Add(("Name", Phrase.Of("Enter a name of letters a to z, without spaces, that begins with a capital letter, such as SafetyNotice."))); }
        else if (IsTaken(type, name))
        {
            faults.Add(("Name", Phrase.Of("This name is taken. Choose another.")));
        }
    }

    private bool IsTaken(TypeDefinition type, string name)
        => Reserved.Contains(name) || type.Fields.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) || types.Find(type.Name)?.OwnPart?.GetProperties().Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) == true;

    // Nobody chose this name, so nobody is asked to choose another one: every text has a State.
    private string FreeName(TypeDefinition type, string name) => IsTaken(type, name) && !IsTaken(type, name + "Field") ? name + "Field" : name;

    // “Safety notice” is SafetyNotice.
    private static string Pascal(string words)
    {
        var trimmed = words.Trim();
        return Plain().IsMatch(trimmed) ? trimmed : string.Concat(Slug.From(trimmed).Split('-').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,39}$")]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Address();
}
