using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class FigureModel(NmapDb db) : FigurePage(db)
{
    public string? ImportedBy { get; private set; }
    public string? ApprovedBy { get; private set; }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        ImportedBy = await NameAsync(Figure.ImportedById, cancel);
        ApprovedBy = await NameAsync(Figure.ApprovedById, cancel);
    }

    private async Task<string?> NameAsync(string? personId, CancellationToken cancel)
        => personId is not null && HttpContext.RequestServices.GetService<IForum>() is { } forum ? (await forum.PersonAsync(personId, cancel))?.Name : null;
}
