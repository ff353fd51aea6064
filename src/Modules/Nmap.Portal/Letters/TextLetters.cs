using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Portal.Letters;

/// <summary>Tells a writer that a text came back, and the lead that one was published without approval. What is not public stays on the site.</summary>
internal sealed class TextLetters(ContentLibrary library, ContentTypes types, IForum forum, IPost post, ISite site, IStringLocalizer S) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact is not { What: "Moved", State: "returned" or "forced" } || types.Find(fact.Type) is not { InEditor: true } type) { return; }
        if (await library.FindAsync(fact.ItemId, Reader.System, cancel: cancel) is not { } item) { return; }
        var about = $"fact/{told.FactId}/{fact.State}";
        if (fact.State == "forced") { await ForcedAsync(item, type, about, cancel); }
        // Sent again before this letter was written: then nothing waits for its writer.
        else if (item is { State: "returned", Author: { } author } && await forum.PersonAsync(author, cancel) is { Email: not null } writer)
        {
            using var culture = CultureScope.Use(writer.Culture);
            await post.AddAsync(about, new(writer.Id, writer.Email!, writer.Culture, S["{0}: your text came back to you", S[type.Label]],
                [S["A text you wrote was not approved yet. The reason stands beside the text."]], S["Read the reason and go on writing"], "/workspace/content/" + item.ContentItemId), cancel);
        }
    }

    private async Task ForcedAsync(ContentItem item, ContentType type, string about, CancellationToken cancel)
    {
        var told = new HashSet<string>();
        foreach (var role in (string[])[Roles.Lead, Roles.Deputy])
        {
            foreach (var person in (await forum.HoldersAsync(role, site.Today, cancel)).Where(p => p.Email is not null && told.Add(p.Id)))
            {
                using var culture = CultureScope.Use(person.Culture);
                var title = item.Audience == Audience.Public && item.VisibleFrom is null ? item.DisplayText : S[type.Label].Value;
                await post.AddAsync(about, new(person.Id, person.Email!, person.Culture, S["{0}: published without approval", title],
                    [S["Readers see it already. Who did it and why stands in its history."], S["Look at it: approve it afterwards, or withdraw it."]], S["Look at the text"], "/workspace/content/" + item.ContentItemId), cancel);
            }
        }
    }
}
