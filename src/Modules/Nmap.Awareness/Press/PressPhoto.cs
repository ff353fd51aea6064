using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Awareness.Press;

/// <summary>A photograph that anybody may print: cleared by a second person, with caption, credit and who agreed to it.</summary>
internal sealed class PressPhoto
{
    public string Id { get; init; } = Ids.New();
    public string FileId { get; set; } = "";
    public int Length { get; set; }

    /// <summary>What the paper prints below it.</summary>
    public Texts Caption { get; set; } = Texts.Empty;

    /// <summary>What somebody reads who does not see it.</summary>
    public Texts Description { get; set; } = Texts.Empty;
    public string Credit { get; set; } = "";

    /// <summary>Who said that it may be shown: the person shown in it, or who spoke for them.</summary>
    public string ClearedBy { get; set; } = "";
    public DateOnly ClearedOn { get; set; }
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>A second person has not looked at it yet: readers do not see it.</summary>
    public bool Waits { get; private set; }

    /// <summary>Who brought the picture as it is now; null where it came with a recipe.</summary>
    public string? BroughtById { get; private set; }

    /// <summary>Since when nobody may open it any more, and why.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnBecause { get; set; }
    public long Revision { get; set; }

    public string Address => "/media/press/" + Id;

    public static string OwnerOf(string id) => "press/" + id;

    /// <summary>Another picture is looked at anew.</summary>
    public void Bring(string fileId, int length, string? byId) => (FileId, Length, BroughtById, Waits) = (fileId, length, byId, true);

    /// <summary>Why this person cannot show it to readers; null when nothing stands in the way.</summary>
    public RefusedException? WhyNotShow(string? personId)
        => !Waits ? new(Refusal.WrongState, Phrase.Of("Readers see this photograph already."))
            : BroughtById is not null && BroughtById == personId ? new(Refusal.NotYours, Phrase.Of("You brought it yourself. Somebody else must look at it and clear it.")) : null;

    public void Show(string? byId)
    {
        if (WhyNotShow(byId) is { } why) { throw why; }
        Waits = false;
    }

    /// <exception cref="RefusedException">A photograph without words, credit or clearance is not printed.</exception>
    public void Set(PhotoWords words, DateOnly today)
    {
        if (words.Caption.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a caption in at least one language."), "Caption"); }
        if (words.Description.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Describe what the picture shows, for those who do not see it."), "Description"); }
        if (string.IsNullOrWhiteSpace(words.Credit)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter whom to credit."), "Credit"); }
        if (string.IsNullOrWhiteSpace(words.ClearedBy)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter who agreed that it is shown."), "ClearedBy"); }
        if (words.ClearedOn is not { } day || day > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day on which they agreed; it is not in the future."), "ClearedOn"); }
        (Caption, Description, Credit, ClearedBy, ClearedOn) = (words.Caption, words.Description, words.Credit.Trim(), words.ClearedBy.Trim(), day);
    }
}

/// <summary>What somebody typed of a photograph.</summary>
internal sealed record PhotoWords(Texts Caption, Texts Description, string? Credit, string? ClearedBy, DateOnly? ClearedOn);

/// <summary>Adds a photograph to the press desk, which another person clears; changes its words, or takes it away.</summary>
internal sealed class ClearPhoto(NmapDb db, IFileStore files, ISite site)
{
    public async Task RunAsync(string? id, PhotoWords words, IFormFile? picture, long? revision, Reader by, CancellationToken cancel)
    {
        PlanDuty.Allow(by);
        if (id is null && picture is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a PNG or JPEG picture."), "Picture"); }
        await using var work = await db.BeginAsync(cancel);
        var photo = id is null ? db.Add(new PressPhoto { AddedAt = site.Now }).Entity : await FindAsync(id, revision, cancel);
        photo.Set(words, site.Today);
        if (picture is not null)
        {
            var kept = await files.KeepAsync(picture, FileRules.Pictures("Picture"), PressPhoto.OwnerOf(photo.Id), cancel, "photo");
            photo.Bring(kept.Id, kept.Length, by.PersonId);
        }
        photo.Revision++;
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act(id is null ? "PressPhoto.Brought" : "PressPhoto.Changed", "PressPhoto", photo.Id, by), cancel);
    }

    /// <summary>A second person has looked at it: readers may see it.</summary>
    public async Task ShowAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        PlanDuty.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var photo = await FindAsync(id, revision, cancel);
        photo.Show(by.PersonId);
        photo.Revision++;
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act("PressPhoto.Cleared", "PressPhoto", id, by), cancel);
    }

    public async Task WithdrawAsync(string id, string? because, Reader by, CancellationToken cancel)
    {
        PlanDuty.Allow(by);
        if (string.IsNullOrWhiteSpace(because)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is no longer shown."), "Because"); }
        await using var work = await db.BeginAsync(cancel);
        var photo = await FindAsync(id, null, cancel);
        (photo.WithdrawnAt, photo.WithdrawnBecause) = (site.Now, because.Trim());
        await files.RemoveAsync(photo.FileId, PressPhoto.OwnerOf(id), cancel);
        photo.Revision++;
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act("PressPhoto.Withdrawn", "PressPhoto", id, by) { Reason = because }, cancel);
    }

    private async Task<PressPhoto> FindAsync(string id, long? revision, CancellationToken cancel)
    {
        var photo = await db.Set<PressPhoto>().SingleOrDefaultAsync(p => p.Id == id && p.WithdrawnAt == null, cancel) ?? throw RefusedException.Missing();
        return revision is { } mine && mine != photo.Revision ? throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this in between. Look at it again before you save.")) : photo;
    }
}
