using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Concerns.Verbs;

/// <summary>Takes a concern in: from the public form, or from somebody of the secretariat who was told it.</summary>
internal sealed class RaiseConcern(NmapDb db, IFileStore files, ISite site)
{
    /// <summary>Who sits before the browser is never asked, even when they are signed in.</summary>
    /// <param name="recording">What was spoken, if anything was; its name, which may be a person's, is not kept.</param>
    public async Task<Receipt> FromFormAsync(Told told, IFormFile? recording, CancellationToken cancel)
    {
        var (concern, receipt) = await AddAsync(told with { Way = Way.WebForm, EnteredById = null, Spoken = recording is not null }, cancel);
        if (recording is not null) { concern.RecordingId = (await files.KeepAsync(recording, FileRules.Recordings("Recording"), Recordings.OwnerOf(concern.Id), cancel, "recording")).Id; }
        await db.CommitAsync(new Act("Concern.Raised", nameof(Concern), concern.Id, Reader.Stranger) { Unattributed = true }, cancel);
        return receipt;
    }

    public async Task<Receipt> OnBehalfAsync(Told told, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Answer)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Concerns are entered and answered by the secretariat.")); }
        if (told.Way == Way.WebForm) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose how it was told."), "Way"); }
        var (concern, receipt) = await AddAsync(told with { EnteredById = by.PersonId }, cancel);
        await db.CommitAsync(new Act("Concern.Entered", nameof(Concern), concern.Id, by), cancel);
        return receipt;
    }

    private async Task<(Concern, Receipt)> AddAsync(Told told, CancellationToken cancel)
    {
        site.RefusePlaces(told.Text, "Text");
        if (!site.Settings.Languages.Contains(told.Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language."), "Language"); }
        var followUp = FollowUp.New();
        while (await db.Set<Concern>().AnyAsync(c => c.Reference == followUp.Reference, cancel)) { followUp = FollowUp.New(); }
        var concern = Concern.Raise(told, followUp, site.Today);
        db.Add(concern);
        return (concern, new(followUp.Reference, followUp.Code, concern.AnswerDueOn));
    }
}
