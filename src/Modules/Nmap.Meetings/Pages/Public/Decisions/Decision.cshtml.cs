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

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var decision = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger).SingleOrDefaultAsync(d => d.Number == number, cancel);
        if (decision is null) { return NotFound(); }
        Decision = decision;
        Meeting = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).SingleOrDefaultAsync(m => m.Id == decision.MeetingId, cancel);
        return Page();
    }
}
