using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Awareness.Press;

/// <summary>What somebody typed of a quote.</summary>
/// <param name="AgreedOn">When the person agreed to be quoted with these words.</param>
internal sealed record QuoteWords(string? Who, Texts Function, Texts Text, string? ReleasedBy, DateOnly? AgreedOn);

/// <summary>Words that anybody may print with a name below them: the person agreed, and somebody released them.</summary>
internal sealed class PressQuote
{
    private const int Longest = 600;

    public string Id { get; init; } = Ids.New();
    public string Who { get; private set; } = "";
    public Texts Function { get; private set; } = Texts.Empty;
    public Texts Text { get; private set; } = Texts.Empty;

    /// <summary>Who let it out; told to nobody outside the press desk.</summary>
    public string ReleasedBy { get; private set; } = "";
    public DateOnly AgreedOn { get; private set; }
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Since when it may not be printed any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public long Revision { get; private set; }

    /// <exception cref="RefusedException">A quote without a name, words, release or consent is not printed.</exception>
    public void Set(QuoteWords words, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(words.Who)) { throw Refused(Phrase.Of("Enter whose words they are."), "Who"); }
        if (words.Text.IsEmpty) { throw Refused(Phrase.Of("Enter the quote in at least one language."), "Text"); }
        if (words.Text.All.Values.Any(t => t.Length > Longest)) { throw Refused(Phrase.Of("Shorten the text to {0} characters."), "Text", Longest); }
        if (string.IsNullOrWhiteSpace(words.ReleasedBy)) { throw Refused(Phrase.Of("Enter who released the quote."), "ReleasedBy"); }
        if (words.AgreedOn is not { } day || day > today) { throw Refused(Phrase.Of("Enter the day on which they agreed; it is not in the future."), "AgreedOn"); }
        (Who, Function, Text, ReleasedBy, AgreedOn) = (words.Who.Trim(), words.Function, words.Text, words.ReleasedBy.Trim(), day);
        Revision++;
    }

    public void Withdraw(DateTimeOffset at)
    {
        WithdrawnAt = at;
        Revision++;
    }

    private static RefusedException Refused(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}

/// <summary>Lets a quote out, changes it, or takes it back.</summary>
internal sealed class ReleaseQuote(NmapDb db, ISite site)
{
    public async Task<PressQuote> RunAsync(string? id, QuoteWords words, long? revision, Reader by, CancellationToken cancel)
    {
        PlanDuty.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var quote = id is null ? db.Add(new PressQuote { AddedAt = site.Now }).Entity : await FindAsync(id, revision, cancel);
        quote.Set(words, site.Today);
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act(id is null ? "PressQuote.Released" : "PressQuote.Changed", nameof(PressQuote), quote.Id, by), cancel);
        return quote;
    }

    public async Task WithdrawAsync(string id, Reader by, CancellationToken cancel)
    {
        PlanDuty.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        (await FindAsync(id, null, cancel)).Withdraw(site.Now);
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act("PressQuote.Withdrawn", nameof(PressQuote), id, by), cancel);
    }

    private async Task<PressQuote> FindAsync(string id, long? revision, CancellationToken cancel)
    {
        var quote = await db.Set<PressQuote>().SingleOrDefaultAsync(q => q.Id == id && q.WithdrawnAt == null, cancel) ?? throw RefusedException.Missing();
        return revision is { } mine && mine != quote.Revision ? throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this in between. Look at it again before you save.")) : quote;
    }
}
