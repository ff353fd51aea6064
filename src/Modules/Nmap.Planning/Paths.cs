namespace Nmap.Planning;

/// <summary>Addresses of the two plans.</summary>
internal static class Paths
{
    public const string WorkPlan = "work-plan", Programme = "programme";

    public static string Of(PlanScope scope) => scope == PlanScope.WorkPlan ? WorkPlan : Programme;

    public static PlanScope Scope(string path) => path == Programme ? PlanScope.Programme : PlanScope.WorkPlan;
}
