using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Concerns.Verbs;

/// <summary>Takes a concern in: from the public form, or from somebody of the secretariat who was told it.</summary>
internal sealed class RaiseConcern(NmapDb db, ISite site)
{
    /// <summary>Who sits before the browser is never asked, even when they are signed in.</summary>
    public async Task<Receipt> FromFormAsync(Told told, CancellationToken cancel)
    {
        var (concern, receipt) = await AddAsync(told with { Way = Way.WebForm, EnteredById = null }, cancel);
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
        RefusePlaces(told.Text);
        if (!site.Settings.Languages.Contains(told.Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language."), "Language"); }
        var followUp = FollowUp.New();
        while (await db.Set<Concern>().AnyAsync(c => c.Reference == followUp.Reference, cancel)) { followUp = FollowUp.New(); }
        var concern = Concern.Raise(told, followUp, site.Today);
        db.Add(concern);
        return (concern, new(followUp.Reference, followUp.Code, concern.AnswerDueOn));
    }

    private void RefusePlaces(string? text)
    {
        if (!PlaceOnMap.IsIn(text)) { return; }
        throw site.Settings.Hotline is { Length: > 0 } number
            ? new RefusedException(Refusal.Invalid, Phrase.Of("This reads like a place on a map. Leave the place out here, and call {0} if something there is dangerous."), "Text", Cultures.Code(number))
            : new RefusedException(Refusal.Invalid, Phrase.Of("This reads like a place on a map. Leave the place out here, and tell the authorities by phone if something there is dangerous."), "Text");
    }
}
