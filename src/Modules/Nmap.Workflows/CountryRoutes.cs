using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Workflows.Data;

namespace Nmap.Workflows;

/// <summary>The routes in force: the country's own, else those that come with the program.</summary>
internal sealed class CountryRoutes(NmapDb db, ISite site, SignatureBook book, IFreshFactor factor) : IRoutes, ISignatures
{
    public Task<IReadOnlyList<Signature>> GivenAsync(string subjectId, string step, string digest, CancellationToken cancel) => book.GivenAsync(subjectId, step, digest, cancel);

    public Task<IReadOnlyList<Signature>> LapsedAsync(string subjectId, string step, string digest, CancellationToken cancel) => book.LapsedAsync(subjectId, step, digest, cancel);

    public async Task<Route> FindAsync(string name, CancellationToken cancel)
        => (await db.Set<RouteRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Name == name, cancel) is { } row ? Read(row) : ShippedRoutes.Find(name, site.Settings))
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("This site has no route of approval called “{0}”."), null, name);

    public async Task<IReadOnlyList<Route>> AllAsync(CancellationToken cancel)
    {
        var own = (await db.Set<RouteRow>().AsNoTracking().ToListAsync(cancel)).Select(Read).ToList();
        var shipped = ShippedRoutes.Names.Where(n => own.All(r => r.Name != n)).Select(n => ShippedRoutes.Find(n, site.Settings)!);
        return [.. own.Concat(shipped).OrderBy(r => r.Name, StringComparer.Ordinal)];
    }

    public async Task<Moved> MoveAsync(Move move, CancellationToken cancel)
    {
        var route = await FindAsync(move.Route, cancel);
        var open = await book.OpenAsync(route, move.SubjectId, cancel);
        var given = open.Where(s => s.Step == move.Step && s.Digest == move.Digest).ToList();
        var signed = given.Select(s => s.Role).ToHashSet();
        var machine = new RouteMachine(route, move, signed);
        var step = machine.Choose();
        if (step.FreshFactor) { factor.Require(move.By); }
        List<string> Missing() => [.. step.Signatures.Where(r => !signed.Contains(r) && !move.Vacant.Contains(r))];
        if (!move.By.IsSystem && Missing().Count > 0)
        {
            var signature = book.Sign(step, move, given);
            signed.Add(signature.Role);
            open.Add(signature);
            if (Missing() is { Count: > 0 } waiting) { return new(route.State(move.State)!, waiting); }
        }
        signed.UnionWith(step.Signatures.Where(move.Vacant.Contains));
        book.Close(open);
        return new(route.State(machine.Take(step))!, []);
    }

    public async Task<IReadOnlyList<RouteStep>> OpenToAsync(string route, string state, Reader reader, IReadOnlyCollection<string> writerIds, CancellationToken cancel)
        => [.. (await FindAsync(route, cancel)).Transitions
            .Where(step => step.From.Contains(state) && RouteMachine.IsOpenTo(step, reader, writerIds)).DistinctBy(step => step.Name)];

    private static Route Read(RouteRow row) => JsonSerializer.Deserialize<Route>(row.Body, Json.Orchard)!;
}
