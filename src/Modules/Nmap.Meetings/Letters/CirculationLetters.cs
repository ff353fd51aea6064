using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Links;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>Tells members what is out early, when a translation began their time to answer, and what was corrected after adoption. What was said stays on the site.</summary>
internal sealed class CirculationLetters(NmapDb db, Shelf shelf, IForum forum, IPost post, IFormats formats, ISite site, IStringLocalizer S)
    : IListen<OutcomesSent>, IListen<MinutesLanguageReady>, IListen<CorrigendumAdopted>
{
    /// <summary>More of them are on the site; a letter is read on a telephone.</summary>
    private const int MostLinks = 6;

    public async Task HearAsync(OutcomesSent fact, Told told, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        var actions = (await db.Set<ActionPoint>().AsNoTracking().Where(a => a.MeetingId == meeting.Id && a.State == ActionState.Open).ToListAsync(cancel)).OrderBy(a => a.DueOn).ToLookup(a => a.OwnerId);
        await ToMembersAsync($"fact/{told.FactId}/outcomes", (_, _) => true, (person, organisation) =>
        {
            var mine = minutes.Body.Actions.Count(a => a.OwnerId == organisation.Id);
            return new Letter(person.Id, person.Email!, person.Culture, S["Meeting {0}: decisions and action points", meeting.Number],
                [
                    S["The decisions and action points of “{0}” are out, before the full minutes. They are not adopted yet.", Title(meeting, person)],
                    mine == 0 ? "" : S.Plural(mine, "{0} action point is yours.", "{0} action points are yours."),
                ],
                S["Read them"], $"/workspace/meetings/{meeting.Id}/outcomes")
            {
                Links = [.. actions[organisation.Id].Take(MostLinks).Select(a => LetterLink.For(S["Say how action point {0} stands, without signing in", a.Number], a.Link()))],
            };
        }, cancel);
    }

    public async Task HearAsync(MinutesLanguageReady fact, Told told, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        if (minutes.Periods.Of(fact.Culture) is not { From: { } from, Until: { } until } || minutes.CirculatedAt is not { } circulated) { return; }
        var days = from.DayNumber - site.DayOf(circulated).DayNumber;
        await ToMembersAsync($"minutes/{minutes.Id}/{fact.Culture}/{told.FactId}", (person, _) => person.Culture == fact.Culture, (person, organisation) => new Letter(person.Id, person.Email!, person.Culture,
            S["Meeting {0}: minutes in {1}, please answer by {2}", meeting.Number, S.Language(fact.Culture), formats.Date(until, person.Culture)],
            [
                S.Plural(days, "The text of “{1}” is now whole in {2}, {0} day after the minutes went out.", "The text of “{1}” is now whole in {2}, {0} days after the minutes went out.", Title(meeting, person), S.Language(fact.Culture)),
                S["Because it came later, the time of {0} to answer runs until {1}.", organisation.Name.In(person.Culture, site.Settings.Languages).Text, formats.Date(until, person.Culture)],
            ],
            S["Read and answer"], $"/workspace/meetings/{meeting.Id}/minutes?in={fact.Culture}")
        {
            Links = [LetterLink.For(S["Answer without signing in: no objection, a correction or a reservation (good until {0})", formats.Date(until)], MinutesKind.Link(minutes, organisation.Id, site.StartOf(until.AddDays(1))))],
        }, cancel);
    }

    public async Task HearAsync(CorrigendumAdopted fact, Told told, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        if (minutes.Corrigenda.FirstOrDefault(c => c.Id == fact.CorrigendumId) is not { Number: { } number } corrigendum) { return; }
        await ToMembersAsync($"corrigendum/{corrigendum.Id}", (_, _) => true, (person, _) => new Letter(person.Id, person.Email!, person.Culture,
            S["Corrigendum {0} to minutes {1} is adopted", number, minutes.Number!],
            [
                S["Something in the adopted minutes of “{0}” was put right. The text adopted first stays readable, with the difference beside it.", Title(meeting, person)],
                S["Anybody can check a copy of the corrigendum with the code {0}.", Cultures.Code(corrigendum.CheckCode!)],
            ],
            S["Read the corrigendum"], $"/workspace/meetings/{meeting.Id}/minutes/corrigenda/{corrigendum.Id}"), cancel);
    }

    private async Task ToMembersAsync(string about, Func<Person, Organisation, bool> concerns, Func<Person, Organisation, Letter> write, CancellationToken cancel)
    {
        var written = new HashSet<string>();
        foreach (var organisation in await forum.MembersAsync(site.Today, cancel))
        {
            foreach (var person in (await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)).Where(p => p.Email is not null && concerns(p, organisation) && written.Add(p.Id)))
            {
                Letter letter;
                using (CultureScope.Use(person.Culture)) { letter = write(person, organisation); }
                await post.AddAsync(about, letter with { Paragraphs = [.. letter.Paragraphs.Where(p => p.Length > 0)] }, cancel);
            }
        }
    }

    private string Title(Meeting meeting, Person person) => meeting.Title.In(person.Culture, site.Settings.Languages).Text;
}
