using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Tests.Floor;
using Nmap.Notifications.Contracts;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Facts;

public sealed class DeliveryTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    [Fact]
    public async Task A_listener_that_fails_twice_is_told_a_third_time_with_the_same_number()
    {
        site.Ear.Fail(2);
        var item = await site.CreateAsync(Doors.Draft("Heard at last"));
        await site.WaitAsync(() => site.Ear.Tries(item) == 1);
        await site.WaitAsync(() => site.Ear.Tries(item) == 2, advance: true);
        await site.WaitAsync(() => site.Ear.Heard(item) == 1, advance: true);
        Assert.Equal(3, site.Ear.Tries(item));
        Assert.Single(site.Ear.Numbers(item));
        await site.WaitAsync(async () => await WaitingAsync() == 0);
    }

    [Fact]
    public async Task What_was_not_heard_before_a_restart_is_heard_after_it()
    {
        site.Ear.Fail(int.MaxValue);
        var item = await site.CreateAsync(Doors.Draft("Across a restart"));
        await site.WaitAsync(() => site.Ear.Tries(item) > 0);
        await site.RestartAsync();
        site.Ear.Fail(0);
        await site.WaitAsync(() => site.Ear.Heard(item) == 1, advance: true);
    }

    [Fact]
    public async Task A_fact_told_twice_sends_one_letter()
    {
        var letter = new Letter("person-1", "one@example.org", "en", "Once only", ["Words."]);
        for (var n = 0; n < 3; n++) { await site.TellAsync<IPost>(p => p.AddAsync("fact/1/once", letter, Doors.Cancel)); }
        await site.Mail.WaitAsync("one@example.org", "Once only");
        await site.RestartAsync();
        await Task.Delay(1500, Doors.Cancel);
        Assert.Single(site.Mail.To("one@example.org"));
    }

    [Fact]
    public async Task Nothing_is_told_of_what_was_not_stored()
    {
        var before = await FactsAsync();
        await Assert.ThrowsAnyAsync<RefusedException>(() => site.CreateAsync(Doors.Draft("")));
        Assert.Equal(before, await FactsAsync());
    }

    [Fact]
    public async Task What_is_told_without_a_name_in_the_first_hour_of_the_countrys_day_is_heard_in_it()
    {
        var country = site.Services.GetRequiredService<ISite>();
        site.Clock.Advance(country.StartOf(country.Today.AddDays(1)) - site.Clock.Now + TimeSpan.FromMinutes(10));
        site.Ear.Fail(0);
        var item = await site.CreateAsync(Doors.Draft("Early"));
        await site.WaitAsync(() => site.Ear.Heard(item) == 1);
        await site.TellAsync<NmapDb>(async db =>
        {
            db.Tell(new ContentChanged(item.ContentItemId, item.LocalizationSet, item.ContentType, item.Culture, "Test", "Draft"));
            await db.CommitAsync(new Act("Test.Done", "Test", item.ContentItemId, Reader.Stranger) { Unattributed = true }, Doors.Cancel);
        });
        await site.WaitAsync(() => site.Ear.Heard(item) == 2);
    }

    private Task<int> WaitingAsync() => site.AskAsync<NmapDb, int>(db => db.Set<DeliveryRow>().CountAsync(d => d.Listener.Contains(nameof(Ear)), Doors.Cancel));

    private Task<int> FactsAsync() => site.AskAsync<NmapDb, int>(db => db.Set<FactRow>().CountAsync(Doors.Cancel));
}

/// <summary>A platform with one listener more, which fails when it is told to.</summary>
public sealed class ListeningSite : Testing.Site
{
    internal EarState Ear { get; } = new();

    protected override void AddServices(IServiceCollection services) => services.AddSingleton(Ear).AddListener<ContentChanged, Ear>();

    internal Task WaitAsync(Func<bool> happened, bool advance = false) => WaitAsync(() => Task.FromResult(happened()), advance);

    internal async Task WaitAsync(Func<Task<bool>> happened, bool advance = false)
    {
        if (advance) { Clock.Advance(TimeSpan.FromHours(1)); }
        Assert.True(await Doors.SoonAsync(happened));
    }
}

internal sealed class Ear(EarState state) : IListen<ContentChanged>
{
    public Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel) => state.HearAsync(fact, told);
}

internal sealed class EarState
{
    private readonly ConcurrentQueue<(string ItemId, long Number, bool Heard)> _tries = new();
    private int _failures;

    public void Fail(int times) => _failures = times;

    public Task HearAsync(ContentChanged fact, Told told)
    {
        var heard = _failures <= 0;
        _failures--;
        _tries.Enqueue((fact.ItemId, told.FactId, heard));
        return heard ? Task.CompletedTask : throw new InvalidOperationException("Not today.");
    }

    public int Tries(ContentItem item) => _tries.Count(t => t.ItemId == item.ContentItemId);
    public int Heard(ContentItem item) => _tries.Count(t => t.ItemId == item.ContentItemId && t.Heard);
    public IEnumerable<long> Numbers(ContentItem item) => _tries.Where(t => t.ItemId == item.ContentItemId).Select(t => t.Number).Distinct();
}
