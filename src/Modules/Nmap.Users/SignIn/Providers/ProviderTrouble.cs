using Microsoft.AspNetCore.Http;

namespace Nmap.Users.SignIn.Providers;

/// <summary>Why somebody is not signed in, for the page that says what to do.</summary>
internal sealed record ProviderTrouble(Provider Provider, ProviderProblem Problem)
{
    public static int StatusOf(ProviderProblem problem) => problem switch
    {
        ProviderProblem.Away => StatusCodes.Status503ServiceUnavailable,
        ProviderProblem.BadAnswer => StatusCodes.Status400BadRequest,
        ProviderProblem.NotHere => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status200OK,
    };
}
