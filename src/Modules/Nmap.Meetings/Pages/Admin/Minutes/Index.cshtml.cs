using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Admin.Minutes;

/// <summary>The country's rules for minutes, in words.</summary>
internal sealed class IndexModel(ISite site, MinutesChecks checks) : NmapPage
{
    private const int Longest = 90;

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public int? AnswerDays { get; set; }

    [BindProperty]
    public int? FullDays { get; set; }

    [BindProperty]
    public bool Rests { get; set; }

    /// <summary>Days before a meeting by which agenda items have to be in.</summary>
    [BindProperty]
    public int? ItemsInDays { get; set; }

    /// <summary>Days before a meeting from which the order of its agenda stands.</summary>
    [BindProperty]
    public int? OrderFixedDays { get; set; }

    [BindProperty]
    public List<string> Promised { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string> Levels { get; set; } = [];

    public IReadOnlyList<string> Languages => site.Settings.Languages;
    public static IEnumerable<string> Checks => MinutesChecks.All.Where(c => c != MinutesChecks.Actions);
    public IEnumerable<SelectListItem> Choices => [new(S["Warn"], MinutesChecks.Warn), new(S["Block until it is put right"], MinutesChecks.Block), new(S["Do not check"], MinutesChecks.Off)];

    public string Level(string check) => Levels.GetValueOrDefault(check) ?? checks.Level(check);

    public IActionResult OnGet()
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        var settings = site.Settings;
        (Rule, AnswerDays, FullDays, Rests, Promised) = (settings.AdoptionRule, settings.CorrectionDays, settings.MinutesDays, settings.SendOutRestsAtWeekends, [.. settings.MinutesLanguages]);
        (ItemsInDays, OrderFixedDays) = (settings.AgendaItemsInDays, settings.AgendaOrderFixedDays);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        Require();
        await site.ChangeAsync(Changed, Reader, cancel);
        Notice(S["The rules for minutes are saved. They hold for what goes out from now on."]);
        return Redirect("/admin/minutes");
    });

    private void Require()
    {
        List<(string, string)> faults = [];
        if (Rule is not (AdoptionMethods.Lead or AdoptionMethods.AllLeads or AdoptionMethods.NoObjection)) { faults.Add((nameof(Rule), Phrase.Of("Choose who adopts minutes."))); }
        if (AnswerDays is not (>= 1 and <= Longest)) { faults.Add((nameof(AnswerDays), Phrase.Of("Enter 1 to 90 days."))); }
        if (FullDays is not (>= 1 and <= Longest)) { faults.Add((nameof(FullDays), Phrase.Of("Enter 1 to 90 days."))); }
        if (ItemsInDays is not (>= 0 and <= Longest)) { faults.Add((nameof(ItemsInDays), Phrase.Of("Enter 0 to 90 days."))); }
        if (OrderFixedDays is not (>= 0 and <= Longest)) { faults.Add((nameof(OrderFixedDays), Phrase.Of("Enter 0 to 90 days."))); }
        else if (OrderFixedDays > ItemsInDays) { faults.Add((nameof(OrderFixedDays), Phrase.Of("The order is fixed on the day by which items have to be in, or after it."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
    }

    private SiteSettings Changed(SiteSettings settings) => settings with
    {
        AdoptionRule = Rule!,
        CorrectionDays = AnswerDays!.Value,
        MinutesDays = FullDays!.Value,
        SendOutRestsAtWeekends = Rests,
        MinutesLanguages = [.. settings.Languages.Where(Promised.Contains)],
        AgendaItemsInDays = ItemsInDays!.Value,
        AgendaOrderFixedDays = OrderFixedDays!.Value,
        MinutesChecks = Checks.Where(c => Levels.GetValueOrDefault(c) is MinutesChecks.Block or MinutesChecks.Off).ToDictionary(c => c, c => Levels[c]),
    };
}
