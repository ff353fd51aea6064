using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Letters;
using Nmap.Meetings.Verbs;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What the tests of circulation and adoption do behind the screens: settings, time, languages.</summary>
internal static class Office
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ISite Country(this Site site) => site.Services.GetRequiredService<ISite>();

    public static Task SetAsync(this Site site, Func<SiteSettings, SiteSettings> change) => site.Country().ChangeAsync(change, Reader.System, Cancel);

    public static async Task<T> AskAsync<TService, T>(this Site site, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>One round of the reminders, as the program makes it every minute.</summary>
    public static Task RemindAsync(this Site site) => site.AskAsync<SendOutLetters, bool>(async l => { await l.WriteDueAsync(Cancel); return true; });

    public static Task<Minutes> MinutesAsync(this Site site, Room room)
        => site.AskAsync<NmapDb, Minutes>(db => db.Set<Minutes>().AsNoTracking().Include(m => m.Answers).Include(m => m.Corrigenda).SingleAsync(m => m.Id == room.Minutes, Cancel));

    /// <summary>Every text gets a wording in another language.</summary>
    public static async Task TranslateAsync(this Site site, Room room, string culture)
    {
        var minutes = await site.MinutesAsync(room);
        var wordings = minutes.Body.Texts.ToDictionary(t => t.Id, t => (string?)$"[{culture}] {t.Text[minutes.Culture]}");
        await site.AskAsync<WriteMinutes, Minutes>(w => w.TranslateAsync(room.Minutes, culture, wordings, minutes.Revision, Reader.System, Cancel));
    }

    public static async Task SpeakAsync(this Site site, string role, string culture)
        => await (await (await site.As(role)).OpenAsync("/account")).Form("Save the language").Fill("Culture", culture).SendAsync();

    /// <summary>A meeting that ended so long ago, with draft minutes.</summary>
    public static async Task<Room> EndedAsync(this Site site, TimeSpan ago)
    {
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new
        {
            Title = "A meeting " + Guid.NewGuid().ToString("N")[..6],
            StartsAt = site.Clock.Now - ago - TimeSpan.FromMinutes(120),
            DurationMinutes = 120,
            TimeZone = "Africa/Nairobi",
            Agenda = new[] { new { Title = "Status" }, new { Title = "Challenges" } },
        });
        var minutes = await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting["Id"]}/minutes", Room.Body(site, "Secretgrebe said it.", "Said to everybody."));
        return new(site, (string)meeting["Id"]!, (string)minutes["Id"]!);
    }
}

internal static class Backstage
{
    public static T GetRequired<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();

    public static async Task ChangeMinutesAsync(this Site site, Room room, Action<Minutes> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        var minutes = await db.Set<Minutes>().Include(m => m.Corrigenda).SingleAsync(m => m.Id == room.Minutes, TestContext.Current.CancellationToken);
        change(minutes);
        await db.CommitAsync(new Cms.Audit.Act("Test.Changed", nameof(Minutes), room.Minutes, Reader.System), TestContext.Current.CancellationToken);
    }
}
