using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>Pages of one question: they read it whole, for those who may read its consultation.</summary>
internal abstract class QuestionPage(NmapDb db, DecisionTypes types, Names names) : SourcePage(names)
{
    [BindProperty] public string? Choice { get; set; }

    /// <summary>For rankings and points, one number an option.</summary>
    [BindProperty] public List<string?> Values { get; set; } = [];
    [BindProperty] public string? Why { get; set; }

    internal Question Question { get; private set; } = null!;
    internal Consultation Consultation { get; private set; } = null!;
    internal DecisionType Type { get; private set; } = null!;
    public bool MayKeep => Reader.Can(Permissions.Keep);

    internal string Said => Values.Count > 0 ? string.Join(',', Values) : Choice ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Question = await db.Set<Question>().AsNoTracking().Include(q => q.Positions).Include(q => q.Objections).AsSplitQuery().SingleOrDefaultAsync(q => q.Id == Id, cancel) ?? throw RefusedException.Missing();
        Consultation = await db.Set<Consultation>().AsNoTracking().WholeAsync(Question.ConsultationId, Reader, cancel);
        Type = await types.OfAsync(Question, cancel);
        await Names.LoadAsync(cancel);
    }

    /// <summary>A choice in words; numbers of a ranking or of points stand beside their options.</summary>
    internal string Spoken(string choice) => Type.HasOptions ? string.Join(" · ", Question.Options.Zip(DecisionType.Numbers(choice), (o, n) => $"{o}: {n}")) : Type.Find(choice) is { } one ? Words.Of(one, S) : choice;
}
