using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class FigureModel(NmapDb db, ApproveFigures approve, IFormats formats) : FigurePage(db)
{
    public string? ImportedBy { get; private set; }
    public string? ApprovedBy { get; private set; }

    public bool MayApprove => Figure.State == FigureState.Imported && Reader.Can(ProgressPermissions.Approve);

    /// <summary>Why this reader cannot approve it; null when nothing stands in the way.</summary>
    public RefusedException? WhyNot => Figure.WhyNotApprove(Reader.PersonId);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Notice((await approve.RunAsync([Id], Reader, cancel)).Say(S, formats));
        return Redirect("/workspace/figures/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        ImportedBy = await NameAsync(Figure.ImportedById, cancel);
        ApprovedBy = await NameAsync(Figure.ApprovedById, cancel);
    }

    private async Task<string?> NameAsync(string? personId, CancellationToken cancel)
        => personId is not null && HttpContext.RequestServices.GetService<IForum>() is { } forum ? (await forum.PersonAsync(personId, cancel))?.Name : null;
}
