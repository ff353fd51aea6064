using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.GoodPractices;

internal sealed class PracticePermissions : IPermissionSource
{
    public static readonly Permission Decide = new("DecideSharing", Phrase.Of("Decide how far a lesson is shared"), Roles.Lead, Roles.Deputy);

    public static readonly Permission Approve = new("ApproveReuse", Phrase.Of("Let what others tell of a lesson stand with it, and write it down for them"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    public static readonly Permission Send = new("SendLessons", Phrase.Of("Send lessons beyond the country, and keep the list of addresses"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    IEnumerable<Permission> IPermissionSource.Permissions => [Decide, Approve, Send];
}
