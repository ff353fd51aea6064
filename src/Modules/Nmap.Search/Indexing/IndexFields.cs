using Lucene.Net.Documents;
using Lucene.Net.Util;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Search.Indexing;

/// <summary>What a text looks like inside the index. A change here needs a new <see cref="IndexState.CurrentFormat"/>.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Body = "body";
    public const string Words = "word";
    public const string Address = "address";
    public const string Culture = "culture";
    public const string Type = "type";
    public const string Audience = "audience";
    public const string VisibleFrom = "from";
    public const string At = "at";
    public const string AtMilliseconds = "ms";
    public const string Has = "has";
    public const string Fallback = "fallback";
    public const string Yes = "1";
    public const string FacetPrefix = "f_";

    /// <summary>The field of one language: <c>body_fr</c>.</summary>
    public static string Of(string field, string culture) => field + "_" + culture;

    public static (string Field, string Culture) Split(string name)
        => name.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? (name[..at], name[(at + 1)..]) : (name, "");

    public static string Facet(string name) => FacetPrefix + name;

    public static string Organisation(string id) => "organisation:" + id;

    public static Document Document(SearchDocument text)
    {
        var document = new Document
        {
            new StringField(Id, text.Id, Field.Store.YES),
            new StoredField(Title, text.Title),
            new StoredField(Body, text.Text),
            new StoredField(Address, text.Address),
            new StoredField(Culture, text.Culture),
            new StoredField(Type, text.Type),
            new StoredField(AtMilliseconds, text.At.ToUnixTimeMilliseconds()),
            new NumericDocValuesField(At, text.At.ToUnixTimeMilliseconds()),
            new Int64Field(VisibleFrom, text.VisibleFrom?.ToUnixTimeMilliseconds() ?? 0, Field.Store.NO),
            new TextField(Of(Title, text.Culture), text.Title, Field.Store.NO),
            new TextField(Of(Body, text.Culture), text.Text, Field.Store.NO),
            new TextField(Of(Words, text.Culture), text.Title, Field.Store.NO),
            new TextField(Of(Words, text.Culture), text.Text, Field.Store.NO),
        };
        foreach (var language in text.Languages) { document.Add(new StringField(Has, language, Field.Store.NO)); }
        if (text.Fallback) { document.Add(new StringField(Fallback, Yes, Field.Store.NO)); }
        foreach (var term in Audiences(text.Audience)) { document.Add(new StringField(Audience, term, Field.Store.NO)); }
        AddFacet(document, "type", text.Type);
        AddFacet(document, "lang", text.Culture);
        foreach (var (name, values) in text.Facets)
        {
            foreach (var value in values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()) { AddFacet(document, name, value); }
        }
        return document;
    }

    private static IEnumerable<string> Audiences(Audience audience) => audience.Kind == AudienceKind.Organisations
        ? audience.Ids.Select(Organisation)
        : [audience.ToString()];

    private static void AddFacet(Document document, string name, string value)
    {
        document.Add(new StringField(Facet(name), value, Field.Store.NO));
        document.Add(new SortedSetDocValuesField(Facet(name), new BytesRef(value)));
    }
}
