using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;

namespace Nmap.Cms.Web;

/// <summary>Refusals and malformed bodies of the API as problem details (RFC 9457), in English.</summary>
public sealed partial class ApiErrors(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try { await next(context); }
        catch (Exception e) when (!context.Response.HasStarted && Problem(e) is { } problem)
        {
            await RefusalTrail.LeaveAsync(context, e);
            context.Response.Clear();
            await WriteAsync(context, problem);
            return;
        }
        if (context.Response is { HasStarted: false, StatusCode: 404 } && context.GetEndpoint() is null && Methods(context) is { Count: > 0 } methods && !methods.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } bare) { await WriteAsync(context, Fields(bare.StatusCode, bare.StatusCode == 400 ? Unread(context) : [])); }
    }

    // Pages with languages and folders in their address take every method, so that routing alone finds nothing wrong with it.
    private static List<string> Methods(HttpContext context)
        => [.. context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } template && template.StartsWith("/api/", StringComparison.Ordinal) && new TemplateMatcher(TemplateParser.Parse(template.TrimStart('/')), []).TryMatch(context.Request.Path, []))
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Where a value that may be left out cannot be read, generated endpoints answer 400 and say nothing more.
    private static Dictionary<string, string[]> Unread(HttpContext context)
        => (context.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [])
            .Where(p => p.HasTryParse && context.Request.Query[p.Name] is [{ Length: > 0 } value, ..] && !Reads(p.ParameterInfo.ParameterType, value))
            .ToDictionary(p => p.Name, _ => new[] { WrongKind });

    private static bool Reads(Type type, string value)
    {
        try { return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null; }
        catch (NotSupportedException) { return true; } // A kind of its own, which only its endpoint reads.
        catch (Exception e) when (e is FormatException or ArgumentException) { return false; }
    }

    private static Task WriteAsync(HttpContext context, HttpValidationProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status!.Value;
        context.Response.Headers.CacheControl = "no-store";
        return problem.Errors.Count > 0
            ? context.Response.WriteAsJsonAsync(problem, (JsonSerializerOptions?)null, "application/problem+json", context.RequestAborted)
            : context.Response.WriteAsJsonAsync<ProblemDetails>(problem, (JsonSerializerOptions?)null, "application/problem+json", context.RequestAborted);
    }

    private static HttpValidationProblemDetails? Problem(Exception exception) => exception switch
    {
        InvalidContentException invalid => Fields(400, invalid.Faults.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray())),
        RefusedException refused => Fields(Status(refused.Kind), refused.Field is null ? [] : new() { [refused.Field] = [Words(refused)] }, Words(refused)),
        BadHttpRequestException { InnerException: JsonException json } => Of(json),
        BadHttpRequestException bad => Fields(bad.StatusCode, Unbound().Match(bad.Message) is { Success: true } unbound ? new() { [unbound.Groups[1].Value] = [WrongKind] } : [], Unbound().IsMatch(bad.Message) ? null : bad.Message),
        JsonException json => Of(json),
        _ => null,
    };

    // The framework names its own types in these messages; whoever sent the body wants the member.
    private static HttpValidationProblemDetails Of(JsonException json)
    {
        var member = (json.Path ?? "").TrimStart('$', '.');
        return member.Length > 0 && json.Message.Contains("could not be converted", StringComparison.Ordinal) ? Fields(400, new() { [member] = [WrongKind] })
            : Fields(400, [], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The body is not valid JSON, line {(json.LineNumber ?? 0) + 1}."));
    }

    private const string WrongKind = "This value is of the wrong kind.";

    [System.Text.RegularExpressions.GeneratedRegex("^Failed to bind parameter \"\\S+ (\\w+)\"")]
    private static partial System.Text.RegularExpressions.Regex Unbound();

    private static HttpValidationProblemDetails Fields(int status, Dictionary<string, string[]> errors, string? detail = null) => new(errors)
    {
        Status = status,
        Title = Title(status),
        Detail = detail ?? errors.SelectMany(e => e.Value).FirstOrDefault(),
    };

    private static string Words(RefusedException refused) => string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Message, [.. refused.Arguments]);

    public static int Status(Refusal kind) => kind switch
    {
        Refusal.Invalid => 400,
        Refusal.NotYours => 403,
        Refusal.NotFound => 404,
        Refusal.WrongState => 409,
        _ => 412,
    };

    private static string Title(int status) => status switch
    {
        400 or 422 => "Some values are missing or wrong.",
        401 => "Sign in, or send a personal token.",
        405 => "This address does not take that method.",
        403 => "This is not yours to do.",
        404 => "Not found.",
        409 => "Not possible from the present state.",
        412 => "Somebody changed it in between.",
        428 => "Say which version you started from.",
        _ => "The request cannot be answered.",
    };
}
