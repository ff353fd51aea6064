using System.Text.Json;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Content;

public enum FieldKind
{
    Text,
    Number,
    Date,
    Choice,
    Term,
    Boolean,
    LongText,
    Link,
}

/// <summary>A field that a country added: Orchard's field type, and what the form needs.</summary>
/// <param name="Part">Part it is stored in: named like the type, or the type's second part where the first is stored otherwise.</param>
public sealed record FieldDefinition(string Part, string Name, FieldKind Kind, Texts Label, string Hint = "", bool Required = false, IReadOnlyList<string>? Options = null)
{
    /// <summary>The hint per language; where it is empty, <see cref="Hint"/> stands.</summary>
    public Texts? Hints { get; init; }

    /// <summary>What the options are called, in their order.</summary>
    public IReadOnlyList<Texts>? OptionLabels { get; init; }

    /// <summary>Stored once for all languages.</summary>
    public bool Neutral { get; init; }

    /// <summary>Asked and shown no more; what it holds is kept.</summary>
    public bool Hidden { get; init; }

    /// <summary>The hint in the language of the request.</summary>
    public string Help => Hints is { IsEmpty: false } hints ? hints.ToString() : Hint;

    /// <summary>What a value of a choice is called.</summary>
    /// <param name="culture">The language of the request when null.</param>
    public string Called(string value, string? culture = null)
        => Options?.ToList().IndexOf(value) is { } at and >= 0 && at < OptionLabels?.Count && OptionLabels[at].In(culture ?? Cultures.Current).Text is { Length: > 0 } label ? label : value;
}

/// <summary>A type as Orchard's <c>ContentDefinition</c> step or the administrator's page gives it.</summary>
public sealed record TypeDefinition(string Name, Texts Label, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Many of them; where it is empty, the label stands.</summary>
    public Texts? Plural { get; init; }

    /// <summary>First piece of the public address; null to make it from the name.</summary>
    public string? FolderName { get; init; }

    /// <summary>Roles that write one; null for those who write every text.</summary>
    public IReadOnlyList<string>? WriterRoles { get; init; }

    /// <summary>The definition of another system as it came, so that an export loses nothing of it.</summary>
    public JsonElement? Source { get; init; }

    /// <summary>The definition of another system's parts, as they came.</summary>
    public JsonElement? SourceParts { get; init; }

    /// <summary>Kept for the next export only: this platform cannot hold texts of this type.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Part in which a field of this type is stored.</summary>
    /// <param name="type">The type of a module that the field is added to; null for a type of the country's own.</param>
    public static string PartFor(string name, bool neutral, ContentType? type)
        => type is not null and not DefinedType && type.NeutralParts.Contains(name) ? (neutral ? name : name + "Texts") : neutral ? name + "Facts" : name;
}

/// <summary>A simple type that a country made without a build: title, text and its own fields, on the common route.</summary>
internal sealed class DefinedType(TypeDefinition definition) : ContentType
{
    public override string Name => definition.Name;
    public override string Label => definition.Label.ToString();
    public override string PluralLabel => definition.Plural is { IsEmpty: false } plural ? plural.ToString() : definition.Label.ToString();
    public override string? Folder { get; } = definition.FolderName ?? Slug.From(string.Concat(definition.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : $"{c}")));
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), .. definition.Fields.Select(f => f.Part).Append(definition.Name).Distinct()];
    public override IReadOnlySet<string> NeutralParts { get; } = definition.Fields.Where(f => f.Neutral).Select(f => f.Part).ToHashSet();
    public override IReadOnlyList<string> Writers => definition.WriterRoles ?? base.Writers;
    public override IReadOnlyList<string> Reviewers => [.. base.Reviewers.Union(Writers.Where(w => w is Roles.Facilitator))];

    /// <summary>Its words: a number or a day says nothing without the name of its field.</summary>
    public override string PlainText(ContentItem item)
        => string.Join('\n', Fields.Where(f => !f.Hidden && f.Kind is (FieldKind.Text or FieldKind.LongText or FieldKind.Choice)).SelectMany(f => FieldValues.All(item, f)).Prepend(base.PlainText(item)).Where(t => t.Length > 0));
}
