using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The minutes of one meeting: to take, to read and answer, to move along. Its form is the one click for the whole text.</summary>
internal sealed class MinutesModel(Shelf shelf, AnswerMinutes answer, MoveMinutes move, IRoutes routes, IForum forum, ISite site, Adoption adoption, Signatories standings) : NmapPage
{
    internal sealed record StepLink(string Label, string Address, bool Main);

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Language to read in; the authentic one by default.</summary>
    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    /// <summary>The organisation's answers to single paragraphs end with "no objection" to the whole.</summary>
    [BindProperty]
    public bool TakeBack { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes? Minutes { get; private set; }
    public IReadOnlyList<Organisation> Silent { get; private set; } = [];
    public IReadOnlyDictionary<string, Organisation> Organisations { get; private set; } = new Dictionary<string, Organisation>();
    public IReadOnlyList<StepLink> Steps { get; private set; } = [];
    /// <summary>Until when members may object, where silence adopts.</summary>
    public DateOnly? AdoptsItself => Minutes is null ? null : adoption.WaitsFor(Minutes);
    /// <summary>The reader holds a seat that signs, and wrote the text: others of that seat sign it.</summary>
    public bool WroteIt => AllSign && Minutes is { IsDraft: false, State: not MinutesStates.Adopted } minutes && Reader.Roles.Any(Signatory.Signs) && minutes.Writers.Contains(Reader.PersonId);

    public SigningState Standing { get; private set; } = new(null, null, [], null);
    public string Culture => In is { } wanted && site.Settings.Languages.Contains(wanted) ? wanted : Minutes!.Culture;
    /// <summary>Who was in the room: as it was adopted, or as it is recorded so far.</summary>
    public IReadOnlyList<RollLine>? Roll => Minutes?.Roll ?? Nmap.Meetings.Roll.Of(Meeting, [.. Organisations.Values]);

    public IReadOnlyList<string> Languages => site.Settings.Languages;
    public bool MaySettle => Reader.Can(Permissions.TakeMinutes) && Minutes is { IsDraft: false, State: not MinutesStates.Adopted };
    public bool MayTranslate => Minutes is not null && (Reader.Can(Permissions.TakeMinutes) || Reader.Is(Roles.Communications));
    public bool MayAnswer => Minutes?.State == MinutesStates.Circulated && Reader.Can(Permissions.Answer) && Reader.Organisation is not null;
    public IReadOnlyList<MinutesAnswer> Mine => [.. (Minutes?.Answers ?? []).Where(a => a.State != AnswerState.Replaced && Reader.Organisations.Contains(a.OrganisationId))];

    /// <summary>Numbers of the paragraphs this reader's organisation has answered.</summary>
    public IReadOnlyList<string> OnParagraphs => Minutes is null ? [] : [.. MinutesNumbers.All(Meeting, Minutes.Body).Where(t => Mine.Any(a => a.TextId == t.Text.Id)).Select(t => t.Number)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Minutes is null && !Reader.Can(Permissions.TakeMinutes) ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        await LoadAsync(cancel);
        if (OnParagraphs.Count > 0 && !TakeBack) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Your organisation has answered single paragraphs. Tick the box to take that back; otherwise it stands as it is."), nameof(TakeBack)); }
        await answer.RunAsync(minutes.Id, null, AnswerKind.NoObjection, null, Reader, cancel);
        Notice(Standing.Own?.IsOver(site.Today) == true ? S["Your organisation’s time to answer is over. What you sent is kept and shown as late, but it is not counted."] : S["Thank you. Your organisation has no objection to these minutes."]);
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    public IEnumerable<StepLink> Links()
    {
        var (root, takes, confirms) = ($"/workspace/meetings/{Id}/minutes", Reader.Can(Permissions.TakeMinutes), Reader.Can(Permissions.ConfirmPaper));
        if (Minutes is { IsDraft: true } && takes)
        {
            yield return new(Phrase.Of("Send out decisions and action points"), $"/workspace/meetings/{Id}/outcomes", false);
            yield return new(Phrase.Of("Choose the authentic languages"), root + "/languages", false);
        }
        if (takes || confirms) { yield return new(Phrase.Of("Preview as public"), root + "/preview", false); }
        if (Minutes is { IsDraft: false } && (takes || confirms)) { yield return new(Phrase.Of("Who got the minutes"), root + "/delivery", false); }
        if (Minutes?.State == MinutesStates.Circulated && takes) { yield return new(Phrase.Of("Enter an answer for an organisation"), root + "/on-behalf", false); }
        if (Minutes is { IsDraft: false, State: not MinutesStates.Adopted } && confirms) { yield return new(Phrase.Of("Sign on paper"), root + "/paper", false); }
        if (Standing.Paper is { ConfirmedAt: not null }) { yield return new(Phrase.Of("Open the signed copy"), root + "/paper/scan", false); }
        if (Minutes?.State == MinutesStates.Adopted && takes) { yield return new(Phrase.Of("Propose a corrigendum"), root + "/corrigendum", false); }
        foreach (var waiting in Minutes?.Corrigenda.Where(c => c.State == CorrigendumState.Proposed) ?? []) { yield return new(Phrase.Of("A corrigendum waits for the lead"), $"{root}/corrigenda/{waiting.Id}", false); }
    }

    public string Name(string? organisationId) => organisationId is not null && Organisations.TryGetValue(organisationId, out var found) ? found.Name.ToString() : "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel);
        Standing = await standings.OfAsync(Meeting, Minutes, Reader, cancel);
        if (Minutes is null) { return; }
        Organisations = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id);
        Silent = Minutes.IsDraft ? [] : await move.SilentAsync(Minutes, cancel);
        Steps = [.. (await routes.OpenToAsync("minutes", Minutes.State, Reader, Minutes.Writers, cancel))
            .Where(s => s.Name is not ("adopt" or "close-corrections") || AdoptsItself is null).Where(s => s.Name != "adopt" || !Standing.HasSigned)
            .Select(s => new StepLink(Label(s.Name), $"/workspace/meetings/{Id}/move/{s.Name}", s.Name is "circulate" or "adopt"))];
    }

    private string Label(string step) => step switch
    {
        "circulate" => Phrase.Of("Circulate to the members"),
        "recall" => Phrase.Of("Take back as a draft"),
        "close-corrections" => Phrase.Of("Close the time for answers"),
        _ => AllSign ? Phrase.Of("Sign the minutes") : Phrase.Of("Adopt the minutes"),
    };

    private bool AllSign => site.Settings.AdoptionRule == AdoptionMethods.AllLeads;
}
