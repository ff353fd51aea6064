using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Pages;
using Nmap.Meetings.Verbs;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Answers an invitation from the mail: come or not, who comes instead, what one needs, and an item for the agenda.</summary>
internal sealed class InvitationKind(NmapDb db, AnswerInvitation answer, ProposeItem propose, MeetingPlace place, ISite site, IFormats formats, IStringLocalizer S) : IActKind
{
    public const string Kind = "invitation";
    public const string Answer = "Answer", Alternate = "Alternate", Note = "Note", Needs = "Needs", Item = "Title";

    /// <summary>How things stood before an answer.</summary>
    internal sealed record Standing(InvitationReply? Reply, List<string> Proposals);

    public string Name => Kind;

    public static ActLink Link(Meeting meeting, string organisationId, ReplyAnswer? answer = null) => new(Kind, meeting.Id, Version(meeting), organisationId)
    {
        Until = meeting.StartsAt,
        Given = answer is { } given ? new Dictionary<string, string> { [Answer] = given.ToString() } : new Dictionary<string, string>(),
    };

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == use.ObjectId, cancel) is not { } meeting) { return null; }
        var reply = await Mine(use).AsNoTracking().SingleOrDefaultAsync(cancel);
        var standing = new Standing(reply, await db.Set<AgendaProposal>().Where(p => p.MeetingId == meeting.Id && p.ByPersonId == use.By.PersonId).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel));
        var current = reply?.Sequence == meeting.Sequence ? reply : null;
        return new(Version(meeting), S["Invitation to meeting {0}", meeting.Number], S["Your answer will be recorded for your organisation. Those who arrange the meeting will see it with your name; other members see how many come."], S["Send my answer"], $"/workspace/meetings/{meeting.Id}")
        {
            Facts = [(S["Meeting"], meeting.Title.ToString()), (S["When"], place.When(meeting, Cultures.Current)), (S["Where"], meeting.Place.ToString()), (S["Invitation number"], Version(meeting))],
            Closed = InvitationReply.NotNow(meeting, site.Now) is { } why ? S[why].Value : null,
            Changed = Changed(meeting),
            Standing = current is null ? [] : [S["Recorded on {0}: {1}", formats.Moment(current.At), Words.Said(current, S)]],
            Before = JsonSerializer.Serialize(standing),
            Fields = Fields(current),
        };
    }

    private string Changed(Meeting meeting) => meeting.State == MeetingState.Cancelled
        ? S["This meeting is cancelled. Reason: {0}", meeting.CancelReason ?? ""]
        : S["The meeting was changed after this letter. It is now on {0}, {1}.", place.When(meeting, Cultures.Current), meeting.Place.ToString()];

    private IReadOnlyList<ActField> Fields(InvitationReply? reply) =>
    [
        new(Answer, S["Will you come?"], [.. Enum.GetValues<ReplyAnswer>().Select(a => (a.ToString(), S[Words.Of(a)].Value))]) { Value = reply?.Answer.ToString() ?? "" },
        new(Alternate, S["Who comes instead of you (optional)"]) { Value = reply?.Alternate ?? "", Hint = S["The name of somebody of your own organisation"] },
        new(Note, S["A word to the secretariat (optional)"]) { Value = reply?.Note ?? "" },
        new(Needs, S["What you need to take part (optional)"]) { Hint = S["For this meeting; only the secretariat reads it: interpretation, access without steps, large print"] },
        new(Item, S["An item that you propose for the agenda (optional)"]),
    ];

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var (typed, item) = (fields.GetValueOrDefault(Answer), fields.GetValueOrDefault(Item));
        ReplyAnswer? given = Enum.TryParse<ReplyAnswer>(typed, out var known) ? known : null;
        if (!string.IsNullOrWhiteSpace(item)) { CheckItem(use, item); }
        var lines = new List<string>();
        if (given is not null || string.IsNullOrWhiteSpace(item))
        {
            var reply = await answer.RunAsync(use.ObjectId, use.OrganisationId, onBehalf: false,
                new(given, Channel(use), fields.GetValueOrDefault(Alternate), fields.GetValueOrDefault(Note), fields.GetValueOrDefault(Needs)), use.By, cancel);
            lines.Add(Words.Said(reply, S));
            if (reply.Needs is { } needs) { lines.Add(S["What you need to take part, for the secretariat alone: {0}", needs]); }
        }
        if (!string.IsNullOrWhiteSpace(item))
        {
            await propose.AddAsync(use.ObjectId, item, null, use.By, cancel, use.Channel);
            lines.Add(S["Proposed for the agenda: {0}. Those who arrange the meeting take it or say why not.", item.Trim()]);
        }
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == use.ObjectId, cancel);
        return new(S["Meeting {0}: your answer is recorded", meeting.Number], [meeting.Title.ToString(), place.When(meeting, Cultures.Current), .. lines]);
    }

    // Before anything is recorded, so that one mail is done whole or not at all.
    private static void CheckItem(ActUse use, string item)
    {
        if (!use.By.Can(Permissions.Propose)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Agenda items are proposed by those who speak for a member."), Item); }
        if (item.Length > AgendaProposal.LongestTitle) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), Item, AgendaProposal.LongestTitle); }
    }

    public async Task UndoAsync(ActUse use, string before, CancellationToken cancel)
    {
        var stood = JsonSerializer.Deserialize<Standing>(before)!;
        var now = await Mine(use).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (now is not null && now.At != stood.Reply?.At) { await answer.TakeBackAsync(use.ObjectId, use.OrganisationId!, stood.Reply, Channel(use), use.By, cancel); }
        var added = await db.Set<AgendaProposal>().Where(p => p.MeetingId == use.ObjectId && p.ByPersonId == use.By.PersonId && p.State == ProposalState.Open && !stood.Proposals.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        foreach (var proposal in added) { await propose.WithdrawAsync(proposal, use.By, use.Channel, cancel); }
    }

    private IQueryable<InvitationReply> Mine(ActUse use)
        => db.Set<InvitationReply>().Where(r => r.MeetingId == use.ObjectId && r.OrganisationId == use.OrganisationId && r.PersonId == use.By.PersonId);

    private static ReplyChannel Channel(ActUse use) => use.Channel switch { "mail" => ReplyChannel.Mail, "calendar" => ReplyChannel.Calendar, _ => ReplyChannel.Link };

    private static string Version(Meeting meeting) => meeting.Sequence.ToString(CultureInfo.InvariantCulture);
}
