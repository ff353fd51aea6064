using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Progress;

/// <summary>Who brings figures in, and who makes them official.</summary>
internal sealed class ProgressPermissions : IPermissionSource
{
    public static readonly Permission Import = new("ImportFigures", Phrase.Of("Bring in figures"), Roles.Lead, Roles.Deputy, Roles.Secretariat);
    public static readonly Permission Approve = new("ApproveFigures", Phrase.Of("Approve, correct and withdraw figures"), Roles.Lead, Roles.Deputy);
    public static readonly Permission Release = new("ReleaseMeasures", Phrase.Of("Show computed measures to the public"), Roles.Lead, Roles.Deputy);

    public static readonly Permission Keep = new("KeepObligations", Phrase.Of("Keep obligations, deadlines and dates"), Roles.Lead, Roles.Deputy, Roles.Secretariat);

    public IEnumerable<Permission> Permissions => [Import, Approve, Release, Keep];
}
