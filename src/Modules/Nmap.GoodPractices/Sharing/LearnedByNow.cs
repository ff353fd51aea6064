using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.GoodPractices.Sharing;

/// <summary>Nobody has learned yet what happens next year.</summary>
internal sealed class LearnedByNow(ISite site) : IContentRule
{
    public Task BeforeSaveAsync(ContentItem item, CancellationToken cancel)
    {
        if (item.ContentType != nameof(GoodPractice)) { return Task.CompletedTask; }
        var (practice, now) = (GoodPracticeType.Of(item), site.Today.Year);
        return practice.Year > now ? throw Refused("GoodPractice.Year", now) : practice.UntilYear > now ? throw Refused("GoodPractice.UntilYear", now) : Task.CompletedTask;
    }

    private static RefusedException Refused(string field, int now) => new(Refusal.Invalid, Phrase.Of("A lesson is of the past. Enter {0} or a year before."), field, now);
}
