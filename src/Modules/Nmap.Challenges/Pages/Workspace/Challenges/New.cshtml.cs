using Microsoft.AspNetCore.Mvc;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Raises a challenge. Without a name, nothing of who sat here is kept.</summary>
[NotNoted]
internal sealed class NewModel(RaiseChallenge raise, ChallengeFields fields, Names names, IFormats formats) : NmapPage
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

    /// <summary>Who reads it in any case, in words.</summary>
    public string Acting { get; private set; } = "";

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
            var reads = challenge.Audience.Admits(Reader);
            Notice(reads ? S["Challenge {0} is raised. Those who keep the register have it on their list; what they do stands below.", challenge.Number]
                : S["Challenge {0} is raised. Those you chose read it, and those who keep the register have it on their list. Your organisation is not among them: you cannot open it.", challenge.Number]);
            return Redirect("/workspace/challenges" + (reads ? "/" + challenge.Id : ""));
        });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await names.LoadAsync(cancel);
        Acting = formats.List((await fields.ActingAsync(cancel)).Select(names.Organisation));
    }
}
