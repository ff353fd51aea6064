using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Meetings.Slots;

internal sealed class FirstMeetingTask(NmapDb db) : IStartTask
{
    public int Order => 70;
    public string Label => Phrase.Of("Plan the first meeting");
    public string Hint => Phrase.Of("Its agenda begins with the status of the obligations and the challenges.");
    public string Address => "/workspace/meetings/series";
    public Permission Permission => Permissions.Arrange;

    public Task<bool> IsDoneAsync(CancellationToken cancel) => db.Set<Meeting>().AnyAsync(cancel);
}
