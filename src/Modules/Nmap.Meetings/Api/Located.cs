using Microsoft.AspNetCore.Http;

namespace Nmap.Meetings.Api;

internal static class Located
{
    /// <summary>Says where the thing just made is found.</summary>
    public static IResult At(this IResult result, HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return result;
    }
}
