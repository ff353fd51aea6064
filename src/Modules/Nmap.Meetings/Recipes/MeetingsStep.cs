using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Recipes;

/// <summary><c>nmap-meetings</c>: past and coming meetings with agenda, attendance, minutes and answers, oldest first. A meeting that is there is left alone.</summary>
internal sealed class MeetingsStep(NmapDb db, IForum forum, PublishSummary publish, IFileStore files) : IRecipeStep
{
    internal sealed record MeetingEntry(string Code, Texts Title, string StartsAt, int DurationMinutes, Texts Place, string Focus, bool Public, string State,
        List<AgendaEntry> Agenda, List<AttendanceEntry>? Attendance, MinutesEntry? Minutes, List<GuestEntry>? Guests = null, List<ReplyEntry>? Replies = null, string? Series = null, string? TimeZone = null, int? ItemsInDays = null, int? OrderFixedDays = null);

    internal sealed record AttendanceEntry(string Organisation, string Status, string? Level = null, string? Person = null, int? CameAt = null, int? LeftAt = null);

    internal sealed record GuestEntry(string Name, string Organisation);

    /// <param name="Person">Code of who answered; none where the organisation told the secretariat.</param>
    internal sealed record ReplyEntry(string Organisation, string Answer, string At, string? Person = null, string? Channel = null, string? Alternate = null, string? Note = null, string? Needs = null);

    internal sealed record MinutesEntry(string State, string? AuthenticCulture, string? Author, string? AdoptedBy, string? AdoptedOn, string? SummaryPreparedBy, string? SummaryReleasedBy, string? SummaryOn, List<AnswerEntry>? Answers, List<CorrigendumEntry>? Corrigenda = null);

    internal sealed record CorrigendumEntry(string Paragraph, string New, string Reason, string ProposedBy, string AdoptedBy, string AdoptedOn);

    internal sealed record AnswerEntry(string Organisation, string? Paragraph, string Answer, string? Text, string? State, string? Reason, string? Channel = null);

    public string Name => "nmap-meetings";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var entries = context.RowsOrFile<MeetingEntry>("Meetings");
        foreach (var entry in entries.OrderBy(e => context.Instant(e.StartsAt)))
        {
            var id = Ids.From("meeting/" + entry.Code);
            if (await db.Set<Meeting>().AnyAsync(m => m.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            await PutAsync(id, entry, context, cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private async Task PutAsync(string id, MeetingEntry entry, RecipeContext context, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var work = await db.BeginAsync(cancel);
        var meeting = await MeetingAsync(id, entry, context, cancel);
        db.Add(meeting);
        db.AddRange((entry.Replies ?? []).Select(r => Reply(meeting, r, context)));
        var minutes = entry.Minutes is { State: not "none" } m ? db.Add(await MinutesAsync(meeting, entry, m, context, cancel)).Entity : null;
        var released = minutes?.SummaryState == SummaryStates.Released;
        if (released) { meeting.BecomePublic(); }
        await db.CommitAsync(new Act("Meeting.Imported", nameof(Meeting), id, context.By), cancel);
        if (released) { await publish.RunAsync(minutes!.Id, cancel); }
    }

    private async Task<Meeting> MeetingAsync(string id, MeetingEntry entry, RecipeContext context, CancellationToken cancel)
    {
        var number = (await db.Set<Meeting>().MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1;
        var meeting = new Meeting
        {
            Id = id,
            Number = number,
            Slug = $"{number}-{Slug.From(entry.Title.In("en").Text)}",
            Title = entry.Title,
            StartsAt = context.Instant(entry.StartsAt),
            DurationMinutes = entry.DurationMinutes,
            Place = entry.Place,
            Focus = entry.Focus,
            IsPublic = entry.Public,
            TimeZone = entry.TimeZone ?? context.Site.Settings.TimeZone,
            SeriesId = entry.Series is { } series ? Ids.From("series/" + series) : null,
            State = entry.State switch { "draft" => MeetingState.Planned, "planned" => MeetingState.Invited, _ => MeetingState.Closed },
            Sequence = entry.State == "draft" ? 0 : 1,
            ChangedAt = context.Site.Now,
        };
        (meeting.ItemsInDays, meeting.OrderFixedDays) = (entry.ItemsInDays, entry.OrderFixedDays);
        foreach (var (item, place) in entry.Agenda.Select((a, i) => (a, i + 1)))
        {
            AgendaEntries.Put(db, files, meeting, entry.Code, place, item, context);
            if (item.Role is { } role) { meeting.Mark(role, Ids.From($"meeting/{entry.Code}/{place}")); }
        }
        meeting.Attendance.AddRange((entry.Attendance ?? []).Select(a => Recorded(meeting, a)));
        meeting.Guests.AddRange((entry.Guests ?? []).Select((g, i) => new Guest { Id = Ids.From($"guest/{entry.Code}/{i}"), MeetingId = id, Name = g.Name, Organisation = g.Organisation }));
        return meeting;
    }

    private static Attendance Recorded(Meeting meeting, AttendanceEntry entry)
    {
        string? Item(int? number) => number is { } n ? meeting.InOrder.ElementAtOrDefault(n - 1)?.Id : null;
        var row = new Attendance { MeetingId = meeting.Id, OrganisationId = Organisation(entry.Organisation) };
        var level = entry.Level is { } rank ? Enum.Parse<DelegationLevel>(rank, ignoreCase: true) : (DelegationLevel?)null;
        row.Record(new(row.OrganisationId, Enum.Parse<Presence>(entry.Status, ignoreCase: true), level, entry.Person, Item(entry.CameAt), Item(entry.LeftAt)), meeting);
        return row;
    }

    private async Task<Minutes> MinutesAsync(Meeting meeting, MeetingEntry entry, MinutesEntry given, RecipeContext context, CancellationToken cancel)
    {
        var texts = context.Folder.Files("content/minutes", $"{entry.Code}.*.md").ToDictionary(f => Path.GetFileName(f).Split('.')[1], File.ReadAllText);
        var minutes = new Minutes
        {
            Id = Ids.From("minutes/" + entry.Code),
            MeetingId = meeting.Id,
            Culture = given.AuthenticCulture is { } c && context.Site.Settings.Languages.Contains(c) ? c : context.Site.Settings.Languages[0],
            State = given.State,
            WriterIds = given.Author is { } author ? $",{Person(author)}," : ",",
            ChangedAt = context.Site.Now,
            CirculatedAt = meeting.StartsAt.AddHours(20),
            OutcomesSentAt = meeting.StartsAt.AddHours(20),
        };
        minutes.AnswersUntil = context.Site.Today.AddDays(given.State == MinutesStates.Circulated ? 6 : 0);
        minutes.Body = MinutesFile.Read(meeting, texts.Where(t => context.Site.Settings.Languages.Contains(t.Key)).ToDictionary(), minutes.Culture, Organisation, context.Day);
        if (given.State == MinutesStates.Circulated)
        {
            var (out_, until) = (context.Site.DayOf(minutes.CirculatedAt!.Value), minutes.AnswersUntil);
            minutes.Periods = new() { All = [.. context.Site.Settings.MinutesLanguages.Prepend(minutes.Culture).Distinct().Select(l => minutes.IsComplete(l) ? new AnswerPeriod(l, out_, until) : new AnswerPeriod(l, null, null))] };
        }
        minutes.Answers.AddRange((given.Answers ?? []).Select(a => Answer(minutes, meeting, a)));
        await Register.FillAsync(db, meeting, minutes, context.Site.DayOf(meeting.StartsAt), cancel);
        if (given.State == MinutesStates.Adopted) { await AdoptAsync(meeting, minutes, given, context, cancel); }
        return minutes;
    }

    private async Task AdoptAsync(Meeting meeting, Minutes minutes, MinutesEntry given, RecipeContext context, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(meeting.StartsAt.UtcDateTime);
        minutes.AnswersUntil = context.Day(given.AdoptedOn!).AddDays(-1);
        var last = await SealChain.EndAsync(db, cancel);
        var answered = minutes.Answers.Select(a => a.OrganisationId).ToHashSet();
        var silent = (await forum.MembersAsync(day, cancel)).Select(o => o.Id).Where(o => !answered.Contains(o)).ToList();
        minutes.Roll = Roll.Of(meeting, await forum.OrganisationsAsync(cancel));
        Seal.Close(minutes, Seal.Text(meeting, minutes, silent), last.Number + 1, last.Hash);
        minutes.AdoptionMethod = AdoptionMethods.Lead;
        Correct(meeting, minutes, given, last, context);
        (minutes.AdoptedAt, minutes.AdoptedById) = (context.Instant(given.AdoptedOn!), given.AdoptedBy is { } by ? Person(by) : null);
        foreach (var row in db.ChangeTracker.Entries<Decision>()) { row.Entity.Adopted = true; }
        if (given.SummaryOn is null) { return; }
        (minutes.SummaryState, minutes.SummaryReleasedAt) = (SummaryStates.Released, context.Instant(given.SummaryOn));
        minutes.SummaryPreparedById = given.SummaryPreparedBy is { } preparer ? Person(preparer) : null;
        foreach (var row in db.ChangeTracker.Entries<Decision>().Select(e => e.Entity)) { row.Released = row.Audience == Audience.Public && !minutes.IsHeldBack(row.Id); }
        foreach (var row in db.ChangeTracker.Entries<ActionPoint>().Select(e => e.Entity)) { row.Released = row.Audience == Audience.Public && !minutes.IsHeldBack(row.Id); }
    }

    private void Correct(Meeting meeting, Minutes minutes, MinutesEntry given, SealChain last, RecipeContext context)
    {
        var (position, previous) = (0, minutes.ChainHash);
        foreach (var entry in given.Corrigenda ?? [])
        {
            var text = MinutesNumbers.Find(meeting, minutes.Body, entry.Paragraph) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no paragraph {0} in these minutes."), null, entry.Paragraph);
            var at = context.Instant(entry.AdoptedOn);
            var change = new WordingChange(text.Id, minutes.Culture, minutes.InForce.Find(text.Id)!.Text[minutes.Culture] ?? "", entry.New);
            var corrigendum = new Corrigendum
            {
                Id = Ids.From($"corrigendum/{minutes.Id}/{++position}"),
                MinutesId = minutes.Id,
                State = CorrigendumState.Adopted,
                Wordings = new() { Changes = [change] },
                Reason = entry.Reason,
                ProposedById = Person(entry.ProposedBy),
                ProposedAt = at.AddDays(-3),
                DecidedById = Person(entry.AdoptedBy),
                DecidedAt = at,
            };
            corrigendum.Close(minutes, position, last.Number + 1, position, previous);
            previous = corrigendum.ChainHash;
            minutes.Corrigenda.Add(corrigendum);
            db.Add(corrigendum);
        }
    }

    private static MinutesAnswer Answer(Minutes minutes, Meeting meeting, AnswerEntry entry) => Answer(minutes, entry, entry.Paragraph is null ? null : MinutesNumbers.Find(meeting, minutes.Body, entry.Paragraph));

    private static MinutesAnswer Answer(Minutes minutes, AnswerEntry entry, MinutesText? text) => new()
    {
        MinutesId = minutes.Id,
        OrganisationId = Organisation(entry.Organisation),
        TextId = text?.Id,
        SeenText = text?.Text[minutes.Culture],
        Kind = MinutesNumbers.Kind(entry.Answer),
        Text = entry.Text,
        Reason = entry.Reason,
        Channel = entry.Channel,
        ReceivedOn = entry.Channel is null ? null : DateOnly.FromDateTime(minutes.CirculatedAt!.Value.AddDays(2).UtcDateTime),
        At = minutes.CirculatedAt!.Value.AddDays(2),
        State = entry.State switch { "accepted" when entry.Answer == "correction" => AnswerState.Accepted, "declined" => AnswerState.Declined, "kept" => AnswerState.Kept, "open" when entry.Answer == "correction" => AnswerState.Open, _ => AnswerState.Recorded },
    };

    private static InvitationReply Reply(Meeting meeting, ReplyEntry entry, RecipeContext context) => new()
    {
        MeetingId = meeting.Id,
        OrganisationId = Organisation(entry.Organisation),
        PersonId = entry.Person is { } person ? Person(person) : "",
        Answer = Enum.Parse<ReplyAnswer>(entry.Answer.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Alternate = entry.Alternate,
        Note = entry.Note,
        Needs = entry.Needs,
        Channel = Enum.Parse<ReplyChannel>(entry.Channel ?? nameof(ReplyChannel.Screen), ignoreCase: true),
        Sequence = meeting.Sequence,
        At = context.Instant(entry.At),
    };

    private static string Organisation(string code) => Ids.From("organisation/" + code);

    private static string Person(string code) => Ids.From("person/" + code);
}
