using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Sharing.Api;

/// <summary>Finds what an address of the content API is about, for this reader.</summary>
internal sealed class ContentAsked(ContentTypes types, ContentLibrary library, IEnumerable<OwnResource> resources)
{
    public ContentType Type(string name) => types.Find(name) ?? throw RefusedException.Missing();

    /// <summary>The type, if it is written here; 409 naming the right address if it is not.</summary>
    public ContentType Writable(string name)
    {
        if (resources.FirstOrDefault(r => r.Type == name) is { } own)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("{0} is not written here but at {1}."), null, name, own.Address);
        }
        var type = Type(name);
        return type.IsGeneral ? type : throw new RefusedException(Refusal.WrongState, Phrase.Of("{0} is not written here: it has an address of its own."), null, name);
    }

    /// <exception cref="GoneException">It was public and is withdrawn.</exception>
    public async Task<ContentItem> ItemAsync(string type, string id, Reader reader, bool live, CancellationToken cancel)
    {
        Type(type);
        if (await library.FindAsync(id, reader, live, cancel) is { } item && item.ContentType == type) { return item; }
        throw await library.WithdrawnBecauseAsync(type, id, cancel) is { } reason ? new GoneException(reason) : RefusedException.Missing();
    }

    /// <summary>A type's list narrowed by the query: language, state, the type's own filters and the country's own fields.</summary>
    public ContentQuery List(ContentType type, Reader reader, IQueryCollection query)
    {
        var texts = (reader.PersonId is null || query["version"] == "published" ? library.VisibleTo(reader) : library.NewestTo(reader)).OfType(type.Name);
        texts = type.Narrow(texts, n => query[n].FirstOrDefault());
        if (query["culture"].FirstOrDefault() is { Length: > 0 } culture) { texts = texts.InCulture(culture); }
        if (query["state"].FirstOrDefault() is { Length: > 0 } states) { texts = texts.InState(states.Split(',')); }
        foreach (var field in type.Fields)
        {
            if (query[field.Name].FirstOrDefault() is { Length: > 0 } value) { texts = texts.WhereField(field.Name, value); }
        }
        return texts;
    }
}

/// <summary>410: it was public and was withdrawn, for a reason.</summary>
internal sealed class GoneException(string reason) : Exception(reason);
