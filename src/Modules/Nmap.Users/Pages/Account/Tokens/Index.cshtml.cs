using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;

namespace Nmap.Users.Pages.Account.Tokens;

internal sealed class IndexModel(Verbs.Tokens tokens) : NmapPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int? Days { get; set; } = 30;

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    public IReadOnlyList<PersonalToken> Open { get; private set; } = [];

    /// <summary>The token just made: in this answer and nowhere else.</summary>
    public string? Made { get; private set; }

    public static string WordsOf(string scope) => scope switch
    {
        PersonalToken.Write => Phrase.Of("writes"),
        PersonalToken.Approve => Phrase.Of("approves"),
        _ => Phrase.Of("reads"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Reader.AccountId is null || Reader.ByToken) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Made = await tokens.MakeAsync(Name, Scopes, Days, Reader, cancel);
        ModelState.Clear();
        (Name, Days, Scopes) = (null, 30, []);
        await LoadAsync(cancel);
        return Page();
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Open = await tokens.OfAsync(Reader, cancel);
}
