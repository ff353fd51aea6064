using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Puts a released summary on the portal, in every language in which its public texts exist. Doing it twice changes nothing.</summary>
internal sealed class PublishSummary(NmapDb db, Shelf shelf, ContentStore store, IForum forum, IFormats formats, ISite site, IStringLocalizer S) : IListen<SummaryReleased>
{
    public Task HearAsync(SummaryReleased fact, Told told, CancellationToken cancel) => RunAsync(fact.MinutesId, cancel);

    public async Task RunAsync(string minutesId, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, Reader.System, cancel);
        if (minutes.SummaryState != SummaryStates.Released) { return; }
        db.ChangeTracker.Clear();
        foreach (var culture in Cultures(minutes))
        {
            var item = await ItemAsync(meeting, minutes, culture, cancel);
            db.ChangeTracker.Clear();
            await store.ImportAsync(item, Reader.System, cancel);
        }
    }

    /// <summary>Languages in which every public text exists as it was adopted; the authentic one always.</summary>
    public IReadOnlyList<string> Cultures(Minutes minutes)
        => [.. Translated(minutes).Where(l => !IsOlder(minutes, l)).Append(minutes.Culture).Distinct()];

    /// <summary>Languages held back: some public text in them was translated from a wording that changed since.</summary>
    public IReadOnlyList<string> HeldBack(Minutes minutes) => [.. Translated(minutes).Where(l => IsOlder(minutes, l))];

    private IEnumerable<string> Translated(Minutes minutes)
        => Public(minutes) is { Count: > 0 } texts ? site.Settings.Languages.Where(l => texts.All(t => t.Text[l] is not null)) : [];

    private static bool IsOlder(Minutes minutes, string culture) => Public(minutes).Any(t => t.IsOlder(culture, minutes.Culture));

    /// <summary>The summary as it would appear, for the person who prepares it and the one who releases it.</summary>
    public async Task<string> HtmlAsync(Meeting meeting, Minutes minutes, string culture, CancellationToken cancel)
    {
        var owners = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.In(culture, site.Settings.Languages).Text);
        using var language = CultureScope.Use(culture);
        var html = new StringBuilder();
        foreach (var (agenda, number) in meeting.InOrder.Select((a, i) => (a, i + 1)))
        {
            var item = Shown(minutes.InForce.For(agenda.Id), minutes);
            if (!item.All.Any()) { continue; }
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode($"{number}. {agenda.Title.In(culture, site.Settings.Languages).Text}")}</h2>");
            foreach (var text in Texts(item.Paragraphs, minutes, culture)) { html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>"); }
            List(html, S["Decisions"], Texts(item.Decisions, minutes, culture));
            List(html, S["Action points"], item.ActionPoints.Select(a => S["{0} ({1}, by {2})", Text(a, minutes, culture), owners.GetValueOrDefault(a.OwnerId ?? "", ""), a.DueOn is { } due ? formats.Date(due, culture) : ""].Value));
            List(html, S["Challenges"], Texts(item.Challenges, minutes, culture));
            List(html, S["Reservations stated in the room"], item.Reservations.Select(r => S["{0}: {1}", owners.GetValueOrDefault(r.SaidBy ?? "", ""), Text(r, minutes, culture)].Value));
        }
        return html.ToString();
    }

    private async Task<ContentItem> ItemAsync(Meeting meeting, Minutes minutes, string culture, CancellationToken cancel)
    {
        var id = Ids.From($"summary/{minutes.Id}/{culture}");
        var item = new ContentItem
        {
            ContentItemId = id,
            ContentItemVersionId = Ids.From($"summary/{minutes.Id}/{culture}/{minutes.AdoptedCorrigenda.Count() + 1}"),
            ContentType = PublicSummaryType.TypeName,
            Culture = culture,
            LocalizationSet = Ids.From($"summary/{minutes.Id}"),
            SourceCulture = minutes.Culture,
            State = "published",
            Audience = Audience.Public,
            Latest = true,
            Published = true,
            Path = $"meetings/{meeting.Slug}",
            CreatedUtc = minutes.SummaryReleasedAt ?? site.Now,
            ModifiedUtc = minutes.SummaryReleasedAt ?? site.Now,
            PublishedUtc = minutes.SummaryReleasedAt ?? site.Now,
        };
        item.Put(new TitlePart(meeting.Title.In(culture, site.Settings.Languages).Text));
        item.Put(new HtmlBodyPart(await HtmlAsync(meeting, minutes, culture, cancel)));
        return item;
    }

    private static IReadOnlyList<MinutesText> Public(Minutes minutes) => [.. minutes.InForce.Items.SelectMany(i => Shown(i, minutes).All)];

    private static MinutesItem Shown(MinutesItem item, Minutes minutes)
    {
        bool Open(MinutesText t) => t.Audience == Audience.Public && !minutes.IsHeldBack(t.Id);
        return item.Only(Open);
    }

    // The one renderer decides again, as for any stranger.
    private static IEnumerable<string> Texts(IEnumerable<MinutesText> texts, Minutes minutes, string culture)
        => ParagraphText.For(Reader.Stranger, texts.Select(t => t.ToParagraph(culture, [minutes.Culture])), "").Select(p => p.Text);

    private static string Text(MinutesText text, Minutes minutes, string culture) => text.Text.In(culture, [minutes.Culture]).Text;

    private static void List(StringBuilder html, string heading, IEnumerable<string> texts)
    {
        var list = texts.ToList();
        if (list.Count == 0) { return; }
        html.Append(CultureInfo.InvariantCulture, $"<h3>{Encode(heading)}</h3><ul>");
        foreach (var text in list) { html.Append(CultureInfo.InvariantCulture, $"<li>{Encode(text)}</li>"); }
        html.Append("</ul>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
