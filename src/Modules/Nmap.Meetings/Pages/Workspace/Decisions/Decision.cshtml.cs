using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Decisions;

/// <summary>One decision: its words, who holds it, what became of it and what else came of the same agenda item.</summary>
internal sealed class DecisionModel(NmapDb db, LifeOfEntry life, IForum forum) : NmapPage
{
    private Dictionary<string, string> _names = [];

    public Decision Decision { get; private set; } = null!;
    public Decision? Newer { get; private set; }
    public IReadOnlyList<Decision> Older { get; private set; } = [];
    public Siblings Siblings { get; private set; } = null!;
    public RegisterHistory History { get; private set; } = null!;
    public IReadOnlyList<(string Label, string Address)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var visible = db.Set<Decision>().AsNoTracking().VisibleTo(Reader);
        if (await visible.SingleOrDefaultAsync(d => d.Number == number, cancel) is not { } decision) { return NotFound(); }
        Decision = decision;
        Newer = await visible.SingleOrDefaultAsync(d => d.Id == decision.SupersededById, cancel);
        Older = await visible.Where(d => d.SupersededById == decision.Id).OrderBy(d => d.MeetingNumber).ToListAsync(cancel);
        _names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        Siblings = await life.SiblingsAsync(decision.MeetingId, decision.Id, Reader, cancel);
        var numbers = await visible.Select(d => new { d.Id, d.Number }).ToDictionaryAsync(d => d.Id, d => d.Number, cancel);
        History = new(await life.NotesAsync(decision.Id, cancel), _names, numbers);
        Steps = [.. Open()];
        return Page();
    }

    public string Name(string id) => _names.GetValueOrDefault(id, "");

    private IEnumerable<(string, string)> Open()
    {
        var root = "/workspace/decisions/" + Decision.Number;
        if (!Decision.IsInForce) { yield break; }
        if (KeepDecision.MayReview(Decision, Reader)) { yield return (Phrase.Of("Review it"), root + "/review"); }
        if (!Reader.Can(Permissions.KeepDecisions)) { yield break; }
        yield return (Phrase.Of("Say who sees to it"), root + "/holder");
        yield return (Phrase.Of("A later decision takes its place"), root + "/superseded");
    }
}

/// <param name="Organisations">Names by id.</param>
/// <param name="Decisions">Numbers by id, of those the reader may see.</param>
internal sealed record RegisterHistory(IReadOnlyList<RegisterNote> Notes, IReadOnlyDictionary<string, string> Organisations, IReadOnlyDictionary<string, string> Decisions);
