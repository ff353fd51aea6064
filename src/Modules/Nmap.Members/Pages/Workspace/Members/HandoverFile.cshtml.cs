using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>The file of a seat as a text document.</summary>
internal sealed class HandoverFileModel(PassSeatOn passOn, Dossier dossier, DossierDocument document) : NmapPage
{
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => DoAsync(async () =>
    {
        var handover = await passOn.FindAsync(id, Reader, cancel);
        var sections = await dossier.OfAsync(handover, Reader, cancel);
        var bytes = document.Write(S["Handover: {0}", S[SeatWords.Of(handover.Seat)].Value], handover.Note, sections, Cultures.Current);
        return File(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"handover-{handover.Seat}-{handover.On:yyyy-MM-dd}.docx");
    });
}
