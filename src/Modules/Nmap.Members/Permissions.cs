using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Members;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission See = new("SeeMembers", Phrase.Of("See members and their representatives"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Communications, Roles.Member, Roles.AffectedRepresentative);

    public static readonly Permission Edit = new("EditMembers", Phrase.Of("Enter organisations, people and terms"), Roles.Secretariat, Roles.Lead, Roles.Deputy);

    public static readonly Permission Seat = new("FillSeats", Phrase.Of("Fill seats and say who speaks for the lead"), Roles.Lead, Roles.Deputy);

    public static readonly Permission Deputy = new("NameDeputies", Phrase.Of("Name deputies of the lead"), Roles.Lead);

    public static readonly Permission Accounts = new("ManageAccounts", Phrase.Of("Open, suspend and reinstate accounts"), Roles.Administrator, Roles.Lead, Roles.Deputy);

    public static readonly Permission SeeNeeds = new("SeeAccessNeeds", Phrase.Of("See what people need to take part"), Roles.Secretariat);

    IEnumerable<Permission> IPermissionSource.Permissions => [See, Edit, Seat, Deputy, Accounts, SeeNeeds];
}
