using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Members.Letters;

/// <summary>Whoever asked to join is told what was decided, in their language.</summary>
internal sealed class JoinLetters(NmapDb db, IPost post, ISite site, IStringLocalizer S) : IListen<JoinDecided>
{
    public async Task HearAsync(JoinDecided fact, Told told, CancellationToken cancel)
    {
        if (await db.Set<JoinRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == fact.RequestId, cancel) is not { IsOpen: false, IsForgotten: false } request) { return; }
        Letter letter;
        using (CultureScope.Use(request.Culture))
        {
            var platform = site.Settings.PlatformName.ToString();
            letter = request.State switch
            {
                JoinState.Accepted => new(request.Id, request.Email, request.Culture, S["{0} is now a member", request.Organisation], [S["{0} has been taken in as a member of “{1}”. You represent it from today.", request.Organisation, platform], S["A second mail brings the link to your account."]], S["See the members"], $"/{request.Culture}/members"),
                JoinState.Withdrawn => new(request.Id, request.Email, request.Culture, S["Your request to join: {0}", request.Organisation], [S["“{0}” has noted that {1} takes its request to join back.", platform, request.Organisation], S["If this is a mistake, answer to the address on the public pages, or ask again."]]),
                _ => new(request.Id, request.Email, request.Culture, S["Your request to join: {0}", request.Organisation], [S["“{0}” has not taken {1} in as a member.", platform, request.Organisation], S["Reason: {0}", request.Reason ?? ""]]),
            };
        }
        await post.AddAsync("join/" + request.Id, letter, cancel);
    }
}
