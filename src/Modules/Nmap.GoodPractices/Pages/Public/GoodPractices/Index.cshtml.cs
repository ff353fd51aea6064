using Nmap.Cms.Web;

namespace Nmap.GoodPractices.Pages.Public.GoodPractices;

/// <summary>Lessons and good practices, narrowed by what the address asks for.</summary>
internal sealed class IndexModel(PracticeList lessons, Places places) : NmapPage
{
    public PracticePage Found { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Places { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(string culture, CancellationToken cancel)
    {
        var filter = PracticeFilter.Read(n => Request.Query[n].FirstOrDefault());
        var number = int.TryParse(Request.Query["page"], out var page) ? page : 1;
        Found = await lessons.OfAsync(filter, culture, number, Reader, cancel);
        Places = await places.AllAsync(cancel);
    }
}
