using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MimeKit;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Links;

namespace Nmap.Notifications.Inbox;

/// <summary>Takes one mail in: it is applied, kept for the secretariat with the reason, or left as an automatic one. Never twice, never lost.</summary>
internal sealed class TakeMail(NmapDb db, InboxSettings settings, ActLinks links, ReadLink read, UseLink use, IEnumerable<IActKind> kinds, IEnumerable<IActWords> words,
    IEnumerable<ICalendarAnswers> calendars, IActHolders holders, IPost post, TimeProvider clock, IStringLocalizer S)
{
    /// <returns>What became of it; null when it was here before.</returns>
    public async Task<InboxRow?> RunAsync(MimeMessage message, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var mail = New(message);
        if (await db.Set<InboxRow>().AnyAsync(m => m.MessageId == mail.MessageId, cancel)) { return null; }
        var calendar = MailText.CalendarReply(message);
        if (MailSigns.IsReport(message) || (calendar is null && MailSigns.IsAutomatic(message)))
        {
            (mail.State, mail.Sentence, mail.Text) = (InboxState.Ignored, Phrase.Of("An automatic answer or a notice of non-delivery."), null);
            return await SaveAsync(mail, cancel);
        }
        try
        {
            CheckSender(message, mail.Sender);
            await (calendar is null ? AnswerAsync(mail, message, cancel) : CalendarAsync(mail, calendar, cancel));
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            mail = New(message);
            mail.Keep(refused.Message, [.. refused.Arguments]);
        }
        return await SaveAsync(mail, cancel);
    }

    private InboxRow New(MimeMessage message) => new()
    {
        MessageId = MailSigns.Identity(message),
        Sender = Short(message.From.Mailboxes.FirstOrDefault()?.Address ?? ""),
        Subject = Short(message.Subject ?? ""),
        Text = Clean(MailText.Of(message)),
        ArrivedAt = clock.GetUtcNow(),
    };

    private void CheckSender(MimeMessage message, string sender)
    {
        if (message.From.Mailboxes.Count() != 1 || !MailAddress.IsUsable(sender)) { throw Look(Phrase.Of("It does not say plainly who sent it.")); }
        if (settings.TrustedAuthServer is { } server && !MailSigns.IsAligned(message, server)) { throw Look(Phrase.Of("The mail server could not confirm that it comes from the sender’s domain.")); }
    }

    private async Task AnswerAsync(InboxRow mail, MimeMessage message, CancellationToken cancel)
    {
        var code = MailSigns.Receivers(message).Select(settings.CodeIn).FirstOrDefault(c => c is not null) ?? throw Look(Phrase.Of("It answers none of our letters."));
        var row = await links.FindAsync(code, forMail: true, cancel) ?? throw Look(Phrase.Of("It answers none of our letters."));
        if (!(await holders.WithAddressAsync(mail.Sender, cancel)).Contains(row.PersonId)) { throw Look(Phrase.Of("It comes from another address than the one our letter went to.")); }
        if (row.ExpiresAt <= clock.GetUtcNow()) { throw Look(Phrase.Of("The time for answering that letter is over.")); }
        using var language = CultureScope.Use(row.Culture);
        var about = new ActLink(row.Kind, row.ObjectId, row.Version, row.OrganisationId) { Until = row.ExpiresAt };
        var typed = words.FirstOrDefault(w => w.Kind == row.Kind)?.Read(mail.Text!);
        await ApplyAsync(mail, row.PersonId, row.Culture, about, typed, "mail", cancel);
    }

    private async Task CalendarAsync(InboxRow mail, string calendar, CancellationToken cancel)
    {
        var people = await holders.WithAddressAsync(mail.Sender, cancel);
        foreach (var reader in calendars)
        {
            if (await reader.ReadAsync(calendar, mail.Sender, people, cancel) is not { } answer) { continue; }
            using var language = CultureScope.Use(answer.Culture);
            await ApplyAsync(mail, answer.PersonId, answer.Culture, answer.About, new(answer.Fields), "calendar", cancel);
            return;
        }
        throw Look(Phrase.Of("It answers a calendar entry that is none of ours."));
    }

    private async Task ApplyAsync(InboxRow mail, string personId, string culture, ActLink about, ActTyped? typed, string channel, CancellationToken cancel)
    {
        var code = links.Add(personId, culture, about, letterId: null, forMail: false);
        var row = db.ChangeTracker.Entries<ActLinkRow>().Last(e => e.State == EntityState.Added).Entity;
        var holder = await read.HolderAsync(row, cancel) ?? throw Look(Phrase.Of("Its sender does not act for that organisation any more, or the account is closed."));
        var kind = kinds.Single(k => k.Name == about.Kind);
        var offered = new ActUse(holder.By, about.ObjectId, about.OrganisationId, channel);
        var offer = await kind.OfferAsync(offered, cancel);
        var trouble = offer is null ? Phrase.Of("What it answers is not there any more.")
            : !offer.Lasting && offer.Version != about.Version ? Phrase.Of("What it answers has changed since the letter.")
            : offer.Closed is not null ? Phrase.Of("What it asks for cannot be done now.")
            : typed is null or { Unclear: true } ? Phrase.Of("Its first line does not say what to do.") : null;
        if (trouble is not null)
        {
            await ExplainAsync(mail, row, holder, Why(trouble, offer, about, typed), offer is { Closed: null } ? about with { Version = offer.Version, Given = StillMeant(offer, about, typed) } : null, cancel);
            throw Look(trouble);
        }
        (mail.State, mail.Sentence, mail.Text) = (InboxState.Applied, Phrase.Of("Done as it says; its sender has a receipt."), null);
        if (typed!.AskFirst) { await AskAsync(mail, row, holder, offer!, about with { Given = typed.Fields }, cancel); return; }
        db.Add(mail);
        try { await use.DoAsync(new(LinkState.Open) { Row = row, Holder = holder, Kind = kind, Use = offered, Offer = offer }, code, typed.Fields, cancel); }
        catch (RefusedException refused)
        {
            await ExplainAsync(mail, row, holder, [refused.In(S)], about with { Given = typed.Fields }, cancel);
            throw;
        }
    }

    private List<string> Why(string trouble, ActOffer? offer, ActLink about, ActTyped? typed)
    {
        List<string> why = [offer?.Closed ?? S[trouble]];
        if (offer is { Changed: { } changed } && offer.Version != about.Version) { why.Add(changed); }
        if (offer is not null && offer.Version != about.Version)
        {
            why.AddRange(offer.Fields.Where(f => f is { Anew: true, Options: null }).Select(f => typed?.Fields.GetValueOrDefault(f.Name)).Where(written => !string.IsNullOrWhiteSpace(written))
                .Select(written => S["You had written {0}. It may stand for something else now: enter it again.", Cultures.Code(written!)].Value));
        }
        if (typed is null or { Unclear: true } && words.FirstOrDefault(w => w.Kind == about.Kind)?.Understood is { } understood) { why.Add(understood); }
        return why;
    }

    /// <summary>What was written, without what means something only beside the version it was read in.</summary>
    private static IReadOnlyDictionary<string, string> StillMeant(ActOffer offer, ActLink about, ActTyped? typed)
    {
        var given = typed?.Fields ?? about.Given;
        return offer.Version == about.Version ? given : given.Where(g => !offer.Fields.Any(f => f.Anew && f.Name == g.Key)).ToDictionary(g => g.Key, g => g.Value);
    }

    private async Task AskAsync(InboxRow mail, ActLinkRow row, ActHolder holder, ActOffer offer, ActLink about, CancellationToken cancel)
    {
        mail.Sentence = Phrase.Of("Its sender was asked to confirm it; nothing is done until then.");
        db.Entry(row).State = EntityState.Detached;
        if (holder.Email is not { } email) { return; }
        await post.AddAsync($"mail/{mail.MessageId}/ask", new(row.PersonId, email, row.Culture, S["Please confirm: {0}", offer.Title],
            [S["Your mail is here. A mail by itself changes nothing of this kind, because anybody can write another person’s name on it."], S["Open the link, read what you wrote, and press the button."]])
        { Urgent = true, Links = [LetterLink.For(S["Confirm what I wrote"], about)] }, cancel);
    }

    /// <summary>The writer reads why nothing was done, and gets a link with what was written where one helps.</summary>
    private async Task ExplainAsync(InboxRow mail, ActLinkRow row, ActHolder holder, IReadOnlyList<string> why, ActLink? again, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (holder.Email is not { } email) { return; }
        await post.AddAsync($"mail/{mail.MessageId}/not", new(row.PersonId, email, row.Culture, S["Not done yet: {0}", mail.Subject],
            [.. why, S["Your mail is kept, and the secretariat looks at it."]])
        { Urgent = true, Links = again is null ? [] : [LetterLink.For(S["Do it here, with what you wrote"], again)] }, cancel);
    }

    private async Task<InboxRow?> SaveAsync(InboxRow mail, CancellationToken cancel)
    {
        if (db.Entry(mail).State is EntityState.Unchanged) { return mail; }
        if (db.Entry(mail).State is EntityState.Detached) { db.Add(mail); }
        await db.SaveChangesAsync(cancel);
        return mail;
    }

    private static RefusedException Look(string why) => new(Refusal.Invalid, why);

    private static string Short(string text) => Clean(text.Length > 300 ? text[..300] : text);

    // A database takes no NUL.
    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
