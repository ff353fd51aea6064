using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>The same checks as a paper for a meeting.</summary>
internal sealed class CompositionFileModel(Composition composition, DossierDocument document, ISite site, IFormats formats) : NmapPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var period = CompositionModel.Shown(From, To, site.Today);
        var sections = (await composition.ChecksAsync(Reader, period, cancel))
            .Select(c => new DossierSection(c.Title, [new(c.Sentence), .. c.Evidence.Select(e => new DossierLine(e.Text, null, e.Day))], "")).ToList();
        var bytes = document.Write($"{S["Composition"]}, {S["{0} to {1}", formats.Date(period.From), formats.Date(period.To)]}", null, sections, Cultures.Current);
        return File(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"composition-{period.To:yyyy-MM-dd}.docx");
    }
}
