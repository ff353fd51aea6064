using Microsoft.Data.Sqlite;

namespace Nmap.Benchmarks;

/// <summary>The same pages with many items in the database: copies of a lesson, each an item of its own. One client, uncached.</summary>
internal static class ItemsBenchmark
{
    private static readonly string[] Workspace = ["/workspace", "/workspace/content", "/workspace/lessons", "/workspace/meetings", "/workspace/actions"];
    private static readonly string[] Pages = ["/en/good-practices", "/en/news", "/en", "/api/v1/content/GoodPractice?limit=20", "/en/good-practices.atom"];

    public static async Task RunAsync(string published, int count)
    {
        await using var first = await Platform.StartAsync(published, 5321, cached: true);
        Multiply(first.Database, count);
        await using var platform = await Platform.StartAsync(published, 5322, cached: false, first.Folder);
        using var client = new HttpClient { BaseAddress = new Uri(platform.Address) };
        await OneClient.TimeAsync(client, $"{count} items", Pages, warm: 1500);
        await OneClient.SignInAsync(client, card: 0);
        await OneClient.TimeAsync(client, $"{count} items", Workspace, warm: 1500);
    }

    internal static void Multiply(string database, int count)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TEMP TABLE source AS SELECT * FROM cms_items WHERE Type = 'GoodPractice' AND Culture = 'en' AND IsSource AND Published LIMIT 1;
            CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < $count) SELECT i FROM c;
            INSERT INTO cms_sets SELECT 'set' || printf('%023d', n.i), s.Type, s.SourceCulture, s.LatestParts, s.PublishedParts, s.Revision FROM n, cms_sets s WHERE s.SetId = (SELECT SetId FROM source);
            CREATE TEMP TABLE copies AS SELECT source.*, n.i FROM source, n;
            UPDATE copies SET VersionId = 'ver' || printf('%023d', i), ItemId = 'itm' || printf('%023d', i), SetId = 'set' || printf('%023d', i), Path = Path || '-' || i, PublishedAt = PublishedAt - i * 600000000;
            """;
        command.Parameters.AddWithValue("$count", count);
        command.ExecuteNonQuery();
        var columns = Columns(connection, "cms_items");
        Run(connection, $"INSERT INTO cms_items ({columns}) SELECT {columns} FROM copies");
        var index = Columns(connection, "goodpractices_index");
        var values = index.Replace("\"VersionId\"", "'ver' || printf('%023d', n.i)", StringComparison.Ordinal);
        Run(connection, $"INSERT INTO goodpractices_index ({index}) SELECT {values} FROM goodpractices_index g, n WHERE g.VersionId = (SELECT VersionId FROM source)");
        Run(connection, "ANALYZE");
    }

    private static string Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}')";
        return (string)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
