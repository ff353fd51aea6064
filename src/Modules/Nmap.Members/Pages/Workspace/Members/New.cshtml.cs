using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Data;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>A new member with those who speak for it, in one form.</summary>
internal sealed class NewModel(NmapDb db, AddMember add, ISite site) : NmapPage
{
    [BindProperty] public OrganisationFields Fields { get; set; } = new() { Resident = true };
    [BindProperty] public SpeakerFields Representative { get; set; } = new();
    [BindProperty] public SpeakerFields Alternate { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var organisation = new MemberOrganisation { JoinedOn = site.Today, Code = await db.FreeCodeAsync(Fields.Name ?? "", cancel) };
        Fields.Fill(organisation);
        List<NewSpeaker> speakers = [];
        if (!Representative.IsEmpty) { speakers.Add(Representative.As(nameof(Representative), alternate: false, LanguageOf(Representative))); }
        if (!Alternate.IsEmpty) { speakers.Add(Alternate.As(nameof(Alternate), alternate: true, LanguageOf(Alternate))); }
        await add.RunAsync(organisation, speakers, Reader, cancel);
        Notice(speakers.Exists(s => s.WantsAccount) ? S["The organisation and its people are added. Whoever opens accounts is asked to invite them."] : speakers.Count > 0 ? S["The organisation and its people are added."] : S["The organisation is added. Now add who speaks for it."]);
        return Redirect($"/workspace/members/{organisation.Id}");
    });

    private string LanguageOf(SpeakerFields speaker) => site.Settings.Languages.FirstOrDefault(l => l == speaker.Culture) ?? site.Settings.Languages[0];

    protected override string FieldName(string? field) => field is null ? "" : field.Contains('.', StringComparison.Ordinal) ? field : "Fields." + field;

    protected override async Task LoadAsync(CancellationToken cancel)
        => Fields.Constituencies = [.. (await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel)).Select(c => new SelectListItem(c.Name.ToString(), c.Code))];
}
