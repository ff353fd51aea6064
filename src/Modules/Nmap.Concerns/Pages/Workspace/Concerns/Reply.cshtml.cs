using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Concerns.Verbs;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>An answer, a decision or the reason why nothing is done; in the language of the person, and in others where that helps.</summary>
internal sealed class ReplyModel(NmapDb db, MoveConcern move, ISite site) : NmapPage
{
    internal sealed record Ask(ConcernState State, string Title, string Effect, string Button, string Done);

    private static readonly Dictionary<string, Ask> Known = new()
    {
        ["answer"] = new(ConcernState.Answered, Phrase.Of("Answer the concern"), Phrase.Of("The person reads it with their reference and code. Use short and plain sentences."), Phrase.Of("Save the answer"), Phrase.Of("The answer is saved. The person reads it with their reference and code.")),
        ["decide"] = new(ConcernState.Decided, Phrase.Of("Say what was decided"), Phrase.Of("Tell the person in plain words what the meeting decided and what follows from it."), Phrase.Of("Save the decision"), Phrase.Of("What was decided is saved. The person reads it with their reference and code.")),
        ["decline"] = new(ConcernState.Declined, Phrase.Of("Decline the concern"), Phrase.Of("Give the reason in plain words, and say who could help instead. The person reads it."), Phrase.Of("Decline with this reason"), Phrase.Of("The reason is saved. The person reads it with their reference and code.")),
    };

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Step { get; set; } = "";
    [BindProperty] public Dictionary<string, string?> Words { get; set; } = [];
    [BindProperty] public long? Revision { get; set; }

    internal Concern Concern { get; private set; } = null!;
    internal Ask Asked => Known[Step];
    public IEnumerable<string> Languages => site.Settings.Languages.Where(l => l != Concern.Culture).Prepend(Concern.Culture);

    public string? Typed(string language) => Words.GetValueOrDefault(language);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Answer)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Concern.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Answer)) { return NotFound(); }
        await LoadAsync(cancel);
        return await DoAsync(async () =>
        {
            var words = new Texts(Languages.Where(Words.ContainsKey).Select(l => KeyValuePair.Create(l, Words[l]?.Trim() ?? "")));
            await move.ReplyAsync(Id, Asked.State, words, Revision, Reader, cancel);
            Notice(S[Asked.Done]);
            return Redirect($"/workspace/concerns/{Id}");
        });
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Concern = await db.Set<Concern>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
