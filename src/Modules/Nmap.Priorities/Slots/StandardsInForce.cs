using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Priorities.Slots;

/// <summary>Evidence of the technical component: which standards and procedures are in force, since when.</summary>
internal sealed class StandardsInForce(StandardVersions versions, ITopics topics, IStringLocalizer S) : ICompositionSource
{
    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var names = (await topics.AllAsync(cancel)).ToDictionary(t => t.Code, t => t.Name);
        var inForce = await versions.InForceAsync(Cultures.Current, period.To, reader, cancel);
        return
        [
            new("TECHNICAL-STANDARDS", S["Technical: standards and procedures in force"], CheckOutcome.Report,
                inForce.Count == 0 ? S["None has been entered yet."] : S.Plural(inForce.Count, "{0} standard or procedure is in force.", "{0} standards and procedures are in force."),
                [.. inForce.Select(v => new Evidence($"{names.GetValueOrDefault(v.Facts.Topic, v.Facts.Topic)}: {v.Facts.Number} {v.Facts.Version}, {v.Card.Title}", v.Facts.InForceFrom, v.Card.Address))]),
        ];
    }
}
