using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Says from the mail how an action point stands.</summary>
internal sealed class ActionPointKind(NmapDb db, ReportAction report, IFormats formats, ISite site, IStringLocalizer S) : IActKind
{
    public const string State = "State", Progress = "Progress";

    internal sealed record Standing(ActionState State, string? Progress, DateOnly? EndedOn);

    public string Name => ActionPointLink.Kind;

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        var action = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(use.By).SingleOrDefaultAsync(a => a.Id == use.ObjectId && a.OwnerId == use.OrganisationId, cancel);
        if (action is null) { return null; }
        return new(action.Link().Version, S["Action point {0}", Cultures.Code(action.Number)], S["What you write will be recorded as your organisation’s report. Members will see it."], S["Send the report"], $"/workspace/actions/{action.Id}")
        {
            Facts = [(S["Meeting"], S["Meeting {0}", action.MeetingNumber]), (S["What"], What(action)), (S["Due"], Due(action)), (S["Stands at"], action.State == ActionState.Done ? S["Done"] : S["Open"])],
            Standing = IsTold(action) && action.Progress is { } said ? [S["Last report: {0}", said]] : [],
            Lasting = true,
            Fields =
            [
                new(State, S["How does it stand?"], [(nameof(ActionState.Done), S["Done"]), (nameof(ActionState.Open), S["Not done yet"])]) { Value = action.State == ActionState.Done ? nameof(ActionState.Done) : "" },
                new(Progress, S["What was done, or what holds it up"]) { Rows = 3 },
            ],
            Closed = action.State switch
            {
                ActionState.Cancelled => S["This action point is no longer pursued. There is nothing to report."],
                ActionState.Done => S["This action point is marked as done. There is nothing more to report."],
                _ => (string?)null,
            },
            Before = JsonSerializer.Serialize(new Standing(action.State, action.Progress, action.EndedOn)),
        };
    }

    // The link stands for one person of the organisation that owns it, and members read it. Words for a few organisations are read after signing in.
    private static bool IsTold(ActionPoint action) => action.Audience.Kind is AudienceKind.Public or AudienceKind.Members or AudienceKind.ChathamHouse;

    private string What(ActionPoint action)
        => IsTold(action) ? action.Text.In(Cultures.Current, [action.Culture]).Text : S["Its text is for a few organisations only. Sign in to read it."];

    private string Due(ActionPoint action) => action.IsOverdue(site.Today) ? S["Overdue since {0}", formats.Date(action.DueOn)] : formats.Date(action.DueOn);

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var (typed, progress) = (fields.GetValueOrDefault(State), fields.GetValueOrDefault(Progress));
        if (!Enum.TryParse<ActionState>(typed, out var state) || state == ActionState.Cancelled) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how it stands."), State); }
        if (progress?.Length > 2000) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), Progress, 2000); }
        var action = await report.RunAsync(use.ObjectId, state, progress, null, use.By, cancel, use.Details);
        return new(S["Action point {0}: your report is recorded", Cultures.Code(action.Number)], 
        [
            S["From meeting {0}.", action.MeetingNumber],
            state == ActionState.Done ? S["It is marked as done."] : action.IsOverdue(site.Today) ? S["It is still open; it was due on {0}.", formats.Date(action.DueOn)] : S["It stays open until {0}.", formats.Date(action.DueOn)],
        ]);
    }

    public Task UndoAsync(ActUse use, string before, CancellationToken cancel)
    {
        var stood = JsonSerializer.Deserialize<Standing>(before)!;
        return report.TakeBackAsync(use.ObjectId, stood.State, stood.Progress, stood.EndedOn, use.By, use.Details, cancel);
    }
}
