using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Floor;

/// <summary>The floor's own doors, by name of who knocks.</summary>
internal static class Doors
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Somebody of that name, with a code shown just now.</summary>
    public static Reader Person(this Testing.Site site, string name, params string[] roles) => new()
    {
        PersonId = name,
        AccountId = name,
        Name = name,
        Roles = roles.ToHashSet(),
        Permissions = new HashSet<string> { CmsPermissions.Purge.Name },
        FactorAt = site.Clock.Now,
    };

    public static Reader Writer(this Testing.Site site) => site.Person("writer", Roles.Secretariat);

    public static Reader Lead(this Testing.Site site) => site.Person("lead", Roles.Lead);

    public static async Task<T> AskAsync<TService, T>(this Testing.Site site, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static Task TellAsync<TService>(this Testing.Site site, Func<TService, Task> tell) where TService : notnull
        => site.AskAsync<TService, bool>(async s => { await tell(s); return true; });

    public static ContentDraft Draft(string title, string html = "<p>Words.</p>", string type = "News", string culture = "en", Audience? audience = null) => new()
    {
        ContentType = type,
        Culture = culture,
        Audience = audience ?? Audience.Public,
        Parts = new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = title }, ["HtmlBodyPart"] = new JsonObject { ["Html"] = html } },
    };

    public static Task<ContentItem> CreateAsync(this Testing.Site site, ContentDraft draft, Reader? by = null)
        => site.AskAsync<ContentStore, ContentItem>(s => s.CreateAsync(draft, by ?? site.Writer(), Cancel));

    public static Task<ContentItem> SaveAsync(this Testing.Site site, ContentItem item, ContentDraft draft, long? revision, Reader? by = null)
        => site.AskAsync<ContentStore, ContentItem>(s => s.SaveAsync(item.ContentItemId, draft, revision, by ?? site.Writer(), Cancel));

    public static Task<ContentItem> MoveAsync(this Testing.Site site, ContentItem item, string step, Reader by, DateTimeOffset? at = null, string? reason = null)
        => site.AskAsync<ContentStore, ContentItem>(s => s.MoveAsync(item.ContentItemId, step, reason, null, by, at, Cancel));

    /// <summary>Sent by its writer, approved by the lead.</summary>
    public static async Task<ContentItem> ApproveAsync(this Testing.Site site, ContentItem item)
    {
        await site.MoveAsync(item, "submit", site.Writer());
        return await site.MoveAsync(item, "approve", site.Lead());
    }

    public static async Task<ContentItem> PublishAsync(this Testing.Site site, ContentItem item)
        => await site.MoveAsync(await site.ApproveAsync(item), "publish", site.Lead());

    public static async Task<ContentItem> PublishedAsync(this Testing.Site site, ContentDraft draft) => await site.PublishAsync(await site.CreateAsync(draft));

    /// <summary>The newest version, whoever may read it.</summary>
    public static Task<ContentItem?> FindAsync(this Testing.Site site, string itemId, Reader? reader = null, bool live = false)
        => site.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(itemId, reader ?? Reader.System, live, Cancel));

    /// <summary>Waits for what a background job does.</summary>
    public static Task<bool> SoonAsync(Func<Task<bool>> happened) => Testing.Patience.UntilAsync(happened, Cancel);
}

/// <summary>The settings in force, as this node has them in memory.</summary>
internal static class SettingsInForce
{
    public static SiteSettings Settings(this Testing.Site site) => site.Services.GetRequiredService<ISite>().Settings;

    public static string ContactEmail(this Testing.Site site) => site.Settings().ContactEmail;
}
