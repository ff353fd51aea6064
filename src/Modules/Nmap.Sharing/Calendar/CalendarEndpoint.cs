using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Calendar;

/// <summary><c>/{culture}/calendar.ics</c>.</summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/{culture:culture}/calendar.ics", [HttpMethods.Get, HttpMethods.Head],
                async (string culture, PublicCalendar calendar, CancellationToken cancel) => Results.Bytes(await calendar.WriteAsync(culture, cancel), "text/calendar; charset=utf-8"))
            .AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription();
}
