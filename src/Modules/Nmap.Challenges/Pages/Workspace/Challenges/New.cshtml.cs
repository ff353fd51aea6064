using Microsoft.AspNetCore.Mvc;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Raises a challenge. Without a name, nothing of who sat here is kept.</summary>
[NotNoted]
internal sealed class NewModel(RaiseChallenge raise, Names names) : NmapPage
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Culture { get; set; }
    [BindProperty] public string? Attribution { get; set; }
    [BindProperty] public string? Audience { get; set; } = "members";
    [BindProperty] public List<string> Organisations { get; set; } = [];
    [BindProperty] public string? Obligation { get; set; }
    [BindProperty] public string? Component { get; set; }
    [BindProperty] public string? Topic { get; set; }
    [BindProperty] public bool Nameless { get; set; }

    internal Names Names => names;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Culture = Cultures.Current;
        await LoadAsync(cancel);
        return Reader.Can(Permissions.Raise) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
        => !Reader.Can(Permissions.Raise) ? NotFound() : await DoAsync(async () =>
        {
            var audience = Audience == "organisations" ? Cms.Content.Audience.Organisations(Organisations) : Cms.Content.Audience.Members;
            var challenge = await raise.RunAsync(new(Title, Text, Culture, Attribution, audience, Obligation, Component, Topic) { Nameless = Nameless }, Reader, cancel);
            Notice(S["Challenge {0} is raised.", challenge.Number]);
            return Redirect(challenge.Attribution != Nmap.Challenges.Attribution.Unattributed && audience == Cms.Content.Audience.Members ? "/workspace/challenges/" + challenge.Id : "/workspace/challenges");
        });

    protected override Task LoadAsync(CancellationToken cancel) => names.LoadAsync(cancel);
}
