using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;
using Nmap.Cms;

namespace Nmap.Progress.Maps;

/// <summary>One outline of a file, with what the file says of it.</summary>
internal sealed record Outline(IReadOnlyDictionary<string, string> Facts, Geometry Shape);

/// <summary>A file of boundaries: GeoJSON, GeoPackage, or a shapefile in a zip. What it is, its first bytes say.</summary>
internal static class BoundaryFile
{
    private static readonly JsonSerializerOptions Dialect = new() { Converters = { new GeoJsonConverterFactory() }, ReadCommentHandling = JsonCommentHandling.Skip };
    private const long Largest = 64 * 1024 * 1024;

    public static IReadOnlyList<Outline> Read(byte[] bytes)
    {
        try
        {
            var outlines = StartsWith(bytes, "SQLite format 3") ? GeoPackage(bytes) : StartsWith(bytes, "PK") ? Zipped(bytes) : GeoJson(bytes);
            return outlines.Count > 0 ? outlines : throw Unreadable();
        }
        catch (Exception e) when (e is JsonException or ParseException or SqliteException or InvalidDataException or IOException or ArgumentException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException or FormatException)
        {
            throw Unreadable();
        }
    }

    private static RefusedException Unreadable() => new(Refusal.Invalid, Phrase.Of("No outlines could be read from the file. It has to be GeoJSON, a GeoPackage, or a shapefile in a zip with its .shp and .dbf."), "Upload");

    private static bool StartsWith(byte[] bytes, string text) => bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(text));

    private static List<Outline> GeoJson(byte[] bytes)
    {
        return Of(JsonSerializer.Deserialize<FeatureCollection>(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes, Dialect) ?? []);
    }

    private static List<Outline> Zipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var shapes = Part(zip, ".shp");
        using var facts = Part(zip, ".dbf");
        // An outline that crosses itself is read as it is: the survey says where it does.
        return Of(Shapefile.ReadAllFeatures(shapes, facts, new() { GeometryBuilderMode = GeometryBuilderMode.IgnoreInvalidShapes }));
    }

    private static MemoryStream Part(ZipArchive zip, string ending)
    {
        var entry = zip.Entries.FirstOrDefault(e => e.FullName.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? throw Unreadable();
        if (entry.Length > Largest) { throw Unreadable(); }
        var part = new MemoryStream();
        using var packed = entry.Open();
        packed.CopyTo(part);
        part.Position = 0;
        return part;
    }

    private static List<Outline> GeoPackage(byte[] bytes)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Ids.New()}.gpkg");
        try
        {
            File.WriteAllBytes(file, bytes);
            using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            db.Open();
            return [.. Layers(db).SelectMany(l => Rows(db, l.Table, l.Column)).ToList()];
        }
        finally { File.Delete(file); }
    }

    private static List<(string Table, string Column)> Layers(SqliteConnection db)
    {
        using var command = db.CreateCommand();
        command.CommandText = "SELECT table_name, column_name FROM gpkg_geometry_columns";
        using var reader = command.ExecuteReader();
        var layers = new List<(string, string)>();
        while (reader.Read()) { layers.Add((reader.GetString(0), reader.GetString(1))); }
        return layers;
    }

    private static List<Outline> Rows(SqliteConnection db, string table, string column)
    {
        using var command = db.CreateCommand();
#pragma warning disable CA2100 // A name cannot be a parameter; its quotation marks are doubled, and the file is only read.
        command.CommandText = $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<Outline>();
        while (reader.Read())
        {
            var names = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => i, StringComparer.OrdinalIgnoreCase);
            if (reader.IsDBNull(names[column])) { continue; }
            var shape = new GeoPackageGeoReader().Read((byte[])reader.GetValue(names[column]));
            rows.Add(new(names.Where(n => !n.Key.Equals(column, StringComparison.OrdinalIgnoreCase)).ToDictionary(n => n.Key, n => Text(reader.GetValue(n.Value))), shape));
        }
        return rows;
    }

    private static List<Outline> Of(IEnumerable<IFeature> features)
        => [.. features.Where(f => f.Geometry is not null).Select(f => new Outline((f.Attributes?.GetNames() ?? []).ToDictionary(n => n, n => Text(f.Attributes![n])), f.Geometry))];

    private static string Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)?.Trim() ?? "";
}
