using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Act;

internal sealed class CheckModel(NmapDb db, Shelf shelf) : PageModel
{
    /// <summary>Characters of the fingerprint that stands on a paper to sign.</summary>
    private const int Fingerprint = 64;

    public string? Code { get; private set; }

    /// <summary>The picture on a signed paper was followed, not a code typed.</summary>
    public bool IsPaper { get; private set; }

    public Minutes? Minutes { get; private set; }
    public bool Holds { get; private set; }

    /// <summary>What stands on the paper that was signed, before it was known who stayed silent; null where none was.</summary>
    public string? PaperFingerprint { get; private set; }

    /// <summary>Corrections adopted later, and whether each is still as it was adopted.</summary>
    public List<(Corrigendum Corrigendum, bool Holds)> Corrigenda { get; } = [];

    /// <summary>Only when the public may know of it.</summary>
    public Meeting? Meeting { get; private set; }

    public async Task OnGetAsync(string? code, CancellationToken cancel)
    {
        var fingerprint = (code ?? "").Trim().ToLowerInvariant();
        IsPaper = fingerprint.Length == Fingerprint && fingerprint.All(char.IsAsciiHexDigitLower);
        var letters = new string([.. (code ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(12)]);
        if (letters.Length == 0) { return; }
        Code = IsPaper ? fingerprint : letters.Length == 12 ? string.Join('-', letters[..3], letters[3..6], letters[6..9], letters[9..]) : letters;
        if (await FindAsync(Code, cancel) is not { } id)
        {
            Response.StatusCode = 404;
            return;
        }
        (var meeting, Minutes) = await shelf.MinutesAsync(id, Reader.System, cancel);
        Meeting = meeting.IsPublic ? meeting : null;
        Holds = Seal.Holds(meeting, Minutes, (await SealChain.BeforeAsync(db, Minutes.Number!.Value, 0, cancel)).Hash);
        PaperFingerprint = await db.Set<PaperSigning>().Where(p => p.MinutesId == id && p.ConfirmedAt != null).Select(p => p.Digest).SingleOrDefaultAsync(cancel);
        foreach (var corrigendum in Minutes.AdoptedCorrigenda)
        {
            Corrigenda.Add((corrigendum, corrigendum.Holds(Minutes, (await SealChain.BeforeAsync(db, corrigendum.AfterNumber!.Value, corrigendum.Position!.Value, cancel)).Hash)));
        }
    }

    /// <summary>A code may be that of minutes, or of a corrigendum to them.</summary>
    private async Task<string?> FindAsync(string code, CancellationToken cancel)
        => IsPaper ? await db.Set<PaperSigning>().Where(p => p.Digest == code && p.ConfirmedAt != null).Select(p => p.MinutesId).SingleOrDefaultAsync(cancel)
            : await db.Set<Minutes>().Where(m => m.CheckCode == code).Select(m => m.Id).SingleOrDefaultAsync(cancel)
            ?? await db.Set<Corrigendum>().Where(c => c.CheckCode == code).Select(c => c.MinutesId).SingleOrDefaultAsync(cancel);
}
