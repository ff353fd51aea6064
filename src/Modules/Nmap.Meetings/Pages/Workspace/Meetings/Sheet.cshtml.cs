using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Papers;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The authentic text on paper, with lines for the signatures.</summary>
internal sealed class SheetModel(Shelf shelf, IForum forum, ISite site) : NmapPage
{
    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public string Fingerprint { get; private set; } = "";
    /// <summary>Leads from the paper to the minutes that were adopted on it.</summary>
    public CheckMark Mark => CheckMark.Of(Fingerprint, site.PublicUrl);

    /// <summary>Who was there, and who was not.</summary>
    public IReadOnlyList<RollLine>? Roll { get; private set; }

    public IReadOnlyList<string> Seats => site.Settings.AdoptionRule == AdoptionMethods.AllLeads ? Signatory.Seats : [Roles.Lead];
    private Dictionary<string, string> Names { get; set; } = [];

    public string Name(string organisationId) => Names.GetValueOrDefault(organisationId, "");

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.ConfirmPaper)) { return NotFound(); }
        try
        {
            Meeting = await shelf.MeetingAsync(id, Reader, cancel);
            Minutes = await shelf.MinutesOfAsync(id, Reader, cancel) ?? throw RefusedException.Missing();
        }
        catch (RefusedException refused) when (refused.Kind == Refusal.NotFound) { return NotFound(); }
        Fingerprint = Minutes.TextHash ?? Seal.Digest(Meeting, Minutes);
        var organisations = await forum.OrganisationsAsync(cancel);
        Names = organisations.ToDictionary(o => o.Id, o => o.Name.ToString());
        Roll = Minutes.Roll ?? Nmap.Meetings.Roll.Of(Meeting, [.. organisations]);
        return Page();
    }
}
