using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Data;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;

namespace Nmap.Consultations.Verbs;

/// <summary>Asks what is to be decided, takes the position of each organisation, settles objections and records the outcome.</summary>
internal sealed class TakePositions(NmapDb db, DecisionTypes types, IForum forum, IRegisters registers, IFormats formats, ISite site)
{
    public async Task<Question> AskAsync(string consultationId, Asked asked, Reader by, CancellationToken cancel)
    {
        KeepConsultation.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var consultation = await db.Set<Consultation>().WholeAsync(consultationId, by, cancel);
        var type = (await types.AllAsync(cancel)).FirstOrDefault(t => t.Code == asked.Type) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose how it is decided."), "Type");
        var question = Question.Ask(consultation.Id, asked.Text, Cultures.Current, type, Lines(asked.Options), asked.ClosesOn, site.Today);
        question.Number = (await db.Set<Question>().Where(q => q.ConsultationId == consultation.Id).MaxAsync(q => (int?)q.Number, cancel) ?? 0) + 1;
        // A question never shows more than the consultation it stands in.
        question.Tighten(asked.Nameless || consultation.IsNameless, asked.Hidden || consultation.HiddenUntilClosed);
        db.Add(question);
        await CommitAsync("Question.Asked", question, by, cancel);
        return question;
    }

    public Task TakeAsync(string id, string? choice, string? why, Reader by, CancellationToken cancel) => ChangeAsync(id, "Position.Taken", by, async (question, consultation) =>
    {
        if (!by.Can(Permissions.Answer) || by.Organisation is not { } organisation) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Consultations are answered by those who speak for a member.")); }
        if (!consultation.Audience.Admits(by)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your organisation was not asked.")); }
        question.Take(new Position { OrganisationId = organisation, Choice = choice ?? "", Why = Given(why), PersonId = by.PersonId }, await types.OfAsync(question, cancel), site.Today);
    }, cancel);

    public Task OnBehalfAsync(string id, string? organisation, string? choice, string? why, string? source, DateOnly? day, Reader by, CancellationToken cancel) => ChangeAsync(id, "Position.Entered", by, async (question, consultation) =>
    {
        KeepConsultation.Allow(by);
        var whose = await forum.FindAsync(organisation ?? "", cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose an organisation of the list."), "Organisation");
        if (consultation.Audience.Kind == Cms.Content.AudienceKind.Organisations && !consultation.Audience.Ids.Contains(whose.Id)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This organisation was not asked."), "Organisation"); }
        var (how, said) = AnswerConsultation.Provenance(source, day, site.Today);
        if (!(await forum.MemberIdsAsync(said, cancel)).Contains(whose.Id)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Only members have a position. This organisation is an observer, or was no member on that day."), "Organisation"); }
        question.Take(new Position { OrganisationId = whose.Id, Choice = choice ?? "", Why = Given(why), PersonId = by.PersonId, Source = how, SaidOn = said }, await types.OfAsync(question, cancel), site.Today);
    }, cancel);

    /// <summary>An amendment is written by those who keep the consultation; everything else is the objecting organisation's own word.</summary>
    public Task SettleAsync(string id, string objectionId, string? state, string? words, Reader by, CancellationToken cancel) => ChangeAsync(id, "Objection.Settled", by, (question, _) =>
    {
        var objection = question.Objections.Find(o => o.Id == objectionId) ?? throw RefusedException.Missing();
        if (!Enum.TryParse<ObjectionState>(state, ignoreCase: true, out var next)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how it is settled."), "State"); }
        if (next == ObjectionState.Answered) { KeepConsultation.Allow(by); }
        else if (!by.Organisations.Contains(objection.OrganisationId)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the organisation that objects can say so."), "State"); }
        objection.Go(next, words, site.Today);
        question.Revision++;
        if (next == ObjectionState.Answered) { db.Tell(new AmendmentOffered(objection.Id, question.Revision)); }
        return Task.CompletedTask;
    }, cancel);

    public Task DeclareAsync(string id, string? outcome, string? text, string? decision, bool early, Reader by, CancellationToken cancel) => ChangeAsync(id, "Question.Declared", by, async (question, _) =>
    {
        KeepConsultation.Allow(by);
        var linked = string.IsNullOrWhiteSpace(decision) ? null : await registers.FindAsync(RegisterKind.Decision, decision.Trim(), by, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no decision with this number."), "Decision");
        var names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        Enum.TryParse<Outcome>(outcome, ignoreCase: true, out var came);
        question.Declare(came, text, linked?.Id, early, formats.List(question.OpenBlocks.Select(o => names.GetValueOrDefault(o.OrganisationId, "")).Distinct()), site.Today);
        db.Tell(new OutcomeRecorded(question.Id));
    }, cancel);

    public Task TightenAsync(string id, bool nameless, bool hidden, Reader by, CancellationToken cancel) => ChangeAsync(id, "Question.Tightened", by, (question, consultation) =>
    {
        KeepConsultation.Allow(by);
        question.Tighten(nameless || consultation.IsNameless, hidden || consultation.HiddenUntilClosed);
        return Task.CompletedTask;
    }, cancel);

    private async Task ChangeAsync(string id, string act, Reader by, Func<Question, Consultation, Task> change, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var question = await db.Set<Question>().Include(q => q.Positions).Include(q => q.Objections).AsSplitQuery().SingleOrDefaultAsync(q => q.Id == id, cancel) ?? throw RefusedException.Missing();
        var consultation = await db.Set<Consultation>().WholeAsync(question.ConsultationId, by, cancel);
        await change(question, consultation);
        await CommitAsync(act, question, by, cancel);
    }

    private Task CommitAsync(string act, Question question, Reader by, CancellationToken cancel)
    {
        db.Tell(new ConsultationChanged(question.ConsultationId));
        return db.CommitAsync(new Act(act, nameof(Question), question.Id, by), cancel);
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is typed who asks a question.</summary>
/// <param name="Options">One a line; for rankings and points.</param>
internal sealed record Asked(string? Text, string? Type, string? Options, DateOnly? ClosesOn, bool Nameless, bool Hidden);

/// <summary>The ways of deciding there are: those every country begins with, changed and added to by recipe.</summary>
internal sealed class DecisionTypes(NmapDb db)
{
    public async Task<IReadOnlyList<DecisionType>> AllAsync(CancellationToken cancel)
    {
        var own = await db.Set<DecisionType>().AsNoTracking().OrderBy(t => t.Code).ToListAsync(cancel);
        return [.. DecisionType.BuiltIn.Select(b => own.Find(o => o.Code == b.Code) ?? b), .. own.Where(o => DecisionType.BuiltIn.All(b => b.Code != o.Code))];
    }

    public async Task<DecisionType> OfAsync(Question question, CancellationToken cancel) => (await AllAsync(cancel)).Single(t => t.Code == question.Type);
}
