using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Links;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>Writes to every representative, in that person's language, when minutes go out and when they are adopted. What was said stays on the site.</summary>
internal sealed class MinutesLetters(Shelf shelf, IForum forum, IPost post, AnswerTimes times, IFormats formats, ISite site, IStringLocalizer S)
    : IListen<MinutesCirculated>, IListen<MinutesTakenBack>, IListen<MinutesAdopted>, IListen<CorrectionDeclined>
{
    public async Task HearAsync(MinutesCirculated fact, Told told, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        if (minutes.CirculationLetter is not { } about || minutes.State != MinutesStates.Circulated) { return; }
        var untils = new Dictionary<string, AnswerPeriod>();
        foreach (var organisation in await forum.MembersAsync(site.Today, cancel)) { untils[organisation.Id] = await times.OfAsync(minutes, organisation.Id, cancel); }
        await ToMembersAsync(about, (person, organisation) => Circulated(meeting, minutes, untils[organisation.Id], person, organisation), cancel);
    }

    private Letter Circulated(Meeting meeting, Minutes minutes, AnswerPeriod time, Person person, Organisation organisation)
    {
        var name = organisation.Name.In(person.Culture, site.Settings.Languages).Text;
        var wishes = Wish.Of(meeting, minutes).Where(w => w.By.Contains(organisation.Id)).ToList();
        var against = wishes.Where(w => w.IsPublic).Select(w => Cultures.Code(w.Number!)).Distinct().ToList();
        var kept = wishes.Where(w => !w.IsPublic && w.Number is not null).Select(w => Cultures.Code(w.Number!)).Distinct().ToList();
        return new(person.Id, person.Email!, person.Culture,
            time.Until is { } until ? S["Meeting {0}: minutes to read, please answer by {1}", meeting.Number, formats.Date(until, person.Culture)] : S["Meeting {0}: minutes to read, translation to follow", meeting.Number],
            [
                S["The draft minutes of “{0}” are ready for your organisation.", Title(meeting, person)],
                Counts(minutes, organisation),
                minutes.Answers.Any(a => a.OrganisationId == organisation.Id) ? S["What your organisation answered to the earlier text does not count any more. Please answer to this one."] : "",
                kept.Count == 0 ? "" : S["This stays among members, as your organisation asked: {0}.", formats.List(kept)],
                wishes.Exists(w => w.Number is null) ? S["A passage that your organisation asked to keep among members is no longer in the text."] : "",
                against.Count == 0 ? "" : S["Your organisation asked to keep this among members, and it is public in this text: {0}. If it should not be, answer so again.", formats.List(against)],
                time.Until is { } day
                    ? S["Please say by {0} whether {1} has no objection, proposes a correction or states a reservation. One click answers for the whole text.", formats.Date(day, person.Culture), name]
                    : S["They are not whole in {0} yet. The time of {1} to answer begins when they are, and we will write again.", S.Language(minutes.Periods.Of(person.Culture) is { Until: null } ? person.Culture : time.Culture), name],
                site.Settings.AdoptionRule == AdoptionMethods.NoObjection
                    ? S["If no correction is open when that time ends, the minutes are adopted by themselves: no answer counts as no objection."]
                    : S["If no answer arrives, the minutes will record that none was received."],
            ],
            S["Read and answer"], $"/workspace/meetings/{meeting.Id}/minutes")
        {
            Links = [Answering(minutes, organisation, time)],
            Reply = (MinutesKind.Link(minutes, organisation.Id, End(time)), S["You can also answer this mail."] + " " + MinutesWords.Hint(S)),
        };
    }

    private LetterLink Answering(Minutes minutes, Organisation organisation, AnswerPeriod time)
        => LetterLink.For(S["Answer without signing in: no objection, a correction or a reservation (good until {0})", formats.Date(time.Until ?? site.Today.AddDays(MinutesKind.Longest))], MinutesKind.Link(minutes, organisation.Id, End(time)));

    private DateTimeOffset? End(AnswerPeriod time) => time.Until is { } last ? site.StartOf(last.AddDays(1)) : null;

    public async Task HearAsync(MinutesTakenBack fact, Told told, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(fact.MeetingId, Reader.System, cancel);
        await ToMembersAsync($"fact/{told.FactId}/taken-back", (person, organisation) => new Letter(person.Id, person.Email!, person.Culture,
            S["Meeting {0}: the minutes were taken back", meeting.Number],
            [
                S["The minutes of “{0}” are a draft again. Nothing is to be answered now; they will come once more.", Title(meeting, person)],
                S["Why: {0}", fact.Reason],
                fact.Answered.Contains(organisation.Id) ? S["What your organisation answered lapses with it, because the text may change. Please answer again when they come."] : "",
            ],
            S["Open the meeting"], $"/workspace/meetings/{meeting.Id}")
        {
            // Joined with the letter that they are here again, it would say both that nothing and that something is to be answered.
            Urgent = true,
        }, cancel);
    }

    public async Task HearAsync(MinutesAdopted fact, Told told, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        await ToMembersAsync(minutes.AdoptionLetter, (person, organisation) => new Letter(person.Id, person.Email!, person.Culture,
            S["Meeting {0}: minutes adopted", meeting.Number],
            [
                minutes.AdoptionMethod switch
                {
                    AdoptionMethods.Paper => S["The minutes of “{0}” were signed on paper and are adopted.", Title(meeting, person)],
                    AdoptionMethods.AllLeads => S["The minutes of “{0}” were signed by all leads and are adopted.", Title(meeting, person)],
                    AdoptionMethods.NoObjection => S["The minutes of “{0}” are adopted: no correction was open when the time for answers ended.", Title(meeting, person)],
                    _ => minutes.AdoptedForTheLead ? S["The minutes of “{0}” were adopted for the lead.", Title(meeting, person)] : S["The minutes of “{0}” were adopted by the lead.", Title(meeting, person)],
                },
                S["They are number {0}. Anybody can check a copy with the code {1}.", minutes.Number!, Cultures.Code(minutes.CheckCode!)],
                Became(minutes, organisation),
                Counts(minutes, organisation),
            ],
            S["Read the adopted minutes"], $"/workspace/meetings/{meeting.Id}/minutes") { Replaces = minutes.CirculationLetter }, cancel);
    }

    public async Task HearAsync(CorrectionDeclined fact, Told told, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        if (minutes.Answers.FirstOrDefault(a => a.Id == fact.AnswerId) is not { } answer) { return; }
        foreach (var person in (await forum.RepresentativesAsync(answer.OrganisationId, site.Today, cancel)).Where(p => p.Email is not null))
        {
            Letter letter;
            using (CultureScope.Use(person.Culture))
            {
                letter = new(person.Id, person.Email!, person.Culture, answer.State == AnswerState.Answered ? S["Meeting {0}: your correction was answered", meeting.Number] : S["Meeting {0}: your correction was not taken in", meeting.Number],
                    [
                        S["The secretariat answered the correction that your organisation proposed to the minutes of “{0}”. Its reason stands beside the text.", Title(meeting, person)],
                        S["Until the minutes are adopted, your organisation can keep it as a reservation under its name."],
                    ],
                    S["Read the answer"], $"/workspace/meetings/{meeting.Id}/answers/{answer.Id}");
            }
            await post.AddAsync($"fact/{told.FactId}/declined", letter, cancel);
        }
    }

    /// <summary>What became of what the organisation answered.</summary>
    private string Became(Minutes minutes, Organisation organisation)
    {
        var own = minutes.Answers.Where(a => a.OrganisationId == organisation.Id).ToList();
        var (taken, kept) = (own.Count(a => a is { Kind: AnswerKind.Correction, State: AnswerState.Accepted }), own.Count(a => a.IsReservation));
        return string.Join(' ', new[]
        {
            taken == 0 ? "" : S.Plural(taken, "{0} correction of your organisation was taken in.", "{0} corrections of your organisation were taken in."),
            kept == 0 ? "" : S.Plural(kept, "{0} reservation of your organisation stands under the text.", "{0} reservations of your organisation stand under the text."),
        }.Where(s => s.Length > 0));
    }

    private string Counts(Minutes minutes, Organisation organisation)
    {
        var (decisions, mine) = (minutes.Body.Decisions.Count(), minutes.Body.Actions.Count(a => a.OwnerId == organisation.Id));
        return string.Join(' ', new[] { decisions == 0 ? "" : S.Plural(decisions, "They hold {0} decision.", "They hold {0} decisions."), mine == 0 ? "" : S.Plural(mine, "{0} action point is yours.", "{0} action points are yours.") }.Where(s => s.Length > 0));
    }

    private async Task ToMembersAsync(string about, Func<Person, Organisation, Letter> write, CancellationToken cancel)
    {
        var written = new HashSet<string>();
        foreach (var organisation in await forum.MembersAsync(site.Today, cancel))
        {
            foreach (var person in (await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)).Where(p => p.Email is not null && written.Add(p.Id)))
            {
                Letter letter;
                using (CultureScope.Use(person.Culture)) { letter = write(person, organisation); }
                await post.AddAsync(about, letter, cancel);
            }
        }
    }

    private string Title(Meeting meeting, Person person) => meeting.Title.In(person.Culture, site.Settings.Languages).Text;
}
