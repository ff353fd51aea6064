using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>For reports: the country's figures (what was planned is no part of what was done), what was entered as evidence of an action, extensions that were decided, and reports that were submitted.</summary>
internal sealed class ProgressEvidence(NmapDb db, Words words, ISite site) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        bool Falls(DateOnly? day) => day >= first && day <= last;
        var evidence = await db.Set<ActionEvidence>().AsNoTracking().ToListAsync(cancel);
        var obligations = await db.ObligationsAsync(cancel);
        var pieces = await FiguresAsync(Falls, evidence, obligations.FirstOrDefault(o => o.Article == "5")?.Code, cancel);
        pieces.AddRange(evidence.Where(e => e.Figure is null && Falls(e.On)).OrderBy(e => e.On).Select(Noted));
        pieces.AddRange(obligations.SelectMany(o => o.Deadlines.Where(d => d.AskedOn is not null && Falls(d.DecidedOn)).Select(d => Decided(o, d))));
        if (reader.IsMember) { pieces.AddRange((await db.DuesAsync(site.Today, cancel)).Where(d => Falls(d.Row?.SubmittedOn)).Select(Submitted)); }
        return pieces;
    }

    private async Task<List<EvidencePiece>> FiguresAsync(Func<DateOnly?, bool> falls, List<ActionEvidence> evidence, string? clearance, CancellationToken cancel)
    {
        var (ledger, pieces) = (await db.LedgerAsync(cancel), new List<EvidencePiece>());
        foreach (var key in ledger.Keys.Where(k => k != FigureKey.Planned))
        {
            var told = ledger.Series(key, null).Where(f => falls(f.Last)).ToList();
            if (told.Count == 0) { continue; }
            var (edition, actions) = ((await db.EditionsAsync(key, cancel)).Count, evidence.Where(e => e.Figure == key).Select(e => ActionPlans.Code(e.Plan, e.Action)));
            IReadOnlyList<string> headings = [.. actions.Distinct(), .. clearance is not null && FigureKey.WellKnown.Any(k => k.Key == key) ? [clearance] : Array.Empty<string>()];
            pieces.AddRange(told.Select(f => Counted(f, ledger.Disagreeing(f), edition, headings)));
        }
        return pieces;
    }

    private EvidencePiece Counted(Figure figure, IReadOnlyList<Figure> others, int edition, IReadOnlyList<string> headings)
        => new(EvidenceKind.Figure, $"{words.S["{0}: {1} ({2}; {3})", words.Label(figure.Key), words.Value(figure), words.AtTime(figure.When), words.Status(figure.Status)]} {words.Differ(others)}".Trim(), Cultures.Current, figure.Last,
            words.S["{0}; version {1} of the figure", figure.SourceDate is { } date ? words.S["{0}, {1}", words.Said(figure.Source), words.SourceDate(date)].Value : words.Said(figure.Source), edition],
            $"/{Cultures.Current}/progress/{figure.Key}/v/{edition}", Public: true) { Headings = headings };

    private EvidencePiece Noted(ActionEvidence evidence)
    {
        var (text, culture) = evidence.Note.In(Cultures.Current, site.Settings.Languages);
        return new(EvidenceKind.Activity, text, culture, evidence.On, evidence.Source!.On is { } day ? words.S["{0}, {1}", evidence.Source.Document, words.Formats.Date(day)] : evidence.Source.Document,
            evidence.Source.Address ?? $"/{Cultures.Current}/obligations/plans/{evidence.Plan}#action-{evidence.Action}", Public: true) { Headings = [ActionPlans.Code(evidence.Plan, evidence.Action)] };
    }

    private EvidencePiece Decided(Obligation obligation, Deadline deadline)
    {
        var name = obligation.Name.In(Cultures.Current, site.Settings.Languages).Text;
        return new(EvidenceKind.Decision, deadline.NotGranted ? words.S["{0}: an extension was not granted", name] : words.S["{0}: extended until {1}", name, words.Formats.Date(deadline.DueOn!.Value)], Cultures.Current, deadline.DecidedOn!.Value,
            deadline.Source?.Document ?? deadline.DecidedBy?.ToString() ?? name, deadline.Source?.Address ?? $"/{Cultures.Current}/obligations", Public: true) { Headings = [obligation.Code] };
    }

    private EvidencePiece Submitted(Due due)
    {
        var name = due.Name.In(Cultures.Current, site.Settings.Languages).Text;
        return new(EvidenceKind.Activity, words.S["{0}: submitted", name], Cultures.Current, due.Row!.SubmittedOn!.Value, words.S["Register of dates to keep"], "/workspace/obligations/dates/" + due.Key, Public: false)
        {
            Headings = due.Obligation is { } obligation ? [obligation.Code] : [],
        };
    }
}
