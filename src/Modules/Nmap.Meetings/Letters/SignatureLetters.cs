using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>Writes to whoever signed minutes when an answer changed what is adopted with them: that signature was given to another text.</summary>
internal sealed class SignatureLetters(Shelf shelf, ISignatures signatures, IForum forum, IPost post, ISite site, IStringLocalizer S) : IListen<MinutesAnswered>
{
    public async Task HearAsync(MinutesAnswered fact, Told told, CancellationToken cancel)
    {
        if (site.Settings.AdoptionRule != AdoptionMethods.AllLeads) { return; }
        var (meeting, minutes) = await shelf.MinutesAsync(fact.MinutesId, Reader.System, cancel);
        if (minutes.State is MinutesStates.Draft or MinutesStates.Adopted) { return; }
        foreach (var signature in await signatures.LapsedAsync(minutes.Id, "adopt", Seal.Digest(meeting, minutes), cancel))
        {
            if (await forum.PersonAsync(signature.PersonId, cancel) is not { Email: { } email } person) { continue; }
            Letter letter;
            using (CultureScope.Use(person.Culture))
            {
                letter = new(person.Id, email, person.Culture, S["Meeting {0}: your signature does not count any more", meeting.Number],
                    [
                        S["After you signed the minutes of “{0}”, an answer changed what is adopted with them. Your signature was given to the earlier text.", meeting.Title.In(person.Culture, site.Settings.Languages).Text],
                        S["Read what changed, and sign again if you agree."],
                    ],
                    S["Read and sign"], $"/workspace/meetings/{meeting.Id}/minutes");
            }
            await post.AddAsync($"minutes/{minutes.Id}/lapsed/{signature.At.ToUnixTimeSeconds()}", letter, cancel);
        }
    }
}
