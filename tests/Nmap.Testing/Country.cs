using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Users.Contracts;
using Nmap.Web.Commands;

namespace Nmap.Testing;

/// <summary>A platform made once a database and recipe by the program's own installation; each site is a copy of it.</summary>
internal sealed class Country
{
    private static readonly ConcurrentDictionary<(string Recipe, bool OnPostgres), Lazy<Task<Country>>> Made = new();

    private Country(string folder, Database database, IReadOnlyList<Account> accounts) => (Folder, Database, Accounts) = (folder, database, accounts);

    public string Folder { get; }
    public Database Database { get; }
    public IReadOnlyList<Account> Accounts { get; }

    /// <param name="recipe">File name below the output's <c>recipes</c> folder.</param>
    public static Task<Country> OfAsync(string recipe) => Made.GetOrAdd((recipe, Database.IsPostgres), of => new(() => MakeAsync(of.Recipe))).Value;

    private static async Task<Country> MakeAsync(string recipe)
    {
        var folder = Directory.CreateTempSubdirectory("nmap-test-").FullName;
        var database = await Database.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear(folder, database);
        IReadOnlyList<Account> accounts;
        await using (var place = Workplace.Build([.. Words(folder, database)]))
        {
            await Installation.MakeAsync(place, CommandLine.Find(Path.Combine("recipes", recipe)), new Dictionary<string, string>(), demo: false, CancellationToken.None);
            accounts = Account.Read(await place.Services.GetRequiredService<ISeedRoles>().RunAsync(CancellationToken.None));
            await Passwords.HashLightlyAsync(place.Services, accounts);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return new(folder, database, accounts);
    }

    // Letters leave at once, alone: a test waits for one letter, not for what might be joined with it.
    public static IEnumerable<KeyValuePair<string, string>> Settings(string folder, Database database)
        => [new("Nmap:DataFolder", folder), new("Nmap:PublicUrl", "http://localhost"), new("Mail:JoinWithinSeconds", "0"), .. database.Settings];

    private static IEnumerable<string> Words(string folder, Database database) => Settings(folder, database).Select(s => $"--{s.Key}={s.Value}");

    private static void Clear(string folder, Database database)
    {
        database.DropAsync().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }
}
