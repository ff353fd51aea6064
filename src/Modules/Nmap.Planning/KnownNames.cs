using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Meetings.Contracts;
using Nmap.Planning.Contracts;
using Nmap.Progress.Contracts;

namespace Nmap.Planning;

/// <summary>Names of what plans refer to by id or code, in the language of the screen.</summary>
internal sealed record KnownNames(IReadOnlyDictionary<string, string> Organisations, IReadOnlyDictionary<string, string> Areas, IReadOnlyDictionary<string, string> Obligations, IReadOnlyDictionary<string, string> Kinds)
{
    public string Organisation(string id) => Organisations.GetValueOrDefault(id, "–");

    public string Area(string code) => Areas.GetValueOrDefault(code, code);

    public string Obligation(string code) => Obligations.GetValueOrDefault(code, code);

    public string Kind(string code) => Kinds.GetValueOrDefault(code, code);
}

/// <summary>Reads those names, and what forms offer.</summary>
internal sealed class NameBook(IForum forum, IEnumerable<IPlaceNames> places, IObligations obligations, IDecisions decisions, IEnumerable<IPriorityNames> priorities, ActivityKinds kinds, ISite site)
{
    public async Task<KnownNames> ReadAsync(PlanScope scope, CancellationToken cancel)
    {
        var organisations = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => Said(o.Name));
        var areas = new Dictionary<string, string>();
        foreach (var source in places) { foreach (var (code, name) in await source.NamesAsync(cancel)) { areas[code] = name; } }
        var owed = (await obligations.AllAsync(cancel)).ToDictionary(o => o.Code, o => Said(o.Name));
        return new(organisations, areas, owed, await kinds.OfAsync(scope, cancel));
    }

    /// <summary>Those with a say today, by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> MembersAsync(CancellationToken cancel)
        => (await forum.MembersAsync(site.Today, cancel)).ToDictionary(o => o.Id, o => Said(o.Name));

    public async Task<IReadOnlyDictionary<string, string>> DecisionsAsync(Reader reader, CancellationToken cancel)
        => (await decisions.InForceAsync(reader, cancel)).ToDictionary(d => d.Number, d => $"{Cultures.Code(d.Number)}: {Shortened(Said(d.Text))}");

    /// <summary>Is the page of this decision there for everybody?</summary>
    public async Task<bool> IsPublicAsync(string? decision, CancellationToken cancel)
        => decision is not null && await decisions.FindAsync(decision, Reader.Stranger, cancel) is not null;

    public async Task<IReadOnlyDictionary<string, string>> PrioritiesAsync(Reader reader, CancellationToken cancel)
    {
        var all = new Dictionary<string, string>();
        foreach (var source in priorities) { foreach (var (id, name) in await source.NamesAsync(reader, cancel)) { all[id] = name; } }
        return all;
    }

    private string Said(Texts texts) => texts.In(Cultures.Current, site.Settings.Languages).Text;

    private static string Shortened(string text) => text.Length <= 90 ? text : text[..90] + " …";
}
