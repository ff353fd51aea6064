using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Content;

public sealed class VersionTests(Site site) : IClassFixture<Site>
{
    private static ContentDraft Draft(string title) => Doors.Draft(title);

    [Fact]
    public async Task A_hundred_publishers_at_once_leave_one_latest_and_one_published_version()
    {
        var item = await site.PublishedAsync(Draft("At once"));
        await site.SaveAsync(item, Draft("At once, again"), null);
        await site.ApproveAsync(item);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(async n =>
        {
            try
            {
                if (n % 10 == 5) { await site.SaveAsync(item, Draft($"Meanwhile {n}"), null); }
                else { await site.MoveAsync(item, "publish", site.Lead()); }
                return true;
            }
            catch (RefusedException) { return false; }
        }));
        Assert.Contains(true, outcomes);
        var rows = await site.AskAsync<NmapDb, List<ItemRow>>(db => db.Set<ItemRow>().AsNoTracking().Where(i => i.ItemId == item.ContentItemId).ToListAsync(Doors.Cancel));
        Assert.Single(rows, r => r.Latest);
        Assert.Single(rows, r => r.Published);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task The_database_itself_refuses_a_second_one(bool latest, bool published)
    {
        var item = await site.PublishedAsync(Draft("Guarded"));
        await Assert.ThrowsAsync<DbUpdateException>(() => site.TellAsync<NmapDb>(async db =>
        {
            var row = await db.Set<ItemRow>().AsNoTracking().SingleAsync(i => i.ItemId == item.ContentItemId, Doors.Cancel);
            (row.VersionId, row.Latest, row.Published, row.Path) = (Ids.New(), latest, published, null);
            db.Add(row);
            await db.CommitAsync(new Act("Test.Forced", "Test", row.ItemId, Reader.System), Doors.Cancel);
        }));
    }

    [Fact]
    public async Task A_new_wording_stays_a_draft_beside_the_published_one_until_it_is_released()
    {
        var item = await site.PublishedAsync(Draft("First wording"));
        await site.SaveAsync(item, Draft("Second wording"), item.Revision);
        Assert.Equal("First wording", (await site.FindAsync(item.ContentItemId, Reader.Stranger))!.DisplayText);
        await site.PublishAsync(item);
        Assert.Equal("Second wording", (await site.FindAsync(item.ContentItemId, Reader.Stranger))!.DisplayText);
    }

    [Fact]
    public async Task Of_fifty_pairs_of_writers_none_overwrites_the_other()
    {
        var item = await site.CreateAsync(Draft("Start"));
        for (var pair = 0; pair < 50; pair++)
        {
            var from = (await site.FindAsync(item.ContentItemId))!.Revision;
            var (mine, yours) = ($"mine {pair}", $"yours {pair}");
            var both = await Task.WhenAll(TryAsync(mine), TryAsync(yours));
            var stale = Assert.Single(both.OfType<StaleContentException>());
            var stored = (await site.FindAsync(item.ContentItemId))!.DisplayText;
            Assert.Equal(stored, stale.Stored.DisplayText);
            Assert.Equal(stored == mine ? yours : mine, (string?)stale.Typed.Parts["TitlePart"]!["Title"]);

            async Task<Exception?> TryAsync(string title)
            {
                try { await site.SaveAsync(item, Draft(title), from); return null; }
                catch (StaleContentException e) { return e; }
            }
        }
    }

    [Fact]
    public async Task An_approval_is_of_the_exact_text_an_edit_makes_it_void()
    {
        var item = await site.ApproveAsync(await site.CreateAsync(Draft("Approved wording")));
        await site.SaveAsync(item, Draft("Slipped in"), null);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => site.MoveAsync(item, "publish", site.Lead()));
        Assert.Equal(Refusal.WrongState, refused.Kind);
        Assert.Null(await site.FindAsync(item.ContentItemId, Reader.Stranger));
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_also_not_when_others_wrote_last()
    {
        var item = await site.CreateAsync(Draft("Lead's own"), site.Lead());
        await site.SaveAsync(item, Draft("Secretariat's wording"), null);
        await site.MoveAsync(item, "submit", site.Writer());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => site.MoveAsync(item, "approve", site.Lead()));
        Assert.Equal(Refusal.NotYours, refused.Kind);
        await site.MoveAsync(item, "approve", site.Person("deputy", Roles.Deputy));
    }

    [Fact]
    public async Task A_decision_about_an_older_revision_is_refused()
    {
        var item = await site.CreateAsync(Draft("Looked at"));
        await site.SaveAsync(item, Draft("Changed since"), null);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => site.TellAsync<ContentStore>(s => s.MoveAsync(item.ContentItemId, "submit", null, item.Revision, site.Writer(), null, Doors.Cancel)));
        Assert.Equal(Refusal.Stale, refused.Kind);
    }

    [Fact]
    public async Task A_purged_text_is_gone_with_versions_and_addresses()
    {
        var item = await site.PublishedAsync(Draft("To be removed"));
        await site.SaveAsync(item, Draft("To be removed, twice"), null);
        await site.TellAsync<ContentStore>(s => s.PurgeAsync(item.ContentItemId, "Names a survivor", site.Lead(), Doors.Cancel));
        Assert.Null(await site.FindAsync(item.ContentItemId));
        Assert.False(await site.AskAsync<NmapDb, bool>(db => db.Set<ItemRow>().AnyAsync(i => i.ItemId == item.ContentItemId, Doors.Cancel)));
        Assert.False(await site.AskAsync<NmapDb, bool>(db => db.Set<SetRow>().AnyAsync(s => s.SetId == item.LocalizationSet, Doors.Cancel)));
    }
}
