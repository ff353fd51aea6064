using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Dates;

/// <summary>One date as a question, with what was said or typed so far.</summary>
/// <param name="Short">Without the zone, where many stand side by side.</param>
internal sealed record DateQuestion(string Id, string Text, string Short, string? Mark, string? Said);

/// <param name="By">Who recorded the answer and when; how it came, where the secretariat did.</param>
internal sealed record AnswerRow(Organisation Organisation, IReadOnlyList<Suits?> Says, string? By, string? Note);

/// <summary>All answers, one row an organisation; today's members without an answer stand last.</summary>
internal sealed record DateAnswersShown(IReadOnlyList<DateQuestion> Dates, IReadOnlyList<AnswerRow> Rows, IReadOnlyList<Organisation> Members, string? ChooseAt);

/// <summary>Lays the answers to a question about dates out for a screen.</summary>
internal sealed class DateAnswers(IForum forum, ISite site, IFormats formats, Microsoft.Extensions.Localization.IStringLocalizer S)
{
    public async Task<DateAnswersShown> OfAsync(DatePoll poll, Meeting meeting, Reader reader, CancellationToken cancel)
    {
        var members = await forum.MembersAsync(site.Today, cancel);
        var known = members.Concat((await forum.OrganisationsAsync(cancel)).Where(o => poll.Answers.Exists(a => a.OrganisationId == o.Id))).DistinctBy(o => o.Id);
        var rows = new List<AnswerRow>();
        foreach (var organisation in known)
        {
            var answers = poll.InOrder.Select(d => poll.Answers.FirstOrDefault(a => a.DateId == d.Id && a.OrganisationId == organisation.Id)).ToList();
            var last = answers.Where(a => a is not null).MaxBy(a => a!.At);
            var by = last is null ? null : $"{(last.PersonId is { } id ? (await forum.PersonAsync(id, cancel))?.Name : null)}, {formats.Date(last.At)}".TrimStart(',', ' ');
            rows.Add(new(organisation, [.. answers.Select(a => a?.Says)], by, last?.Note));
        }
        var mayChoose = reader.Can(Permissions.Arrange) && poll.State == PollState.Open && meeting.HasNoInvitation;
        return new(Ask(poll, meeting, null, new Dictionary<string, string?>()), [.. rows.OrderBy(r => r.By is null)], members, mayChoose ? $"/workspace/meetings/{meeting.Id}/dates/choose/" : null);
    }

    public IReadOnlyList<DateQuestion> Ask(DatePoll poll, Meeting meeting, string? organisationId, IReadOnlyDictionary<string, string?> typed) => [.. poll.InOrder.Select(d =>
        new DateQuestion(d.Id, Text(d, meeting), Short(d, meeting), DayMark.Of(site.Settings, PlaceTime.DayOf(d.StartsAt, meeting.TimeZone))?.Say(S),
            typed.GetValueOrDefault(d.Id) ?? poll.Answers.FirstOrDefault(a => a.DateId == d.Id && a.OrganisationId == organisationId)?.Says.ToString()))];

    public string Text(PollDate date, Meeting meeting)
        => formats.Moments(date.StartsAt, meeting.TimeZone, site)[0];

    private string Short(PollDate date, Meeting meeting)
    {
        var text = Text(date, meeting);
        return text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var zone ? text[..zone] : text;
    }

    /// <exception cref="RefusedException">Something that is no answer.</exception>
    public static Dictionary<string, Suits> Read(IReadOnlyDictionary<string, string?> says) => says.Where(s => !string.IsNullOrEmpty(s.Value)).ToDictionary(s => s.Key, s =>
        Enum.TryParse<Suits>(s.Value, ignoreCase: true, out var suits) && Enum.IsDefined(suits) ? suits : throw new RefusedException(Refusal.Invalid, Phrase.Of("Answer for every date."), "Says"));
}
