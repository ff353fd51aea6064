using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Concerns.Data;
using Nmap.Media.Contracts;

namespace Nmap.Concerns.Verbs;

/// <summary>Writes down what somebody said; the recording goes in the same commit.</summary>
internal sealed class WriteDown(NmapDb db, IFileStore files, ISite site)
{
    public async Task RunAsync(string id, string? said, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var concern = await db.Set<Concern>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Answer)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Concerns are entered and answered by the secretariat.")); }
        concern.StillStandsAt(revision);
        site.RefusePlaces(said, "Said");
        await files.RemoveAsync(concern.WriteDown(said), Recordings.OwnerOf(id), cancel);
        await db.CommitAsync(new Act("Concern.WrittenDown", nameof(Concern), id, by), cancel);
    }
}
