using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Consultations.Data;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>All answers that this reader may see, one a row, with what became of each. Tables speak English.</summary>
internal sealed class ExportModel(NmapDb db, Names names, ISite site) : NmapPage
{
    private static readonly string[] Head = ["number", "day", "by", "source", "language", "text", "disposition", "because"];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var consultation = await db.Set<Consultation>().AsNoTracking().WholeAsync(id, Reader, cancel);
        await names.LoadAsync(cancel);
        var inputs = await db.Set<ConsultationInput>().AsNoTracking().VisibleTo(Reader, consultation, consultation.IsOver(site)).OrderBy(i => i.Number).ToListAsync(cancel);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var field in Head) { csv.WriteField(field); }
        foreach (var input in inputs)
        {
            await csv.NextRecordAsync();
            foreach (var field in Row(input, consultation)) { csv.WriteField(SpreadsheetCell.Harmless(field)); }
        }
        await csv.FlushAsync();
        return File(Encoding.UTF8.GetBytes("\uFEFF" + text), "text/csv; charset=utf-8", $"answers-{consultation.Slug}.csv");
    }

    private IEnumerable<string?> Row(ConsultationInput input, Consultation consultation) =>
    [
        input.Number.ToString(CultureInfo.InvariantCulture), input.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), consultation.IsNameless ? "" : names.Of(input, consultation),
        input.Source.ToString(), input.Culture, input.Text, input.Disposition.ToString(), input.Because,
    ];
}
