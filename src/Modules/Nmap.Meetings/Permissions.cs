using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Meetings;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission See = new("SeeMeetings", Phrase.Of("See meetings, minutes and action points"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Communications, Roles.Member, Roles.AffectedRepresentative);

    public static readonly Permission Arrange = new("ArrangeMeetings", Phrase.Of("Arrange meetings, agenda and attendance"),
        Roles.Secretariat, Roles.Facilitator, Roles.Lead, Roles.Deputy);

    public static readonly Permission ApproveAgenda = new("ApproveAgenda", Phrase.Of("Approve an agenda"), Roles.Lead, Roles.Deputy);

    public static readonly Permission TakeMinutes = new("TakeMinutes", Phrase.Of("Take minutes and decide corrections"), Roles.Secretariat);

    public static readonly Permission Answer = new("AnswerMinutes", Phrase.Of("Answer circulated minutes for one’s organisation"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Member, Roles.AffectedRepresentative);

    public static readonly Permission EditActions = new("EditActionPoints", Phrase.Of("Change any action point"), Roles.Secretariat, Roles.Lead, Roles.Deputy);

    public static readonly Permission KeepDecisions = new("KeepDecisions", Phrase.Of("Keep the register of decisions"), Roles.Secretariat, Roles.Lead, Roles.Deputy);

    public static readonly Permission ConfirmPaper = new("ConfirmSignedMinutes", Phrase.Of("Bring and confirm minutes signed on paper"), Roles.Lead, Roles.Deputy, Roles.Secretariat);

    public static readonly Permission AdoptCorrigenda = new("AdoptCorrigenda", Phrase.Of("Adopt corrections to adopted minutes"), Roles.Lead, Roles.Deputy);

    public static readonly Permission Propose = new("ProposeAgendaItems", Phrase.Of("Propose agenda items"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Member, Roles.AffectedRepresentative);

    IEnumerable<Permission> IPermissionSource.Permissions => [See, Arrange, Propose, ApproveAgenda, TakeMinutes, Answer, EditActions, KeepDecisions, ConfirmPaper, AdoptCorrigenda];
}
