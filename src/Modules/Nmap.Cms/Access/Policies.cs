using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Access;

/// <summary>A rule that asks today's reader, not the cookie.</summary>
public sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (http.HttpContext?.Reader().Can(requirement.Permission) == true) { context.Succeed(requirement); }
        return Task.CompletedTask;
    }
}

public static class Policies
{
    /// <summary>Names of the policies by which folders are closed.</summary>
    public const string Workspace = "workspace";
    public const string Admin = "admin";

    /// <summary>Closes an endpoint to everybody without this permission.</summary>
    public static TBuilder Require<TBuilder>(this TBuilder builder, Permission permission) where TBuilder : IEndpointConventionBuilder
        => builder.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
}
