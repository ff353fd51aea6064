using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Priorities;

/// <summary>Adds an organisation's comment to the wording that was read, or takes one's own back.</summary>
internal sealed class CommentOnAdvocacy(NmapDb db, ContentLibrary library, ISite site)
{
    /// <param name="versionId">The wording that the writer had before them.</param>
    public async Task RunAsync(string itemId, string? versionId, string? text, Reader by, CancellationToken cancel)
    {
        if (await library.FindAsync(itemId, by, cancel: cancel) is not { ContentType: nameof(Advocacy) } item) { throw RefusedException.Missing(); }
        if (!by.IsMember || by.Organisation is not { } organisation || by.PersonId is not { } person) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Comments come from member organisations. You speak for none today.")); }
        var words = text?.Trim() ?? "";
        if (words.Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter your comment."), "Text"); }
        if (words.Length > AdvocacyComment.Longest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A comment is at most 3,000 characters long. Put a longer one into a file of the text."), "Text"); }
        if (versionId != item.ContentItemVersionId) { throw new RefusedException(Refusal.Stale, Phrase.Of("The text was changed while you wrote. Read the new wording above; your comment is kept below."), "Text"); }
        await using var work = await db.BeginAsync(cancel);
        var comment = db.Add(new AdvocacyComment
        {
            SetId = item.LocalizationSet, VersionId = item.ContentItemVersionId, WordingOf = item.ModifiedUtc, Culture = item.Culture, OrganisationId = organisation, PersonId = person, Text = words, At = site.Now,
        }).Entity;
        await db.CommitAsync(new Act("Advocacy.Commented", nameof(Advocacy), itemId, by) { Details = new Dictionary<string, string> { ["comment"] = comment.Id } }, cancel);
    }

    public async Task TakeBackAsync(string itemId, string commentId, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var comment = await db.Set<AdvocacyComment>().SingleOrDefaultAsync(c => c.Id == commentId && c.PersonId == by.PersonId, cancel) ?? throw RefusedException.Missing();
        db.Remove(comment);
        await db.CommitAsync(new Act("Advocacy.CommentTakenBack", nameof(Advocacy), itemId, by), cancel);
    }
}
