using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Web;

/// <summary>What is sent here may be meant to carry no name: that a token or a session was used at this instant is not noted.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotNotedAttribute : Attribute
{
    public static bool Holds(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<NotNotedAttribute>() is not null;
}
