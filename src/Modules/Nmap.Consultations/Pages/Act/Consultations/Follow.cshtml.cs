using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Consultations.Pages.Act.Consultations;

/// <summary>Whoever answered without an account sees what became of their answer.</summary>
[EnableRateLimiting(ConsultationsModule.Following)]
internal sealed class FollowModel(NmapDb db, Names names) : NmapPage
{
    [BindProperty] public string? Code { get; set; }

    internal ConsultationInput? Input { get; private set; }
    internal Consultation? Consultation { get; private set; }
    internal Names Names => names;

    public IActionResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var digest = ConsultationInput.Digest(Code ?? "");
        Input = await db.Set<ConsultationInput>().AsNoTracking().FirstOrDefaultAsync(i => i.CodeHash == digest, cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no answer with this code. Look at it again; it has 12 letters and digits."), nameof(Code));
        Consultation = await db.Set<Consultation>().AsNoTracking().Include(c => c.Papers).SingleAsync(c => c.Id == Input.ConsultationId, cancel);
        await names.LoadAsync(cancel);
        return Page();
    });
}
