using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Act;

internal sealed class CheckModel(NmapDb db, Shelf shelf) : PageModel
{
    public string? Code { get; private set; }
    public Minutes? Minutes { get; private set; }
    public bool Holds { get; private set; }

    /// <summary>Only when the public may know of it.</summary>
    public Meeting? Meeting { get; private set; }

    public async Task OnGetAsync(string? code, CancellationToken cancel)
    {
        var letters = new string([.. (code ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(12)]);
        if (letters.Length == 0) { return; }
        Code = letters.Length == 12 ? string.Join('-', letters[..3], letters[3..6], letters[6..9], letters[9..]) : letters;
        if (await db.Set<Minutes>().Where(m => m.CheckCode == Code).Select(m => m.Id).SingleOrDefaultAsync(cancel) is not { } id)
        {
            Response.StatusCode = 404;
            return;
        }
        (var meeting, Minutes) = await shelf.MinutesAsync(id, Reader.System, cancel);
        Meeting = meeting.IsPublic ? meeting : null;
        var before = await db.Set<Minutes>().AsNoTracking().Where(m => m.Number == Minutes.Number - 1).Select(m => m.ChainHash).SingleOrDefaultAsync(cancel);
        Holds = Seal.Holds(meeting, Minutes, before);
    }
}
