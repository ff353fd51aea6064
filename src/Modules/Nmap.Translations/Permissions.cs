using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Translations;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission Plan = new("PlanTranslations", Phrase.Of("Say which languages a text is wanted in, and ask people to translate"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    /// <summary>Whoever approves a source says that its change is only cosmetic.</summary>
    public static readonly Permission Waive = new("WaiveSourceChanges", Phrase.Of("Say that a change of a source leaves its translations as they are"), Roles.Lead, Roles.Deputy);

    public static readonly Permission Terms = new("EditTerms", Phrase.Of("Change the list of terms"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    IEnumerable<Permission> IPermissionSource.Permissions => [Plan, Waive, Terms];
}
