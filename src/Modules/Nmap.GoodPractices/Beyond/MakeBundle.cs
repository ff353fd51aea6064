using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Exchange.Contracts;
using Nmap.Meetings.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>Makes what goes along with a lesson: a brief of two pages in each of its languages, and one package for another platform.</summary>
internal sealed class MakeBundle(NmapDb db, LessonBrief briefs, IPapers papers, IContentExchange exchange)
{
    public const string Package = "lesson.zip";
    private const int LargestPackage = 25 * 1024 * 1024;
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What was sent before is sent again as it was.</summary>
    public async Task<IReadOnlyList<SentFile>> MakeAsync(ReadyToSend ready, string level, Reader by, CancellationToken cancel)
    {
        var (set, bundle) = (ready.Source.LocalizationSet, Sending.BundleOf(ready.Source.LocalizationSet, ready.Source.ContentItemVersionId, level));
        if (await db.Set<SentFile>().AsNoTracking().Where(f => f.Bundle == bundle).ToListAsync(cancel) is { Count: > 0 } made) { return made; }
        var files = new List<SentFile>();
        void Add(string name, string type, byte[] bytes) => files.Add(new() { Bundle = bundle, Name = name, SetId = set, Level = level, MediaType = type, Bytes = bytes });
        foreach (var text in ready.Texts)
        {
            var paper = await briefs.MakeAsync(text, level, ready, cancel);
            Add($"brief-{text.Culture}.html", "text/html", System.Text.Encoding.UTF8.GetBytes(papers.Html(paper)));
            Add($"brief-{text.Culture}.docx", Word, papers.Word(paper));
            if (papers.CanPrint) { Add($"brief-{text.Culture}.pdf", "application/pdf", await papers.PdfAsync(paper, cancel)); }
        }
        using var package = new MemoryStream();
        await exchange.ExportAsync(package, new(PackageFormat.Nmap) { Type = nameof(GoodPractice), Set = set }, by, cancel);
        if (package.Length > LargestPackage) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The files of this lesson are larger than 25 MB together. Make them smaller before it is sent.")); }
        Add(Package, "application/zip", package.ToArray());
        return files;
    }
}
