using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Search.Contracts;
using Nmap.Search.Indexing;

namespace Nmap.Search.Asking;

/// <summary>What this reader may find now. Every query, count and suggestion passes through it.</summary>
internal static class Gate
{
    /// <summary>Strangers, auditors and administrators search an index in which nothing but public texts stands.</summary>
    public static bool ReadsMembersIndex(Reader reader) => reader.IsMember;

    public static Filter For(Reader reader, DateTimeOffset now, SearchQuestion question)
    {
        var gate = new BooleanFilter
        {
            { NumericRangeFilter.NewInt64Range(IndexFields.VisibleFrom, null, now.ToUnixTimeMilliseconds(), true, true), Occur.MUST },
        };
        if (ReadsMembersIndex(reader) && !reader.IsSystem) { gate.Add(new TermsFilter([.. Audiences(reader)]), Occur.MUST); }
        if (!question.Facets.ContainsKey("lang")) { gate.Add(Once(question.Culture), Occur.MUST); }
        foreach (var (name, value) in question.Facets)
        {
            gate.Add(new TermFilter(new Term(IndexFields.Facet(name), value)), Occur.MUST);
        }
        return gate;
    }

    /// <summary>Each thing once: in the reader's language, or where it does not stand in that, in its own.</summary>
    private static BooleanFilter Once(string culture) => new()
    {
        { new TermFilter(new Term(IndexFields.Facet("lang"), culture)), Occur.SHOULD },
        {
            new BooleanFilter
            {
                { new TermFilter(new Term(IndexFields.Fallback, IndexFields.Yes)), Occur.MUST },
                { new TermFilter(new Term(IndexFields.Has, culture)), Occur.MUST_NOT },
            }, Occur.SHOULD
        },
    };

    private static IEnumerable<Term> Audiences(Reader reader) =>
        from audience in (string[])[Audience.Public.ToString(), Audience.Members.ToString(), Audience.ChathamHouse.ToString(), .. reader.Organisations.Select(IndexFields.Organisation)]
        select new Term(IndexFields.Audience, audience);
}
