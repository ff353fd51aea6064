using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Consultations;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission Answer = new("AnswerConsultations", Phrase.Of("Answer consultations and say where an organisation stands"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Member, Roles.AffectedRepresentative);

    public static readonly Permission Keep = new("KeepConsultations", Phrase.Of("Prepare consultations and say what became of each answer"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Facilitator);

    public static readonly Permission Publish = new("PublishConsultations", Phrase.Of("Publish the result of a consultation"), Roles.Lead, Roles.Deputy);

    IEnumerable<Permission> IPermissionSource.Permissions => [Answer, Keep, Publish];
}
