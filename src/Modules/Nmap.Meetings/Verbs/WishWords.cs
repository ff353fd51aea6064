using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Says in the reader's language which passages were asked to be kept among members, by whom, and how they stand now.</summary>
internal sealed class WishWords(IForum forum, IFormats formats, IStringLocalizer S)
{
    public async Task<IReadOnlyList<string>> SayAsync(IEnumerable<Wish> wishes, CancellationToken cancel)
    {
        var said = new List<string>();
        foreach (var wish in wishes)
        {
            var names = new List<string>();
            foreach (var id in wish.By) { if (await forum.FindAsync(id, cancel) is { } organisation) { names.Add(organisation.Name.ToString()); } }
            said.Add(Say(wish, formats.List(names)));
        }
        return said;
    }

    private string Say(Wish wish, string names) => wish switch
    {
        { Number: null } => S["A passage that was asked to be kept among members ({0}) is no longer in the text: “{1}”. If another one says the same, mark it for members.", names, wish.Words],
        { IsPublic: true } => S["Paragraph {0} is public, though it was asked to be kept among members: {1}.", Cultures.Code(wish.Number), names],
        _ => S["Paragraph {0} stays among members, as was asked: {1}.", Cultures.Code(wish.Number), names],
    };
}
