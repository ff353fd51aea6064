using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;
using Nmap.Meetings.Slots;

namespace Nmap.Meetings.Pages.Public.Decisions;

internal sealed class DecisionModel(NmapDb db, QuotedDecisions quotes) : PageModel
{
    public Decision Decision { get; private set; } = null!;

    public Quotable Quoted => quotes.Of(Decision, Cultures.Current);

    /// <summary>Null when the meeting itself is not public.</summary>
    public Meeting? Meeting { get; private set; }

    /// <summary>What took its place, where everybody may read that.</summary>
    public Decision? Newer { get; private set; }

    /// <summary>Corrigenda that changed its words after the adoption. The summary of the meeting follows when it is released again.</summary>
    public IReadOnlyList<Corrigendum> PutRight { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var decision = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger).SingleOrDefaultAsync(d => d.Number == number, cancel);
        if (decision is null) { return NotFound(); }
        Decision = decision;
        var minutes = await db.Set<Minutes>().AsNoTracking().Include(m => m.Corrigenda).FirstOrDefaultAsync(m => m.MeetingId == decision.MeetingId, cancel);
        PutRight = [.. minutes?.AdoptedCorrigenda.Where(c => c.Wordings.TextIds.Contains(decision.Id)) ?? []];
        Newer = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger).SingleOrDefaultAsync(d => d.Id == decision.SupersededById, cancel);
        Meeting = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).SingleOrDefaultAsync(m => m.Id == decision.MeetingId, cancel);
        return Page();
    }
}
