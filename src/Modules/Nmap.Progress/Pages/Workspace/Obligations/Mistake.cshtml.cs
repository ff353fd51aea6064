using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>An extension, a step or a dispute that was entered by mistake: which, and what is wrong. A second person confirms that it is struck.</summary>
internal sealed class MistakeModel(NmapDb db, KeepObligations keep, IFormats formats) : KeepPage
{
    /// <summary><c>obligation</c> or <c>treaty</c>.</summary>
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    /// <summary>Which of <see cref="Entries"/>, counted from 0.</summary>
    [BindProperty] public string? Which { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public Texts Name { get; private set; } = Texts.Empty;

    /// <summary>What may be struck, each with how it is called.</summary>
    public IReadOnlyList<(ObligationEntry Entry, string Label)> Entries { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!int.TryParse(Which, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= Entries.Count) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what was entered by mistake."), nameof(Which)); }
        var chosen = Entries[at].Entry;
        return Waiting(await keep.EnterAsync(new() { Subject = chosen.Subject, Extension = chosen.Extension, Step = chosen.Step, Dispute = chosen.Dispute, StrikeBecause = Reason ?? "" }, null, Reader, cancel));
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (Kind == "obligation" && (await db.ObligationsAsync(cancel)).FirstOrDefault(o => o.Code == Code) is { } obligation)
        {
            (Name, Entries) = (obligation.Name, [.. obligation.Deadlines.Where(d => d.Entered).Reverse().Select(d => (new ObligationEntry { Subject = Code, Extension = d }, Called(d)))]);
        }
        else if (Kind == "treaty" && (await db.TreatiesAsync(cancel)).FirstOrDefault(t => t.Code == Code) is { } treaty)
        {
            (Name, Entries) = (treaty.Name, [.. treaty.InOrder.Where(s => s.Entered).Reverse().Select(s => (new ObligationEntry { Subject = Code, Step = s }, S["{0}: {1}", S[Treaty.Label(s.Step)], formats.Date(s.On)].Value)),
                .. treaty.Disputes.Where(d => d.Entered).Select(d => (new ObligationEntry { Subject = Code, Dispute = d }, S["{0}: {1}", S["Position disputed"], d.By].Value))]);
        }
        else { throw RefusedException.Missing(); }
    }

    private string Called(Deadline d)
    {
        var what = d.NotGranted ? S["Not granted"] : d.IsOpenRequest ? S["Asked for, not decided"] : S["Granted"];
        var day = (d.DecidedOn ?? d.AskedOn) is { } on ? formats.Date(on) : "–";
        return d.DueOn is { } due ? S["{0}, {1}: new deadline {2}", what, day, formats.Date(due)] : S["{0}, {1}", what, day];
    }
}
