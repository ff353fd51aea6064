using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Concerns.Pages.Act.Concerns;

/// <summary>Reference, code and date, once.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReceivedModel : NmapPage
{
    public Receipt? Receipt { get; private set; }

    public void OnGet() => Receipt = Receipt.Unpack(TempData[Receipt.Kept] as string);
}
