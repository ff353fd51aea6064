using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Cms.Content;

/// <summary>A kind of text, declared in one file by the module it belongs to.</summary>
public abstract class ContentType
{
    /// <summary>PascalCase, as in the API: <c>GoodPractice</c>.</summary>
    public abstract string Name { get; }

    /// <summary>English label, one of them and many, translated when shown.</summary>
    public abstract string Label { get; }
    public abstract string PluralLabel { get; }

    /// <summary>First piece of the public address after the language: <c>good-practices</c>; null when it has no page.</summary>
    public virtual string? Folder => null;

    /// <summary>Part names, in the order of the form.</summary>
    public abstract IReadOnlyList<string> Parts { get; }

    /// <summary>Parts stored once for all languages.</summary>
    public virtual IReadOnlySet<string> NeutralParts => new HashSet<string>();

    /// <summary>Neutral parts that nobody writes: verbs of the module note them on a text that stands (<see cref="ContentStore.NoteAsync"/>).</summary>
    public virtual IReadOnlySet<string> FactParts => new HashSet<string>();

    /// <summary>Texts beside the body; a type that has some lists <see cref="SectionTexts.Part"/> among its parts.</summary>
    public virtual IReadOnlyList<TextSection> Sections { get; } = [];

    /// <summary>Parts that the form keeps folded, so that it begins short.</summary>
    public virtual IReadOnlySet<string> FoldedParts => new HashSet<string>();

    /// <summary>Is this part stored once for all languages, by the type's word or by that of the country's fields in it?</summary>
    public bool IsNeutral(string part) => part == nameof(OriginPart) || NeutralParts.Contains(part) || Fields.Any(f => f.Neutral && f.Part == part);

    /// <summary>Name of the route of approval.</summary>
    public virtual string Route => "publishing";

    /// <summary>Who may write one.</summary>
    public virtual IReadOnlyList<string> Writers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications];

    /// <summary>Who reads drafts of others.</summary>
    public virtual IReadOnlyList<string> Reviewers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications];

    /// <summary>Written on the common pages of the workspace; false for texts that have pages of their own.</summary>
    public virtual bool InEditor => Folder is not null && Route == "publishing";

    /// <summary>Written through the general content API; false for texts that have resources of their own.</summary>
    public virtual bool IsGeneral => true;

    /// <summary>Class of the part that is named like the type; forms are read into it. Null when there is none.</summary>
    public virtual Type? OwnPart => null;

    /// <summary>Reads one part from the form's fields where it is no plain list of members; null to have it read as usual.</summary>
    /// <param name="stored">The part as it stands.</param>
    /// <param name="faults">Takes a sentence a field (<c>BlocksPart.0.Html</c>); then nothing is saved.</param>
    public virtual JsonObject? Read(string part, IFormCollection form, JsonObject? stored, ICollection<(string Field, string Message)> faults) => null;

    /// <summary>Brings the language's own parts into the form in which they are kept, whichever door they came by.</summary>
    /// <param name="source">The source's own parts, for a translation.</param>
    public virtual void Clean(JsonObject parts, JsonObject? source) => SectionTexts.Clean(parts, this, source);

    /// <summary>Texts of a part that are translated one by one, in the order in which they are read; null where the part is a plain list of members.</summary>
    public virtual IReadOnlyList<PartText>? TextsOf(string part, ContentItem item) => part == SectionTexts.Part ? SectionTexts.Texts(this, item) : null;

    /// <summary>Puts a translated wording where <see cref="TextsOf"/> found the source's.</summary>
    /// <param name="parts">Of the translation; what it lacks is made after the source.</param>
    public virtual void PutText(JsonObject parts, ContentItem source, string path, string text) => SectionTexts.Put(parts, path, text);

    /// <summary>The last day, in the country's zone, on which readers see it on any channel; null for ever.</summary>
    public virtual DateOnly? LastDay(ContentItem item) => null;

    /// <summary>Narrows a list by the query of its address; the list, its feed and the API use the same.</summary>
    /// <param name="asked">Value of a query parameter; null when absent.</param>
    public virtual ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked) => texts;

    /// <summary>Shown at <c>/{culture}/{Folder}.atom</c>, in search and in the sitemap.</summary>
    public virtual bool InFeeds => Folder is not null;
    public virtual bool InSearch => Folder is not null;

    /// <summary>Facets for the search index.</summary>
    public virtual IReadOnlyDictionary<string, string> Facets(ContentItem item) => new Dictionary<string, string>();

    /// <summary>A published text is told of in reports on what was done about obligations.</summary>
    public virtual bool TellsInReports => false;

    /// <summary>Codes of the obligations that it is about (<c>article-5</c>); none where its fields do not say so.</summary>
    public virtual IReadOnlyList<string> ObligationsOf(ContentItem item) => [];

    /// <summary>Id of the organisation that tells it, where that is not the platform: who quotes the text names it.</summary>
    public virtual string? ToldBy(ContentItem item) => null;

    /// <summary>What is wrong with it, by field (<c>GoodPractice.Pillar</c>) and sentence; nothing when it may be saved.</summary>
    public virtual IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        if (string.IsNullOrWhiteSpace(item.As<TitlePart>()?.Title)) { yield return ("TitlePart.Title", Phrase.Of("Enter a title.")); }
        foreach (var fault in FieldValues.Faults(item, this)) { yield return fault; }
    }

    public virtual string Summary(ContentItem item)
    {
        if (item.As<SummaryPart>()?.Summary is { Length: > 0 } summary) { return summary; }
        return Excerpt(PlainText(item));
    }

    /// <summary>The beginning of a text, for lists.</summary>
    protected static string Excerpt(string text) => text.Length <= 220 ? text : text[..text.LastIndexOf(' ', 220)] + " …";

    public virtual string PlainText(ContentItem item) => string.Join('\n',
        SectionTexts.Filled(this, item).Select(s => SectionTexts.Plain(s.Section, s.Text)).Prepend(HtmlProfile.ReadText(item.As<HtmlBodyPart>()?.Html ?? "")).Where(t => t.Length > 0));

    /// <summary>What it shows by reference, as <c>media:ID</c>; a type that shows more than body and picture adds its own.</summary>
    public virtual IEnumerable<string> References(ContentItem item)
        => Parts.SelectMany(p => TextsOf(p, item) ?? []).Where(t => t.IsHtml).SelectMany(t => Embeds.In(t.Text)).Concat(Embeds.In(item.As<HtmlBodyPart>()?.Html ?? "")).Concat(item.As<PicturePart>()?.Media is { Length: > 0 } picture ? ["media:" + picture] : []);

    /// <summary>The module's own index row of this version, replaced in the same save; null when the type has none.</summary>
    public virtual ContentIndex? Index(ContentItem item) => null;

    /// <summary>The class of that row; null when the type has none.</summary>
    public virtual Type? IndexType => null;

    /// <summary>Fields that the country added, or that make up a type of its own.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; internal set; } = [];
}

/// <summary>A plain row that a module maps its items to, so that pages query columns and never JSON.</summary>
public abstract class ContentIndex
{
    /// <summary>One row a version.</summary>
    public string VersionId { get; set; } = "";
}

/// <summary>Every content type of this site: those of the modules, and those a country defined by recipe.</summary>
public sealed class ContentTypes(IEnumerable<ContentType> types)
{
    private volatile Dictionary<string, ContentType> _types = types.ToDictionary(t => t.Name);

    public IReadOnlyCollection<ContentType> All => _types.Values;

    public ContentType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Was it made by the country, without a build?</summary>
    public bool IsOwn(string name) => Find(name) is DefinedType;

    public ContentType? ByFolder(string folder) => _types.Values.FirstOrDefault(t => t.Folder == folder);

    public ContentType this[string name] => Find(name)
        ?? throw new RefusedException(Refusal.NotFound, Phrase.Of("There is no content type “{0}”."), null, name);

    /// <summary>A type of the country's own as it would be.</summary>
    public static ContentType Imagined(TypeDefinition definition) => new DefinedType(definition) { Fields = definition.Fields };

    /// <summary>Takes the country's definitions: extra fields of known types, and simple types of its own.</summary>
    internal void Apply(IEnumerable<TypeDefinition> definitions)
    {
        var all = types.ToDictionary(t => t.Name);
        foreach (var type in types) { type.Fields = []; }
        foreach (var definition in definitions.Where(d => !d.IsForeign))
        {
            if (!all.TryGetValue(definition.Name, out var type)) { all[definition.Name] = type = new DefinedType(definition); }
            type.Fields = definition.Fields;
        }
        _types = all;
    }
}
