using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Concerns.Data;

namespace Nmap.Concerns.InPublic;

/// <summary>What the secretariat typed to begin a public text.</summary>
/// <param name="Place">Code of an area, or empty.</param>
internal sealed record Beginning(string? Title, string? Place, string? Said, string? Decided, DateOnly? DueOn);

/// <summary>Begins a public text from a concern, of which only the days are taken over; and says at the concern which public text tells what became of it.</summary>
internal sealed class TellInPublic(NmapDb db, ContentStore store, ContentLibrary library)
{
    /// <returns>The draft, at the desk.</returns>
    public async Task<ContentItem> BeginAsync(string concernId, Beginning typed, string culture, Reader by, CancellationToken cancel)
    {
        var concern = await MineAsync(concernId, by, cancel);
        var part = new YouSaid(string.IsNullOrWhiteSpace(typed.Place) ? null : typed.Place, concern.ReceivedOn, concern.InOrder.LastOrDefault(s => s.State == ConcernState.Decided)?.On, null, typed.DueOn);
        var draft = new ContentDraft
        {
            ContentType = nameof(YouSaid),
            Culture = culture,
            Audience = Audience.Public,
            Parts = new()
            {
                [nameof(TitlePart)] = new JsonObject { ["Title"] = typed.Title?.Trim() },
                [nameof(YouSaid)] = JsonSerializer.SerializeToNode(part, Json.Orchard),
                [SectionTexts.Part] = new JsonObject { [YouSaidType.Said] = Html(typed.Said), [YouSaidType.Decided] = Html(typed.Decided) },
            },
        };
        var item = await store.CreateAsync(draft, by, cancel);
        await LinkAsync(concernId, item.LocalizationSet, by, cancel);
        return item;
    }

    /// <param name="setId">Null takes the link away.</param>
    public async Task LinkAsync(string concernId, string? setId, Reader by, CancellationToken cancel)
    {
        if (setId is not null && await library.NewestTo(by).OfType(nameof(YouSaid)).InSet(setId).CountAsync(cancel) == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the texts listed."), "SetId"); }
        await using var work = await db.BeginAsync(cancel);
        var concern = await MineAsync(concernId, by, cancel);
        concern.TellIn(setId);
        await db.CommitAsync(new Act(setId is null ? "Concern.Unlinked" : "Concern.Linked", nameof(Concern), concernId, by), cancel);
    }

    private async Task<Concern> MineAsync(string id, Reader by, CancellationToken cancel)
        => by.Can(Permissions.Answer) ? await db.Set<Concern>().WholeAsync(id, by, cancel) : throw new RefusedException(Refusal.NotYours, Phrase.Of("Concerns are entered and answered by the secretariat."));

    private static string Html(string? plain) => string.IsNullOrWhiteSpace(plain) ? "" : HtmlProfile.FromMarkdown(plain);
}
