using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>Pages with the fields that say who answers and how answers are shown.</summary>
internal abstract class CirclePage(Names names) : NmapPage
{
    [BindProperty] public string? Audience { get; set; } = "members";
    [BindProperty] public List<string> Invited { get; set; } = [];
    [BindProperty] public bool Nameless { get; set; }
    [BindProperty] public bool Hidden { get; set; }

    internal Names Names => names;
    internal Circle Circle => new(Audience, Invited, Nameless, Hidden);

    protected void Show(Consultation consultation)
    {
        (Nameless, Hidden) = (consultation.IsNameless, consultation.HiddenUntilClosed);
        Audience = consultation.Audience.Kind switch { AudienceKind.Public => "public", AudienceKind.Members => "members", _ => "invited" };
        Invited = [.. consultation.Audience.Ids];
    }
}
