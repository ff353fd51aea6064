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
internal sealed class ActionPointKind(NmapDb db, ReportAction report, IFormats formats, IStringLocalizer S) : IActKind
{
    public const string State = "State", Progress = "Progress";

    internal sealed record Standing(ActionState State, string? Progress, DateOnly? EndedOn);

    public string Name => ActionPointLink.Kind;

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        var action = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(use.By).SingleOrDefaultAsync(a => a.Id == use.ObjectId && a.OwnerId == use.OrganisationId, cancel);
        if (action is null) { return null; }
        return new(action.Link().Version, S["Action point {0}", Cultures.Code(action.Number)], S["What you write is recorded as your organisation’s report. Members see it."], S["Send the report"], $"/workspace/actions/{action.Id}")
        {
            Facts = [.. What(action), (S["Due"], formats.Date(action.DueOn)), (S["Stands at"], action.State == ActionState.Done ? S["Done"] : S["Open"])],
            Fields =
            [
                new(State, S["How does it stand?"], [(nameof(ActionState.Done), S["Done"]), (nameof(ActionState.Open), S["Not done yet"])]) { Value = action.State == ActionState.Done ? nameof(ActionState.Done) : "" },
                new(Progress, S["What was done, or what holds it up"]) { Rows = 3 },
            ],
            Closed = action.State == ActionState.Cancelled ? S["This action point is no longer pursued. There is nothing to report."].Value : null,
            Before = JsonSerializer.Serialize(new Standing(action.State, action.Progress, action.EndedOn)),
        };
    }

    // Nobody signed in here: words that stay among members are read in the workspace.
    private IEnumerable<(string, string)> What(ActionPoint action)
        => action.Audience == Audience.Public ? [(S["What"], action.Text.In(Cultures.Current, [action.Culture]).Text)] : [];

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var (typed, progress) = (fields.GetValueOrDefault(State), fields.GetValueOrDefault(Progress));
        if (!Enum.TryParse<ActionState>(typed, out var state) || state == ActionState.Cancelled) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how it stands."), State); }
        if (state == ActionState.Open && string.IsNullOrWhiteSpace(progress)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write what was done, or what holds it up."), Progress); }
        if (progress?.Length > 2000) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), Progress, 2000); }
        var action = await report.RunAsync(use.ObjectId, state, progress, null, use.By, cancel, use.Details);
        return new(S["Action point {0}: your report is recorded", Cultures.Code(action.Number)], [state == ActionState.Done ? S["It is marked as done."] : S["It stays open until {0}.", formats.Date(action.DueOn)]]);
    }

    public Task UndoAsync(ActUse use, string before, CancellationToken cancel)
    {
        var stood = JsonSerializer.Deserialize<Standing>(before)!;
        return report.TakeBackAsync(use.ObjectId, stood.State, stood.Progress, stood.EndedOn, use.By, use.Details, cancel);
    }
}
