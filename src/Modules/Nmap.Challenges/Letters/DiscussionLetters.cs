using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Data;
using Nmap.Challenges.Pages;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Challenges.Letters;

/// <summary>
/// Tells those who follow a challenge of a new post. Its words stand in the mail only where every member reads them and the register says so;
/// an answer by mail needs a name, so a discussion without names takes none.
/// </summary>
internal sealed class DiscussionLetters(NmapDb db, IForum forum, Names names, IPost post, IStringLocalizer S) : IListen<ChallengeDiscussed>
{
    public async Task HearAsync(ChallengeDiscussed fact, Told told, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == fact.ChallengeId, cancel);
        var said = await db.Set<ChallengePost>().AsNoTracking().SingleOrDefaultAsync(p => p.ChallengeId == fact.ChallengeId && p.Number == fact.Number, cancel);
        if (challenge is null || said is null || said.WithdrawnOn is not null) { return; }
        await names.LoadAsync(cancel);
        var followers = await db.Set<ChallengeFollower>().AsNoTracking().Where(f => f.ChallengeId == challenge.Id).Select(f => f.PersonId).ToListAsync(cancel);
        foreach (var id in followers.Where(f => f != said.PersonId))
        {
            // Who no longer reads the challenge gets no mail about it.
            var reader = await forum.ReaderAsync(id, cancel);
            if (await forum.PersonAsync(id, cancel) is not { Email: not null } person || !await db.Set<Challenge>().VisibleTo(reader).AnyAsync(c => c.Id == challenge.Id, cancel)) { continue; }
            using var language = CultureScope.Use(person.Culture);
            await post.AddAsync($"challenge/{challenge.Id}/post/{said.Number}", Letter(challenge, said, person, reader.Organisation), cancel);
        }
    }

    private Letter Letter(Challenge challenge, ChallengePost said, Person person, string? organisation)
    {
        List<string> words = [challenge.IsNameless ? S["Somebody said something about challenge {0}.", challenge.Number] : S["{1} said something about challenge {0}.", challenge.Number, names.Organisation(said.OrganisationId)]];
        if (challenge is { MailsWords: true, MayMailWords: true }) { words.Add(said.Text); }
        return new(person.Id, person.Email!, person.Culture, S["Challenge {0}: a new post", challenge.Number], words, S["Read the discussion"], $"/workspace/challenges/{challenge.Id}/discussion#post-{said.Number}")
        {
            Reply = challenge.IsNameless ? null : (PostKind.Link(challenge.Id, organisation), S["Answer this mail to add a post of your own. It stands under your organisation’s name."]),
            OneClick = new(LeaveDiscussion.Name, $"{challenge.Id}.{person.Id}"),
            TurnOff = $"/workspace/challenges/{challenge.Id}/discussion",
        };
    }
}
