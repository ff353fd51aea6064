using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members;

/// <summary>The paper's topics, then the country's own by name; “other” stands last.</summary>
internal sealed class Topics(NmapDb db, ISite site, IStringLocalizer S) : ITopics
{
    public async Task<IReadOnlyList<TechnicalTopic>> AllAsync(CancellationToken cancel = default)
    {
        var own = await db.Set<Topic>().AsNoTracking().ToListAsync(cancel);
        return
        [
            .. Vocabulary.Topics.Where(t => t.Key != Vocabulary.OtherTopic).Select(t => new TechnicalTopic(t.Key, S[t.Value])),
            .. own.Select(t => new TechnicalTopic(t.Code, t.Name.In(Cultures.Current, site.Settings.Languages).Text)).OrderBy(t => t.Name, StringComparer.CurrentCulture),
            new(Vocabulary.OtherTopic, S[Vocabulary.Topics[Vocabulary.OtherTopic]]),
        ];
    }
}
