using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Meetings.Papers;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>
/// The file that goes with an invitation: day, place, agenda, and the numbers of one's own action points. Texts for members stay on the site,
/// unless the country decided that its members get them by mail.
/// </summary>
internal sealed class PackByMail(PackPaper pack, AgendaSheet agenda, PaperDesk desk, IForum forum, IFormats formats, ISite site, IStringLocalizer S)
{
    public async Task<LetterFile> ForAsync(Meeting meeting, Person person, CancellationToken cancel)
    {
        var culture = desk.Language(person.Culture, site.Settings.Languages[0]);
        var reader = await forum.ReaderAsync(person.Id, cancel);
        if (site.Settings.WholePackByMail && reader.Can(Permissions.See))
        {
            var whole = Written(await pack.MakeAsync(meeting.Id, culture, reader, cancel));
            if (whole.Text.Length <= LetterFile.Largest) { return whole; }
        }
        var mine = reader.Can(Permissions.See) ? await desk.MineAsync(reader, cancel) : [];
        using (CultureScope.Use(culture)) { return Written(Open(meeting, culture, mine)); }
    }

    private Paper Open(Meeting meeting, string culture, IReadOnlyList<ActionPoint> mine)
    {
        var paper = agenda.Of(meeting, culture, names: null);
        var own = S.Plural(mine.Count, "{0} action point of your organisation is open: {1}. Its text is on the site.", "{0} action points of your organisation are open: {1}. Their texts are on the site.", formats.List(mine.Select(a => Cultures.Code(a.Number))));
        return mine.Count == 0 ? paper : paper with { Blocks = [.. paper.Blocks, new Heading(1, new(S["Your open action points"], culture)), new Sentence(own)] };
    }

    private LetterFile Written(Paper paper) => new(paper.FileName + ".html", "text/html", PaperHtml.Write(paper, PaperWords.In(paper.Culture, S)));
}
