using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>Pages on which the secretariat writes down what somebody said elsewhere.</summary>
internal abstract class SourcePage(Names names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }

    internal Names Names => names;
}
