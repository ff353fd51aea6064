using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>The file of a seat as a text document.</summary>
internal sealed class HandoverFileModel(PassSeatOn passOn, Dossier dossier, DossierDocument document, IForum forum, IFormats formats) : NmapPage
{
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => DoAsync(async () =>
    {
        var handover = await passOn.FindAsync(id, Reader, cancel);
        var sections = await dossier.OfAsync(handover, Reader, cancel);
        var names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        var head = string.Join('\n', $"{S["From"]}: {names.GetValueOrDefault(handover.FromOrganisationId)}", $"{S["To"]}: {names.GetValueOrDefault(handover.ToOrganisationId)}",
            $"{S["First day of the new holder"]}: {formats.Date(handover.On)}", $"{S["Confirmed"]}: {(handover.ConfirmedOn is { } day ? formats.Date(day) : S["not yet"])}", handover.Note ?? "").TrimEnd('\n');
        var bytes = document.Write(S["Handover: {0}", S[SeatWords.Of(handover.Seat)].Value], head, sections, Cultures.Current);
        return File(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"handover-{handover.Seat}-{handover.On:yyyy-MM-dd}.docx");
    });
}
