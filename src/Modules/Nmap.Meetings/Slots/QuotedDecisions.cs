using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Slots;

/// <summary>Public decisions as something to quote. A decision keeps its number and its words, so its own address is permanent.</summary>
internal sealed class QuotedDecisions(NmapDb db, ISite site, IStringLocalizer S) : IQuoted
{
    public async Task<Quotable?> AtAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel)
        => path.Split('/') is ["decisions", var number]
            && await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger).SingleOrDefaultAsync(d => d.Number == number, cancel) is { } decision ? Of(decision, culture) : null;

    public Quotable Of(Decision decision, string culture)
    {
        var (text, language) = decision.Text.In(culture, site.Settings.Languages);
        return new()
        {
            Address = $"/{culture}/decisions/{decision.Number}",
            Title = text,
            Culture = language,
            Kind = S["Decision {0}", Cultures.Code(decision.Number)],
            IssuedOn = decision.DecidedOn,
        };
    }
}
