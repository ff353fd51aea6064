using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

internal sealed class ConcernModel(NmapDb db, IAgendas agendas, IForum forum, ISite site) : NmapPage
{
    internal Concern Concern { get; private set; } = null!;
    internal StepsShown Steps { get; private set; } = null!;
    internal DueShown Due { get; private set; } = null!;
    public bool MayAnswer => Reader.Can(Permissions.Answer);
    public bool MayRemove => Reader.Can(Permissions.Purge) && (Concern.NamesSomebody || Concern.Text.Length > 0 || Concern.IsSpokenOnly);

    public string Author => Concern switch
    {
        { AuthorRemovedOn: not null } => Phrase.Of("Somebody whose data were removed"),
        { Attribution: Attribution.Unattributed } => Phrase.Of("Somebody who stays unknown"),
        _ => Phrase.Of("Somebody known to the secretariat"),
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        Concern = await db.Set<Concern>().AsNoTracking().WholeAsync(id, Reader, cancel);
        var meetings = await agendas.MeetingsAsync(cancel);
        Due = DueShown.Of(Concern, new Pressure(meetings, site));
        var people = Concern.Steps.Select(s => s.ById).Append(Concern.EnteredById).OfType<string>().Distinct();
        var names = new Dictionary<string, string>();
        foreach (var person in people) { names[person] = (await forum.PersonAsync(person, cancel))?.Name ?? ""; }
        Steps = new(Concern, meetings, names);
        return Page();
    }

    internal IEnumerable<(string Label, string Step, bool Main)> Moves()
    {
        if (!MayAnswer) { yield break; }
        if (Concern.IsSpokenOnly)
        {
            yield return (Phrase.Of("Write down what was said"), "write", true);
            yield break;
        }
        if (Concern.State == ConcernState.OnAgenda) { yield return (Phrase.Of("Say what was decided"), "decide", Due.OwesDecision); }
        yield return (Concern.HasAnswer ? Phrase.Of("Add an answer") : Phrase.Of("Answer"), "answer", !Concern.HasAnswer && !Due.OwesDecision);
        yield return (Phrase.Of("Tell in public what became of it"), "tell", false);
        if (Concern.HasAnswer) { yield break; }
        yield return (Phrase.Of("Put on an agenda"), "agenda", false);
        yield return (Phrase.Of("Decline"), "decline", false);
    }
}
