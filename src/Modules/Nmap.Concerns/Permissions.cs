using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Concerns;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission See = new("SeeConcerns", Phrase.Of("See concerns, without the names of those who raised them"), Roles.Secretariat, Roles.Lead, Roles.Deputy);

    public static readonly Permission Answer = new("AnswerConcerns", Phrase.Of("Enter and answer concerns, and see the names given with them"), Roles.Secretariat);

    public static readonly Permission Purge = new("PurgeConcerns", Phrase.Of("Remove the name given with a concern for good"), Roles.Secretariat, Roles.Lead, Roles.Deputy);

    IEnumerable<Permission> IPermissionSource.Permissions => [See, Answer, Purge];
}
