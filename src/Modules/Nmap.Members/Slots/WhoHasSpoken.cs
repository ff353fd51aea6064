using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;

namespace Nmap.Members.Slots;

/// <summary>Which members spoke in their own name, and which did not: a list for those who can call them.</summary>
internal sealed class WhoHasSpoken(IEnumerable<IVoiceSource> sources, IForum forum, ISite site, IStringLocalizer S) : ICompositionSource, IOverviewSource
{
    public const string Code = "COMP-13";

    public int Order => 36;

    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Edit)) { return []; }
        var (members, voices) = await HeardAsync(reader, period, cancel);
        var (spoke, silent) = (members.Where(m => voices.Contains(m.Id)).ToList(), members.Where(m => !voices.Contains(m.Id)));
        return
        [
            new(Code, S["Who has spoken"], CheckOutcome.Report, S["{0} of {1} members said something in their own name: to minutes, plans, consultations or challenges. Only the lead and the secretariat see this list.", spoke.Count, members.Count],
            [
                .. spoke.Select(m => new Evidence($"{m.Name}: {string.Join(" · ", voices[m.Id].Select(v => v.What))}", voices[m.Id].Max(v => v.Last), Address(m))).OrderByDescending(e => e.Day),
                .. silent.Select(m => new Evidence(S["{0}: nothing in this time", m.Name.ToString()], null, Address(m))),
            ]),
        ];
    }

    /// <summary>Over the last year, as the page on composition shows it.</summary>
    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Edit)) { return null; }
        var (members, voices) = await HeardAsync(reader, new(site.Today.AddYears(-1).AddDays(1), site.Today), cancel);
        return new(S["Members"], "/workspace/members", [new(S["Members who spoke in the last year"], S["{0} of {1}", members.Count(m => voices.Contains(m.Id)), members.Count], "/workspace/members/composition?check=" + Code)]);
    }

    private async Task<(IReadOnlyList<Organisation> Members, ILookup<string, Voice> Voices)> HeardAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var voices = new List<Voice>();
        foreach (var source in sources) { voices.AddRange(await source.HeardAsync(reader, period, cancel)); }
        return (await forum.MembersAsync(period.To, cancel), voices.ToLookup(v => v.OrganisationId));
    }

    private static string Address(Organisation member) => "/workspace/members/" + member.Id;
}
