using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Begins minutes, writes a draft's text, or a translation of it.</summary>
internal sealed class WriteMinutes(NmapDb db, Shelf shelf, ISite site, AnswerTimes times)
{
    public async Task<Minutes> BeginAsync(string meetingId, string culture, MinutesBody body, Reader by, CancellationToken cancel)
    {
        Allow(by);
        CheckCulture(culture);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        if (!meeting.HasStarted(site.Now)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting has not begun yet.")); }
        if (await shelf.MinutesOfAsync(meetingId, Reader.System, cancel) is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting has minutes already.")); }
        var minutes = db.Add(new Minutes { MeetingId = meetingId, Culture = culture }).Entity;
        CheckDates(meeting, body);
        minutes.Write(body, by.PersonId, site.Now);
        await CommitAsync(minutes, "Minutes.Begun", by, cancel);
        return minutes;
    }

    /// <param name="change">From the stored text to the new one, so that two people on two agenda items do not meet.</param>
    public async Task<Minutes> WriteAsync(string minutesId, Func<MinutesBody, MinutesBody> change, string? culture, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        db.ChangeTracker.Clear();
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        if (revision is { } mine && mine != minutes.Revision) { throw Stale(); }
        if (culture is not null && minutes.IsDraft) { CheckCulture(culture); minutes.Culture = culture; }
        var body = change(minutes.Body);
        CheckDates(meeting, body);
        minutes.Write(body, by.PersonId, site.Now);
        await CommitAsync(minutes, "Minutes.Written", by, cancel);
        return minutes;
    }

    /// <summary>Writes into the draft, which begins where there is none.</summary>
    /// <param name="change">From the stored text to the new one, given the authentic language.</param>
    public async Task<Minutes> WriteIntoAsync(string meetingId, string culture, Func<MinutesBody, string, MinutesBody> change, Reader by, CancellationToken cancel)
    {
        Allow(by);
        CheckCulture(culture);
        await using var work = await db.BeginAsync(cancel);
        // What this request read before it held the lock may be old by now.
        db.ChangeTracker.Clear();
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        if (!meeting.HasStarted(site.Now)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting has not begun yet.")); }
        var found = await shelf.MinutesOfAsync(meetingId, by, cancel);
        var minutes = found ?? db.Add(new Minutes { MeetingId = meetingId, Culture = culture }).Entity;
        var body = change(minutes.Body, minutes.Culture);
        CheckDates(meeting, body);
        minutes.Write(body, by.PersonId, site.Now);
        await CommitAsync(minutes, found is null ? "Minutes.Begun" : "Minutes.Written", by, cancel);
        return minutes;
    }

    /// <summary>Wordings in another language than the authentic one; possible at any time, since the seal does not cover them.</summary>
    /// <param name="revision">What the translator's changes were compared with.</param>
    public async Task<Minutes> TranslateAsync(string minutesId, string culture, IReadOnlyDictionary<string, string?> texts, long revision, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.TakeMinutes) && !by.Is(Roles.Communications)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Minutes are translated by the secretariat or the communications staff.")); }
        CheckCulture(culture);
        await using var work = await db.BeginAsync(cancel);
        var (_, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        if (revision != minutes.Revision) { throw Stale(); }
        if (culture == minutes.Culture) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is the authentic language; it is not translated."), "Culture"); }
        if (minutes.State == MinutesStates.Adopted && minutes.Authentic.Contains(culture)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Adopted minutes are locked. Later changes are made by a numbered correction only.")); }
        MinutesText Turn(MinutesText text) => texts.TryGetValue(text.Id, out var wording) ? text.Translated(culture, wording, minutes.Culture) : text;
        minutes.Body = minutes.Body with { Items = [.. minutes.Body.Items.Select(i => i.Each(Turn))] };
        minutes.Revision++;
        if (minutes.BeginFor(culture, site.Today, times.LastDay(site.Today))) { db.Tell(new MinutesLanguageReady(minutes.Id, minutes.MeetingId, culture)); }
        await Register.UpdateTextsAsync(db, minutes, cancel);
        await CommitAsync(minutes, "Minutes.Translated", by, cancel);
        return minutes;
    }

    private async Task CommitAsync(Minutes minutes, string act, Reader by, CancellationToken cancel)
    {
        db.Tell(new MeetingChanged(minutes.MeetingId));
        await db.CommitAsync(new Act(act, nameof(Minutes), minutes.Id, by), cancel);
    }

    public static void Allow(Reader by)
    {
        if (!by.Can(Permissions.TakeMinutes)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Minutes are taken by the secretariat.")); }
    }

    public static RefusedException Stale(string? field = null)
        => new(Refusal.Stale, Phrase.Of("Somebody saved these minutes while you were writing. Nothing was overwritten: your text is still here, the stored one stands below."), field);

    /// <summary>A year typed wrong would be locked with the rest.</summary>
    private void CheckDates(Meeting meeting, MinutesBody body)
    {
        var day = site.DayOf(meeting.StartsAt);
        if (body.Actions.FirstOrDefault(a => a.DueOn < day) is { DueOn: { } due })
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("An action point is due on {0}, before the meeting was held. Enter a later day."), "ActionPoints", due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void CheckCulture(string culture)
    {
        if (!site.Settings.Languages.Contains(culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a language of this site."), "Culture", culture); }
    }

    /// <summary>Which languages are authentic; chosen while the minutes are a draft.</summary>
    public async Task<Minutes> SetAuthenticAsync(string minutesId, string culture, IReadOnlyList<string> also, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var (_, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        if (revision is { } mine && mine != minutes.Revision) { throw Stale(); }
        foreach (var language in also.Append(culture)) { CheckCulture(language); }
        if (culture != minutes.Culture && minutes.Body.Texts.Any(t => t.Text[culture] is null)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The first authentic language is the one in which every text is written."), "First"); }
        minutes.SetAuthentic(culture, also);
        minutes.Revision++;
        await CommitAsync(minutes, "Minutes.LanguagesChosen", by, cancel);
        return minutes;
    }
}
