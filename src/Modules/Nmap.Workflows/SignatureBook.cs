using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Workflows.Data;

namespace Nmap.Workflows;

/// <summary>Signatures under steps that need several. Part of the caller's transaction; saves nothing by itself.</summary>
internal sealed class SignatureBook(NmapDb db, TimeProvider clock)
{
    /// <summary>Signatures of this noun that may still count, whatever text they were given to.</summary>
    public async Task<List<SignatureRow>> OpenAsync(Route route, string subjectId, CancellationToken cancel)
    {
        var steps = route.Transitions.Where(t => t.Signatures.Count > 0).Select(t => t.Name).Distinct().ToList();
        return steps.Count == 0 ? []
            : await db.Set<SignatureRow>().Where(s => s.SubjectId == subjectId && steps.Contains(s.Step) && s.ClosedAt == null).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Signature>> GivenAsync(string subjectId, string step, string digest, CancellationToken cancel)
        => [.. (await db.Set<SignatureRow>().AsNoTracking().Where(s => s.SubjectId == subjectId && s.Step == step && s.Digest == digest).ToListAsync(cancel))
            .OrderBy(s => s.At).Select(ToSignature)];

    public async Task<IReadOnlyList<Signature>> LapsedAsync(string subjectId, string step, string digest, CancellationToken cancel)
    {
        var open = await db.Set<SignatureRow>().AsNoTracking().Where(s => s.SubjectId == subjectId && s.Step == step && s.ClosedAt == null).ToListAsync(cancel);
        return [.. open.GroupBy(s => s.PersonId).Where(g => g.All(s => s.Digest != digest)).Select(g => g.MaxBy(s => s.At)!).OrderBy(s => s.At).Select(ToSignature)];
    }

    private static Signature ToSignature(SignatureRow row) => new(row.Role, row.PersonId, row.ForTheLead, row.At);

    /// <summary>Signs for the first role that is missing and is this person's.</summary>
    public SignatureRow Sign(RouteStep step, Move move, IReadOnlyCollection<SignatureRow> given)
    {
        if (given.Any(s => s.PersonId == move.By.PersonId))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("You have signed this already. It waits for the others."));
        }
        var role = step.Signatures.FirstOrDefault(r => RouteMachine.Signs(move.By, r) && given.All(s => s.Role != r))
            ?? throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody has signed for your role already. It waits for the others."));
        return db.Add(new SignatureRow
        {
            SubjectId = move.SubjectId,
            Step = step.Name,
            Role = role,
            PersonId = move.By.PersonId ?? "",
            ForTheLead = !move.By.Roles.Contains(role),
            Digest = move.Digest,
            At = clock.GetUtcNow(),
        }).Entity;
    }

    public void Close(IEnumerable<SignatureRow> signatures)
    {
        foreach (var signature in signatures) { signature.ClosedAt = clock.GetUtcNow(); }
    }
}
