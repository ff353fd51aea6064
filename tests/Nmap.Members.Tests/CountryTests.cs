using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Verbs;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>A country with the demonstration's members.</summary>
public sealed class MembersSite() : Testing.Site("members.recipe.json");

public sealed class CountryTests(MembersSite site) : IClassFixture<MembersSite>
{
    private static string Person(string code) => Ids.From("person/" + code);
    private static string Organisation(string code) => Ids.From("organisation/" + code);
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_public_sees_organisations_and_their_seats_but_no_person()
    {
        var page = await site.Stranger().OpenAsync("/en/members");
        Assert.True(page.Says("Velmara Mine Action Authority"));
        Assert.True(page.Says("Champion donor"));
        Assert.DoesNotContain("Amina", page.Html, StringComparison.Ordinal);
        Assert.True((await site.Stranger().OpenAsync("/ar/members")).Says("الهيئة الفيلمارية للأعمال المتعلقة بالألغام"));
    }

    [Fact]
    public async Task The_API_gives_organisations_and_seats_but_no_person()
    {
        var members = await site.Api().GetStringAsync("/api/v1/members", Now);
        var seats = await site.Api().GetStringAsync("/api/v1/seats", Now);
        Assert.Contains(Organisation("nmaa"), members, StringComparison.Ordinal);
        Assert.Contains("champion-donor", seats, StringComparison.Ordinal);
        foreach (var text in new[] { members, seats })
        {
            Assert.DoesNotContain("Amina", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public Task Powers_follow_the_day() => In(async services =>
    {
        var (forum, today) = (services.GetRequiredService<IForum>(), services.GetRequiredService<ISite>().Today);
        Assert.Equal([Person("amina-doroth")], (await forum.HoldersAsync(Roles.Lead, today.AddDays(-1), Now)).Select(p => p.Id));
        Assert.Equal([Person("ilir-santoval")], (await forum.HoldersAsync(Roles.Deputy, today.AddDays(-1), Now)).Select(p => p.Id));
        Assert.DoesNotContain(await forum.HoldersAsync(Roles.Deputy, today.AddDays(400), Now), p => p.Id == Person("ilir-santoval"));
        Assert.All(await forum.HoldersAsync(Roles.ChampionDonor, today, Now), p => Assert.Contains(Organisation("norhaven"), p.Organisations));
        Assert.All(await forum.HoldersAsync(Roles.ChampionDonor, today.AddDays(-300), Now), p => Assert.Contains(Organisation("estmark"), p.Organisations));
        Assert.NotEmpty(await forum.HoldersAsync(Roles.AffectedRepresentative, today, Now));
        var administrator = await forum.ReaderAsync(Person("pell-tormani"), Now);
        Assert.False(administrator.IsMember);
        Assert.DoesNotContain("FillSeats", administrator.Permissions);
    });

    [Fact]
    public Task A_recipe_run_twice_changes_nothing() => In(async services =>
    {
        var report = await services.GetRequiredService<RecipeRunner>().RunAsync(Path.Combine(AppContext.BaseDirectory, "recipes", "members.recipe.json"), Reader.System, cancel: Now);
        Assert.Equal((0, 0), (report.Created, report.Changed));
    });

    [Fact]
    public Task The_secretariat_cannot_make_itself_the_lead() => In(async services =>
    {
        var secretariat = await WithCodeAsync(services.GetRequiredService<IForum>(), "benat-loriague");
        var mandates = services.GetRequiredService<Mandates>();
        var today = services.GetRequiredService<ISite>().Today;
        var refused = await Assert.ThrowsAsync<RefusedException>(() => mandates.BeginTermAsync(secretariat.PersonId!, Organisation("nmaa"), false, today, null, secretariat, Now));
        Assert.IsNotType<NeedsFactorException>(refused);
        Assert.Equal(Refusal.NotYours, refused.Kind);
        await Assert.ThrowsAsync<RefusedException>(() => mandates.FillSeatAsync("lead", Organisation("undov"), today, null, secretariat, Now));
    });

    [Fact]
    public Task A_term_that_ends_takes_its_powers_away_at_once() => In(async services =>
    {
        var (forum, today) = (services.GetRequiredService<IForum>(), services.GetRequiredService<ISite>().Today);
        var person = await services.GetRequiredService<IRolls>().AddPersonAsync("Tara Belmont", "tara@lantern.example", "en", Reader.System, Now);
        var mandates = services.GetRequiredService<Mandates>();
        await mandates.BeginTermAsync(person, Organisation("lantern"), true, today.AddDays(-3), null, Reader.System, Now);
        Assert.True((await forum.ReaderAsync(person, Now)).IsMember);
        var term = await services.GetRequiredService<NmapDb>().Set<Term>().Where(t => t.PersonId == person).Select(t => t.Id).SingleAsync(Now);
        await mandates.EndTermAsync(term, today, await WithCodeAsync(forum, "benat-loriague"), Now);
        Assert.Same(Reader.Stranger, await forum.ReaderAsync(person, Now));
    });

    [Fact]
    public Task A_removed_person_leaves_only_an_id() => In(async services =>
    {
        var (rolls, db) = (services.GetRequiredService<IRolls>(), services.GetRequiredService<NmapDb>());
        var person = await rolls.AddPersonAsync("Quentin Marlow", "quentin@lantern.example", "en", Reader.System, Now);
        await rolls.AddTermAsync(person, Organisation("lantern"), true, Reader.System, Now);
        await rolls.PurgePersonAsync(person, "Asked for it", Reader.System, Now);
        var row = await db.Set<PersonRow>().AsNoTracking().SingleAsync(p => p.Id == person, Now);
        Assert.Equal(("", null, null), (row.FullName, row.LatinName, row.Email));
        Assert.Null(await services.GetRequiredService<IForum>().PersonAsync(person, Now));
        Assert.Null(await services.GetRequiredService<Nmap.Cms.Audit.AuditTrail>().FirstBreakAsync(Now));
    });

    private static async Task<Reader> WithCodeAsync(IForum forum, string code) => await forum.ReaderAsync(Person(code), Now) with { FactorAt = DateTimeOffset.UtcNow };

    private async Task In(Func<IServiceProvider, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
