using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Portal.Letters;

/// <summary>Tells a writer that a text came back, is published or was withdrawn, and the lead that one was published without approval. What is not public stays on the site.</summary>
internal sealed class TextLetters(ContentLibrary library, ContentTypes types, IForum forum, IPost post, ISite site, IStringLocalizer S) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact is not { What: "Moved", State: "returned" or "forced" or "published" or "withdrawn" } || types.Find(fact.Type) is not { InEditor: true } type) { return; }
        if (await library.FindAsync(fact.ItemId, Reader.System, cancel: cancel) is not { } item) { return; }
        var about = $"fact/{told.FactId}/{fact.State}";
        if (fact.State == "forced") { await ForcedAsync(item, type, about, cancel); }
        // Moved on before this letter was written: then the next one tells it.
        else if (item.State == fact.State && item.Author is { } author && await forum.PersonAsync(author, cancel) is { Email: not null } writer)
        {
            using var culture = CultureScope.Use(writer.Culture);
            var (subject, said, action) = Words(item.State, item.State == "published" ? Name(item, type) : S[type.Label].Value);
            await post.AddAsync(about, new(writer.Id, writer.Email!, writer.Culture, subject, [said], action, "/workspace/content/" + item.ContentItemId), cancel);
        }
    }

    /// <summary>The title of what everybody reads already; of anything else its kind alone.</summary>
    private string Name(ContentItem item, ContentType type) => item.Audience == Audience.Public && item.VisibleFrom is null ? item.DisplayText : S[type.Label].Value;

    private (string Subject, string Said, string Action) Words(string state, string kind) => state switch
    {
        "returned" => (S["{0}: your text came back to you", kind], S["A text you wrote was not approved yet. The reason stands beside the text."], S["Read the reason and go on writing"]),
        "published" => (S["{0}: your text is published", kind], S["A text you wrote is published. Who may read it stands at its head."], S["Look at the text"]),
        _ => (S["{0}: your text was withdrawn", kind], S["A text you wrote is no longer shown to readers. The reason stands beside the text."], S["Look at the text"]),
    };

    private async Task ForcedAsync(ContentItem item, ContentType type, string about, CancellationToken cancel)
    {
        var told = new HashSet<string>();
        foreach (var role in (string[])[Roles.Lead, Roles.Deputy])
        {
            foreach (var person in (await forum.HoldersAsync(role, site.Today, cancel)).Where(p => p.Email is not null && told.Add(p.Id)))
            {
                using var culture = CultureScope.Use(person.Culture);
                await post.AddAsync(about, new(person.Id, person.Email!, person.Culture, S["{0}: published without approval", Name(item, type)],
                    [S["Readers see it already. Who did it and why stands in its history."], S["Look at it: approve it afterwards, or withdraw it."]], S["Look at the text"], "/workspace/content/" + item.ContentItemId), cancel);
            }
        }
    }
}
