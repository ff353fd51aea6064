using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Meetings.Papers;

/// <summary>The papers of a meeting by name, and their files.</summary>
internal sealed class PaperRack(MinutesPaper minutes, AgendaSheet agenda, PackPaper pack, BriefPaper brief, Press press, IStringLocalizer S)
{
    /// <exception cref="RefusedException">There is no such paper for this reader.</exception>
    public Task<Paper> TakeAsync(string name, string meetingId, string? culture, Reader reader, CancellationToken cancel) => name switch
    {
        "minutes" => minutes.MakeAsync(meetingId, culture, reader, cancel),
        "agenda" => agenda.MakeAsync(meetingId, culture, reader, cancel),
        "pack" => pack.MakeAsync(meetingId, culture, reader, cancel),
        "brief" => brief.MakeAsync(meetingId, culture, reader, cancel),
        _ => throw RefusedException.Missing(),
    };

    public string Html(Paper paper, IReadOnlyList<PaperLink>? links = null) => PaperHtml.Write(paper, PaperWords.In(paper.Culture, S), links);

    /// <param name="form">html, docx or pdf.</param>
    /// <exception cref="RefusedException">There is no such form, or PDFs cannot be made here.</exception>
    public async Task<(byte[] Bytes, string Type, string Name)> FileAsync(Paper paper, string form, CancellationToken cancel) => form switch
    {
        "html" => (System.Text.Encoding.UTF8.GetBytes(Html(paper)), "text/html; charset=utf-8", paper.FileName + ".html"),
        "docx" => (PaperWord.Write(paper, PaperWords.In(paper.Culture, S)), PaperWord.ContentType, paper.FileName + ".docx"),
        "pdf" => (await press.PrintAsync(Html(paper), cancel), "application/pdf", paper.FileName + ".pdf"),
        _ => throw RefusedException.Missing(),
    };
}
