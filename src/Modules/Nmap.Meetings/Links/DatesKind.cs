using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Says from the mail which dates suit. Whoever opens the letter late reads the dates that are offered now.</summary>
internal sealed class DatesKind(Shelf shelf, AskDates ask, IForum forum, IFormats formats, ISite site, IStringLocalizer S) : IActKind
{
    public const string Kind = "dates";

    public string Name => Kind;

    /// <param name="until">When the time to answer ends.</param>
    public static ActLink Link(DatePoll poll, string organisationId, DateTimeOffset until) => new(Kind, poll.MeetingId, Version(poll), organisationId) { Until = until };

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        if (await FindAsync(use, cancel) is not var (meeting, poll)) { return null; }
        var name = (await forum.FindAsync(use.OrganisationId!, cancel))?.Name.ToString() ?? "";
        var mine = poll.AnswersOf(use.OrganisationId!);
        return new(Version(poll), S["Which date suits for meeting {0}", meeting.Number], S["Your answer will be recorded for {0}. All members see all answers.", name], S["Send my answer"], $"/workspace/meetings/{meeting.Id}/dates")
        {
            Facts = [(S["Meeting"], meeting.Title.ToString()), (S["Where"], meeting.Place.ToString()), (S["Answers until"], formats.Date(poll.ClosesOn))],
            Fields = [.. poll.InOrder.Select(d => new ActField(d.Id, When(d, meeting), [.. Enum.GetValues<Suits>().Select(s => (s.ToString(), S[Words.Of(s).Text].Value))]) { Value = mine.FirstOrDefault(a => a.DateId == d.Id)?.Says.ToString() ?? "" })],
            Standing = mine.Count == 0 ? [] : [S["Recorded on {0}: {1}", formats.Moment(mine.Max(a => a.At)), formats.List(Said(meeting, poll, use.OrganisationId!))]],
            Closed = meeting.HasNoInvitation ? poll.Closed(site.Today) is { } why ? S[why].Value : null : S["Nobody is asked about these dates any more."].Value,
            Before = JsonSerializer.Serialize(mine),
            Lasting = true,
        };
    }

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var (meeting, poll) = await FindAsync(use, cancel) ?? throw RefusedException.Missing();
        var (says, faults) = (new Dictionary<string, Suits>(), new List<(string, string)>());
        foreach (var date in poll.InOrder)
        {
            if (Enum.TryParse<Suits>(fields.GetValueOrDefault(date.Id), out var suits) && Enum.IsDefined(suits)) { says[date.Id] = suits; }
            else { faults.Add((date.Id, Phrase.Of("Say whether this date suits."))); }
        }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        await ask.AnswerAsync(use.ObjectId, null, says, null, use.By, cancel, use.Channel);
        (meeting, poll) = await FindAsync(use, cancel) ?? throw RefusedException.Missing();
        return new(S["Meeting {0}: your answer is recorded", meeting.Number], [meeting.Title.ToString(), .. Said(meeting, poll, use.OrganisationId!), S["The invitation follows once the date is chosen."]]);
    }

    public Task UndoAsync(ActUse use, string before, CancellationToken cancel)
        => ask.TakeBackAsync(use.ObjectId, use.OrganisationId!, JsonSerializer.Deserialize<List<PollAnswer>>(before)!, use.Channel, use.By, cancel);

    private async Task<(Meeting, DatePoll)?> FindAsync(ActUse use, CancellationToken cancel)
    {
        if (await shelf.StoredPollOfAsync(use.ObjectId, use.By, cancel) is not { } poll) { return null; }
        try { return (await shelf.MeetingAsync(use.ObjectId, use.By, cancel), poll); }
        catch (RefusedException) { return null; }
    }

    private IEnumerable<string> Said(Meeting meeting, DatePoll poll, string organisationId)
        => poll.AnswersOf(organisationId).Select(a => S["{0}: {1}", When(poll.Dates.Single(d => d.Id == a.DateId), meeting), S[Words.Of(a.Says).Text]].Value);

    private string When(PollDate date, Meeting meeting) => formats.Moments(date.StartsAt, meeting.TimeZone, site)[0];

    private static string Version(DatePoll poll) => poll.Round.ToString(CultureInfo.InvariantCulture);
}
