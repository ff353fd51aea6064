using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Verbs;

/// <summary>All languages of a text together, or each as it is ready.</summary>
internal sealed class ChooseOuting(NmapDb db, ISite site)
{
    public async Task RunAsync(ContentItem source, bool together, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Plan)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not plan translations.")); }
        await using var work = await db.BeginAsync(cancel);
        var outing = await db.Set<Outing>().FindAsync([source.LocalizationSet], cancel) ?? db.Add(new Outing { SetId = source.LocalizationSet }).Entity;
        (outing.Together, outing.ByPersonId, outing.At, outing.Revision) = (together, by.PersonId, site.Now, outing.Revision + 1);
        db.Tell(new TranslationChanged(source.LocalizationSet, source.Culture));
        await db.CommitAsync(new Act(together ? "Translation.TogetherChosen" : "Translation.AsReadyChosen", source.ContentType, source.ContentItemId, by), cancel);
    }
}
