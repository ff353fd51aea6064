using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Tests.Floor;
using Nmap.Members.Contracts;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Audit;

public sealed class AuditTests : IAsyncLifetime
{
    private Testing.Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Testing.Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_chain_is_whole_after_many_acts_at_once_and_numbers_have_no_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => _site.CreateAsync(Doors.Draft($"Act {n}"))));
        Assert.Null(await BreakAsync());
        var numbers = await _site.AskAsync<NmapDb, List<long>>(db => db.Set<AuditRow>().OrderBy(a => a.Number).Select(a => a.Number).ToListAsync(Doors.Cancel));
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
    }

    [Theory]
    [InlineData("\"SubjectId\" = 'another'", "audit entry 3 was changed")]
    [InlineData("\"PersonId\" = 'another'", "audit entry 3 was changed")]
    [InlineData("\"Reason\" = 'another'", "the reason of audit entry 3 was changed")]
    [InlineData("\"Details\" = 'another'", "the details of audit entry 3 were changed")]
    [InlineData("\"Previous\" = 'another'", "audit entry 3 does not follow entry 2")]
    [InlineData("\"Number\" = 9999", "audit entry 3 is missing")]
    public async Task The_first_bad_entry_is_named(string change, string words)
    {
        await FewActsAsync();
        await ExecuteAsync($"UPDATE cms_audit SET {change} WHERE \"Number\" = 3");
        Assert.Equal(words, await BreakAsync());
    }

    [Fact]
    public async Task A_removed_entry_is_missed()
    {
        await FewActsAsync();
        await ExecuteAsync("DELETE FROM cms_audit WHERE \"Number\" = 2");
        Assert.Equal("audit entry 2 is missing", await BreakAsync());
    }

    [Fact]
    public async Task Removing_a_text_and_a_person_for_good_leaves_the_chain_whole()
    {
        var person = await _site.AskAsync<IRolls, string>(r => r.AddPersonAsync("Amina Forgotten", "amina@example.org", "fr", Reader.System, Doors.Cancel));
        var author = _site.Person(person, Roles.Secretariat);
        var item = await _site.CreateAsync(Doors.Draft("Written by Amina"), author);
        await _site.TellAsync<ContentStore>(s => s.PurgeAsync(item.ContentItemId, "Asked for by Amina", _site.Lead(), Doors.Cancel));
        await _site.TellAsync<IRolls>(r => r.PurgePersonAsync(person, "Asked to be forgotten", Reader.System, Doors.Cancel));
        Assert.Null(await BreakAsync());
        Assert.Null((await _site.AskAsync<IForum, Person?>(f => f.PersonAsync(person, Doors.Cancel)))?.Email);
        var entries = await _site.AskAsync<AuditTrail, IReadOnlyList<AuditEntry>>(a => a.ReadAsync(null, 50, item.ContentItemId, Doors.Cancel));
        Assert.Equal(["News.Purged", "News.Created"], entries.Select(e => e.Name));
        Assert.Equal(person, entries[1].PersonId);
    }

    [Fact]
    public async Task Nothing_that_people_do_is_saved_without_an_entry()
    {
        await _site.TellAsync<NmapDb>(async db =>
        {
            db.Add(new RedirectRow { Culture = "en", Path = "x", ItemId = "y" });
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Doors.Cancel));
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        });
        Assert.False(await _site.AskAsync<NmapDb, bool>(db => db.Set<RedirectRow>().AnyAsync(Doors.Cancel)));
    }

    [Fact]
    public async Task A_change_its_entry_and_its_fact_are_stored_together_or_not_at_all()
    {
        var before = await CountsAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => _site.TellAsync<NmapDb>(async db =>
        {
            db.Add(new SetRow { SetId = Ids.New(), Type = "News", SourceCulture = "en" });
            db.Add(new SetRow { SetId = "same", Type = "News", SourceCulture = "en" });
            await db.CommitAsync(new Act("Test.First", "Test", "1", Reader.System), Doors.Cancel);
            db.ChangeTracker.Clear();
            before = await CountsAsync();
            db.Add(new SetRow { SetId = "same", Type = "News", SourceCulture = "en" });
            db.Tell(new Nmap.Cms.Sites.SiteChanged("Test"));
            await db.CommitAsync(new Act("Test.Second", "Test", "1", Reader.System), Doors.Cancel);
        }));
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task An_act_without_an_actor_leaves_its_day_and_nothing_of_whose_it_was()
    {
        var who = _site.Lead() with { ByToken = true, Organisations = ["organisation"] };
        await _site.TellAsync<NmapDb>(async db =>
        {
            db.Tell(new Nmap.Cms.Sites.SiteChanged("Concern"));
            await db.CommitAsync(new Act("Concern.Raised", "Concern", "c1", who) { Unattributed = true, Reason = "in my own words" }, Doors.Cancel);
        });
        var entry = await _site.AskAsync<NmapDb, AuditRow>(db => db.Set<AuditRow>().SingleAsync(a => a.SubjectId == "c1", Doors.Cancel));
        Assert.Equal((null, null, null, false, false), (entry.PersonId, entry.OrganisationId, entry.Reason, entry.ByToken, entry.ForTheLead));
        Assert.Equal(TimeSpan.Zero, entry.At.TimeOfDay);
        var fact = await _site.AskAsync<NmapDb, FactRow>(db => db.Set<FactRow>().OrderByDescending(f => f.Id).FirstAsync(Doors.Cancel));
        var country = _site.Services.GetRequiredService<ISite>();
        Assert.Equal(country.StartOf(country.Today), fact.At);
        Assert.Null(await BreakAsync());
    }

    [Fact]
    public async Task What_has_no_actor_is_read_at_the_end_of_its_day_and_no_gap_tells_when()
    {
        await FewActsAsync();
        await WithoutNameAsync("hidden");
        await FewActsAsync("later-");
        var today = await ReadAsync();
        Assert.DoesNotContain(today, e => e.SubjectId == "hidden");
        Assert.Equal(Enumerable.Range(1, today.Count).Select(n => (long)n).Reverse(), today.Select(e => e.Number));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await FewActsAsync("next-");
        var all = await ReadAsync();
        Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n).Reverse(), all.Select(e => e.Number));
        Assert.Equal(["next-0", "hidden", "later-4"], all.SkipWhile(e => e.SubjectId != "next-0").Take(3).Select(e => e.SubjectId));
        Assert.True(all.Single(e => e.SubjectId == "hidden").Unattributed);
        Assert.Equal(today.Select(e => (e.Number, e.SubjectId)), all.Where(e => e.Number <= today.Count).Select(e => (e.Number, e.SubjectId)));
        var pages = new List<AuditEntry>();
        for (long? before = null; pages.Count < all.Count; before = pages[^1].Number) { pages.AddRange(await ReadAsync(before, 3)); }
        Assert.Equal(all.Select(e => (e.Number, e.SubjectId)), pages.Select(e => (e.Number, e.SubjectId)));
        Assert.Equal(all.Single(e => e.SubjectId == "hidden"), Assert.Single(await ReadAsync(subject: "hidden")));
        Assert.Null(await BreakAsync());
    }

    private Task<IReadOnlyList<AuditEntry>> ReadAsync(long? before = null, int limit = 1000, string? subject = null)
        => _site.AskAsync<AuditTrail, IReadOnlyList<AuditEntry>>(a => a.ReadAsync(before, limit, subject, Doors.Cancel));

    private Task WithoutNameAsync(string subject)
        => _site.TellAsync<NmapDb>(db => db.CommitAsync(new Act("Challenge.Raised", "Challenge", subject, Reader.Stranger) { Unattributed = true }, Doors.Cancel));

    private async Task FewActsAsync(string subjects = "")
    {
        for (var n = 0; n < 5; n++)
        {
            await _site.TellAsync<NmapDb>(db => db.CommitAsync(new Act("Test.Done", "Test", $"{subjects}{n}", _site.Lead()) { Reason = "Because", Details = new Dictionary<string, string> { ["n"] = $"{n}" } }, Doors.Cancel));
        }
        Assert.Null(await BreakAsync());
    }

    private Task<string?> BreakAsync() => _site.AskAsync<AuditTrail, string?>(a => a.FirstBreakAsync(Doors.Cancel));

    private Task ExecuteAsync(string sql) => _site.TellAsync<NmapDb>(db => db.Database.ExecuteSqlRawAsync(sql, Doors.Cancel));

    private Task<(int, int)> CountsAsync() => _site.AskAsync<NmapDb, (int, int)>(async db => (await db.Set<AuditRow>().CountAsync(Doors.Cancel), await db.Set<FactRow>().CountAsync(Doors.Cancel)));
}
