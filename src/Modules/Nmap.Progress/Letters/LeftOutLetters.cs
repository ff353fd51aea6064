using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Letters;

/// <summary>Tells whoever brought a figure in that somebody else left it out or withdrew it, and why. The number itself is read on the site.</summary>
internal sealed class LeftOutLetters(NmapDb db, IForum forum, IPost post, Words words) : IListen<FigureWithdrawn>
{
    public async Task HearAsync(FigureWithdrawn fact, Told told, CancellationToken cancel)
    {
        var figure = await db.Set<Figure>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == fact.FigureId, cancel);
        if (figure is not { ImportedById: { } by, WithdrawnReason: { } why } || by == fact.ById || await forum.PersonAsync(by, cancel) is not { Email: { } email } person) { return; }
        var atlas = await db.AtlasAsync(cancel);
        using var language = CultureScope.Use(person.Culture);
        var (S, what) = (words.S, words.Called(figure, atlas));
        var said = figure.ApprovedAt is null ? S["A figure that you brought in was left out: {0}", what] : S["A figure that you brought in was withdrawn: {0}", what];
        await post.AddAsync($"figure/{figure.Id}/left-out", new(person.Id, email, person.Culture, said, [said, S["Why: {0}", why], S["If it is right after all, or if you have a better one, enter it again."]], S["See the figure"], "/workspace/figures/" + figure.Id), cancel);
    }
}
