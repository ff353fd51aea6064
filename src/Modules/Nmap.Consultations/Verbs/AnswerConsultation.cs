using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Data;
using Nmap.Members.Contracts;

namespace Nmap.Consultations.Verbs;

/// <summary>Takes answers in, from the public, from members, and by letter, phone or at a meeting; and says what became of each.</summary>
internal sealed class AnswerConsultation(NmapDb db, IForum forum, ISite site)
{
    /// <summary>Who sits before the browser is never asked, even when they are signed in.</summary>
    /// <returns>The answer's number, and the code by which its writer finds it again.</returns>
    public async Task<(int Number, string Code)> FromPublicAsync(string slug, string culture, string? text, string? name, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var consultation = await db.Set<Consultation>().WholeAsync(slug, Reader.Stranger, cancel);
        RefuseLate(consultation, [culture]);
        var code = ConsultationInput.NewCode();
        var input = await AddAsync(consultation, text, culture, Source.Public, cancel);
        (input.Name, input.CodeHash) = (consultation.IsNameless || string.IsNullOrWhiteSpace(name) ? null : Consultation.Words(name, "Name", ConsultationInput.LongestName, ""), ConsultationInput.Digest(code));
        await CommitAsync(new Act("Consultation.Answered", nameof(Consultation), consultation.Id, Reader.Stranger) { Unattributed = true }, cancel);
        return (input.Number, code);
    }

    /// <param name="prepare">What else belongs into the same save, with the id that the answer must take.</param>
    public async Task<ConsultationInput> FromMemberAsync(string id, string? text, Reader by, CancellationToken cancel, Func<string>? prepare = null)
    {
        await using var work = await db.BeginAsync(cancel);
        var consultation = await db.Set<Consultation>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Answer) || by.Organisation is not { } organisation) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Consultations are answered by those who speak for a member.")); }
        if (!consultation.Audience.Admits(by)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your organisation was not asked.")); }
        RefuseLate(consultation, await LanguagesAsync(organisation, cancel));
        var input = await AddAsync(consultation, text, Cultures.Current, Source.Member, cancel, prepare?.Invoke());
        (input.OrganisationId, input.PersonId, input.Showing) = (organisation, by.PersonId, Showing.Shown);
        await CommitAsync(new Act("Consultation.Answered", nameof(Consultation), consultation.Id, by), cancel);
        return input;
    }

    /// <summary>What came by letter, phone or at a meeting, with the day.</summary>
    public async Task<ConsultationInput> OnBehalfAsync(string id, string? organisation, string? name, string? text, string? source, DateOnly? day, Reader by, CancellationToken cancel)
    {
        KeepConsultation.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var consultation = await db.Set<Consultation>().WholeAsync(id, by, cancel);
        var whose = string.IsNullOrWhiteSpace(organisation) ? null : await forum.FindAsync(organisation, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose an organisation of the list."), "Organisation");
        var (how, said) = Provenance(source, day, site.Today);
        var cultures = whose is null ? [consultation.Culture] : await LanguagesAsync(whose.Id, cancel);
        if (consultation.State != ConsultationState.Open || cultures.All(c => consultation.LastDay(c, site.Settings) < said)) { throw Late(); }
        var input = await AddAsync(consultation, text, Cultures.Current, how, cancel);
        (input.OrganisationId, input.Name, input.On, input.Showing) = (whose?.Id, whose is null && !consultation.IsNameless && !string.IsNullOrWhiteSpace(name) ? Consultation.Words(name, "Name", ConsultationInput.LongestName, "") : null, said, Showing.Shown);
        await CommitAsync(new Act("Consultation.AnswerEntered", nameof(Consultation), consultation.Id, by) { Details = new Dictionary<string, string> { ["source"] = how.ToString() } }, cancel);
        return input;
    }

    public async Task DealWithAsync(string id, int number, string? showing, string? disposition, string? because, Reader by, CancellationToken cancel)
    {
        KeepConsultation.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var consultation = await db.Set<Consultation>().WholeAsync(id, by, cancel);
        if (consultation.State == ConsultationState.Published) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This consultation is closed and its result is published.")); }
        var input = await db.Set<ConsultationInput>().SingleOrDefaultAsync(i => i.ConsultationId == consultation.Id && i.Number == number, cancel) ?? throw RefusedException.Missing();
        Enum.TryParse<Disposition>(disposition, ignoreCase: true, out var became);
        input.DealWith(Enum.TryParse<Showing>(showing, ignoreCase: true, out var shown) && shown != Showing.Waiting ? shown : Showing.Shown, became, because, site.Today);
        await CommitAsync(new Act("Consultation.AnswerDealtWith", nameof(Consultation), consultation.Id, by) { Details = new Dictionary<string, string> { ["answer"] = input.Id, ["became"] = became.ToString() } }, cancel);
    }

    /// <summary>Languages that an organisation's people are written to; the longest time of these is theirs.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(string organisation, CancellationToken cancel)
        => [.. (await forum.RepresentativesAsync(organisation, site.Today, cancel)).Select(p => p.Culture).Append(Cultures.Current).Distinct()];

    internal static (Source Source, DateOnly Day) Provenance(string? source, DateOnly? day, DateOnly today)
    {
        if (!Enum.TryParse<Source>(source, ignoreCase: true, out var how) || how is not (Source.Letter or Source.Phone or Source.Meeting)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how it came: by letter, by phone or at a meeting."), "Source"); }
        return day is { } said && said <= today ? (how, said) : throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day on which it was said, today or before."), "Day");
    }

    private async Task<ConsultationInput> AddAsync(Consultation consultation, string? text, string culture, Source source, CancellationToken cancel, string? id = null)
    {
        var number = (await db.Set<ConsultationInput>().Where(i => i.ConsultationId == consultation.Id).MaxAsync(i => (int?)i.Number, cancel) ?? 0) + 1;
        db.Tell(new ConsultationChanged(consultation.Id));
        return db.Add(new ConsultationInput
        {
            Id = id ?? Ids.New(), ConsultationId = consultation.Id, Number = number, Culture = culture, Source = source, On = site.Today,
            Text = Consultation.Words(text, "Text", ConsultationInput.Longest, Phrase.Of("Write your answer.")),
        }).Entity;
    }

    private void RefuseLate(Consultation consultation, IReadOnlyList<string> cultures)
    {
        if (!consultation.TakesFrom(cultures, site)) { throw Late(); }
    }

    private static RefusedException Late() => new(Refusal.WrongState, Phrase.Of("The time for answers is over. Your words were not sent; they still stand here, so that you can copy them."), "Text");

    private Task CommitAsync(Act act, CancellationToken cancel) => db.CommitAsync(act, cancel);
}
