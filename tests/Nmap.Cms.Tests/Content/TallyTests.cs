using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Content;

/// <summary>Counts are kept for one reader at a time, and end with the next change.</summary>
public sealed class TallyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Nobody_gets_the_count_of_somebody_else()
    {
        var (observer, administrator) = (site.Person("o", Roles.Observer), site.Person("a", Roles.Administrator));
        Assert.Equal(3, await CountAsync(observer, 3));
        Assert.Equal(5, await CountAsync(administrator, 5));
        Assert.Equal(7, await CountAsync(Reader.Stranger, 7));
        Assert.Equal(3, await CountAsync(observer, 9));
    }

    [Fact]
    public async Task A_change_of_the_type_ends_a_count()
    {
        var reader = site.Person("w", Roles.Secretariat);
        Assert.Equal(1, await CountAsync(reader, 1));
        await site.CreateAsync(Doors.Draft("Ends the count"));
        Assert.True(await Patience.UntilAsync(async () => await CountAsync(reader, 2) == 2, Doors.Cancel));
    }

    private Task<int> CountAsync(Reader reader, int number)
        => site.AskAsync<ContentTally, int>(t => t.OfAsync(["News"], reader, "of this test", () => Task.FromResult(number), Doors.Cancel));
}
