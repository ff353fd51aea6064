using Microsoft.AspNetCore.Http;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Translations.Editing;

namespace Nmap.Translations.Pages.Workspace.Translations;

/// <summary>Texts by languages: what is missing, behind or asked of whom.</summary>
internal sealed class IndexModel(Board board, IForum forum) : NmapPage
{
    private static readonly string[] Filters = ["lang", "state", "type", "mine"];

    public BoardFilter Filter { get; private set; } = null!;
    public BoardPage Board { get; private set; } = null!;
    public IReadOnlyList<ContentType> Types => board.Types;
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>This list with another page.</summary>
    public string Address => "/workspace/translations" + QueryString.Create(Filters.Where(n => Asked(n) is not null).Select(n => KeyValuePair.Create(n, Asked(n))).Append(new("page", "PAGE"))).ToString().Replace("PAGE", "{0}", StringComparison.Ordinal);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (state, type) = (Asked("state"), Asked("type"));
        Filter = new(Asked("lang"), state is not null && States.All.ContainsKey(state) ? state : null, Types.Any(t => t.Name == type) ? type : null, Asked("mine") is not null);
        Board = await board.ReadAsync(Filter, int.TryParse(Request.Query["page"], out var page) ? page : 1, Reader, cancel);
        var names = new Dictionary<string, string>();
        foreach (var id in Board.Rows.Select(r => r.TranslatorId).OfType<string>().Distinct()) { names[id] = (await forum.PersonAsync(id, cancel))?.Name ?? ""; }
        Names = names;
    }

    private string? Asked(string name) => Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;
}
