using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Esri;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Maps;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>Files of boundaries: read, checked, drawn.</summary>
public sealed class BoundaryRules
{
    private static readonly Frame Box = new(-1, -1, 3, 2);

    public static Polygon Square(double west, double east, double south = 0, double north = 1)
        => new(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));

    private static Atlas Two => new([new Area { Code = "N", Name = Texts.Of("en", "North") }, new Area { Code = "S", Name = Texts.Of("en", "South") }]);

    private static string Json(params (string Code, string Ring)[] outlines) => "{\"type\":\"FeatureCollection\",\"features\":["
        + string.Join(',', outlines.Select(o => $"{{\"type\":\"Feature\",\"properties\":{{\"pcode\":\"{o.Code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{o.Ring}]}}}}")) + "]}";

    public const string Left = "[[0,0],[1,0],[1,1],[0,1],[0,0]]", Right = "[[1,0],[2,0],[2,1],[1,1],[1,0]]", Crossing = "[[0,0],[1,1],[1,0],[0,1],[0,0]]", Elsewhere = "[[30,40],[31,40],[31,41],[30,41],[30,40]]", Metres = "[[500000,0],[510000,0],[510000,9000],[500000,9000],[500000,0]]";

    public static byte[] File(params (string Code, string Ring)[] outlines) => Encoding.UTF8.GetBytes(Json(outlines));

    private static Survey Take(byte[] file, out IReadOnlyDictionary<string, Geometry> shapes)
    {
        var survey = new Survey(Two, Box, BoundaryFile.Read(file));
        shapes = survey.Take();
        return survey;
    }

    [Fact]
    public void Outlines_are_matched_by_code_or_by_name()
    {
        Assert.Empty(Take(File(("N", Left), ("South", Right)), out var shapes).Faults);
        Assert.Equal(["N", "S"], shapes.Keys.Order());
    }

    [Fact]
    public void A_zip_with_a_shapefile_and_a_geopackage_say_the_same()
    {
        Feature[] features = [new(Square(0, 1), new AttributesTable { { "pcode", "N" } }), new(Square(1, 2), new AttributesTable { { "pcode", "S" } })];
        Assert.Equal(2, Taken(Zipped(features)));
        Assert.Contains(Take(Zipped([new(Twisted(), new AttributesTable { { "pcode", "N" } }), features[1]]), out _).Faults, f => f.ToString().Contains("crosses itself", StringComparison.Ordinal));
        Assert.Equal(2, Taken(GeoPackage(features)));
    }

    private static byte[] Zipped(Feature[] features)
    {
        var folder = Directory.CreateTempSubdirectory();
        Shapefile.WriteAllFeatures(features, Path.Combine(folder.FullName, "areas.shp"));
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder.FullName, zip);
        folder.Delete(true);
        return zip.ToArray();
    }

    private static Polygon Twisted() => new(new LinearRing([new(0, 0), new(1, 1), new(1, 0), new(0, 1), new(0, 0)]));

    private static int Taken(byte[] file)
    {
        Assert.Empty(Take(file, out var shapes).Faults);
        return shapes.Count;
    }

    private static byte[] GeoPackage(IEnumerable<Feature> features)
    {
        var file = Path.GetTempFileName();
        using (var db = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            db.Open();
            using var make = db.CreateCommand();
            make.CommandText = "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT); INSERT INTO gpkg_geometry_columns VALUES ('areas','geom'); CREATE TABLE areas (fid INTEGER PRIMARY KEY, geom BLOB, pcode TEXT)";
            make.ExecuteNonQuery();
            foreach (var feature in features)
            {
                using var add = db.CreateCommand();
                add.CommandText = "INSERT INTO areas (geom, pcode) VALUES ($geom, $code)";
                add.Parameters.AddWithValue("$geom", new GeoPackageGeoWriter().Write(feature.Geometry));
                add.Parameters.AddWithValue("$code", feature.Attributes["pcode"]);
                add.ExecuteNonQuery();
            }
        }
        var bytes = System.IO.File.ReadAllBytes(file);
        System.IO.File.Delete(file);
        return bytes;
    }

    [Theory]
    [InlineData(Crossing, "crosses itself near 0.5, 0.5")]
    [InlineData(Elsewhere, "lies outside the country’s box, near 40.5, 30.5. Is it the file of another country?")]
    [InlineData(Metres, "is not given in degrees")]
    public void What_cannot_be_the_country_is_refused_in_words(string ring, string says)
        => Assert.Contains(Take(File(("N", ring), ("S", Right)), out _).Faults, f => f.ToString().Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("this is no file of boundaries")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}")]
    [InlineData("PK no zip")]
    [InlineData("SQLite format 3 and no database")]
    public void What_cannot_be_read_is_refused_in_words(string content)
        => Assert.Equal("Upload", Assert.Throws<RefusedException>(() => BoundaryFile.Read(Encoding.UTF8.GetBytes(content))).Field);

    [Fact]
    public void A_file_of_another_country_and_outlines_of_nobody_are_said()
    {
        Assert.Contains("Is it the file of another country?", Take(File(("XX", Left)), out _).Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(Take(File(("N", Left), ("XX", Right)), out var shapes).Remarks, r => r.ToString().Contains("“XX” is the code or name of no area", StringComparison.Ordinal));
        Assert.Equal(["N"], shapes.Keys);
    }

    [Fact]
    public void An_outline_that_lies_on_a_neighbour_is_refused_and_slivers_are_only_said()
    {
        Assert.Contains("lie on each other", Assert.Single(Take(File(("N", Left), ("S", Left)), out _).Faults).ToString(), StringComparison.Ordinal);
        var slivers = Take(File(("N", Left), ("S", "[[0.99,0],[2,0],[2,1],[0.99,1],[0.99,0]]")), out var shapes);
        Assert.Empty(slivers.Faults);
        Assert.Contains(slivers.Remarks, r => r.ToString().Contains("small gaps or overlaps", StringComparison.Ordinal));
        Assert.Equal(2, shapes.Count);
    }

    [Fact]
    public void A_shared_border_stays_shared_when_it_is_simplified()
    {
        var border = string.Join(',', Enumerable.Range(0, 101).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{1 + 0.02 * Math.Sin(i):0.#####},{i / 100.0}]")));
        var backwards = string.Join(',', border.Split("],").Select(p => p.TrimEnd(']') + "]").Reverse());
        Assert.Empty(Take(File(("N", $"[[0,0],{border},[0,1],[0,0]]"), ("S", $"[[2,0],[2,1],{backwards},[2,0]]")), out var shapes).Faults);
        Assert.True(shapes["N"].NumPoints < 100, shapes["N"].ToString());
        Assert.Equal(0, shapes["N"].Intersection(shapes["S"]).Area, 9);
        Assert.Equal(2, shapes["N"].Union(shapes["S"]).Area, 2);
    }
}

/// <summary>Which values share a shade.</summary>
public sealed class ShadeRules
{
    [Theory]
    [InlineData("3", "Most")]
    [InlineData("10 10.1 10.2 10.3 11", "Most Most Most Most Most")]
    [InlineData("0.07 1.91", "High Most")]
    [InlineData("0.07 0.1 1.91 2", "High High Most Most")]
    [InlineData("1 2 100 200 10000", "Low Low High High Most")]
    [InlineData("0.001 0.07 1.91 20 50 100", "Least Low High Most Most Most")]
    public void The_largest_are_the_darkest_and_no_shade_is_wider_than_it_must_be(string values, string shades)
    {
        List<decimal> told = [.. values.Split(' ').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
        var classes = new MapClasses(told);
        Assert.Equal(shades, string.Join(' ', told.Select(classes.Of)));
    }
}

/// <summary>A map on the page of a figure.</summary>
public sealed class MapPages : IAsyncLifetime
{
    private readonly CountryWithFigures _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_lead_brings_boundaries_in_and_everybody_sees_the_map_with_its_table()
    {
        var page = await BringAsync(BoundaryRules.File(("N", BoundaryRules.Left), ("S", BoundaryRules.Right)));
        Assert.True(page.Says("2 areas have their outlines now."), page.Text);
        await _site.ImportAsync("victims,N,2024,,3,count,,,Authority,,,\nvictims,S,2024,,40,count,,,Authority,,,\ntasks,S,2024,,40,count,,,Authority,,,\n");
        var lead = await _site.As("lead");
        foreach (var id in await WaitingAsync()) { await (await lead.OpenAsync("/workspace/figures")).FormWith("Chosen").Choose("Chosen", id).SendAsync(); }
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress/victims")).Html.Contains("id=\"map\"", StringComparison.Ordinal));
        var map = await _site.Stranger().OpenAsync("/en/progress/victims");
        Assert.True(map.Says("A place that is not marked on this map is not thereby safe."));
        Assert.True(map.Says("Not ours to decide."));
        Assert.True(map.Says("Licence: CC BY 4.0."));
        Assert.True(map.Says("fewer than 5"));
        Assert.Equal(2, map.Document.QuerySelectorAll("#map path[stroke-width]").Length);
        // The legend tells the values, never more of a small number than the table does; one value alone is dark.
        Assert.Equal(["not told: 2", "fewer than 5: 1"], map.Texts("#map .nmap-legend li"));
        var tasks = await _site.Stranger().OpenAsync("/en/progress/tasks");
        Assert.Equal(["40: 2", "no figure: 1"], tasks.Texts("#map .nmap-legend li"));
        Assert.Equal("0.72", tasks.One("#map .nmap-legend rect[fill-opacity]").GetAttribute("fill-opacity"));
        Assert.False(tasks.Says("The stronger the shade, the more."));
        Assert.Contains("unknown", (await _site.Stranger().OpenAsync("/en/progress/remaining")).One("#map svg").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_are_compared_at_one_time_and_what_is_newer_stands_in_the_table()
    {
        await BringAsync(BoundaryRules.File(("N", BoundaryRules.Left), ("S", BoundaryRules.Right)));
        await _site.ImportAsync("cleared,N,,2024-H1,3,km2,,,Authority,,,\ncleared,S,,2024-H1,1,km2,,,Authority,,,\ncleared,N,,2024-H2,9,km2,,,Authority,,,\nreduced,N,,2024-H1,1,km2,,,Authority,,,\n");
        var lead = await _site.As("lead");
        foreach (var id in await WaitingAsync()) { await (await lead.OpenAsync("/workspace/figures")).FormWith("Chosen").Choose("Chosen", id).SendAsync(); }
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress/cleared")).Html.Contains("id=\"map\"", StringComparison.Ordinal));
        var page = await _site.Stranger().OpenAsync("/en/progress/cleared");
        Assert.True(page.Says("The map compares the areas at one time: the first half of 2024."), page.Text);
        Assert.True(page.Says("3.00 km² 9.00 km² (the second half of 2024)"), page.Text);
    }

    [Fact]
    public async Task A_bad_file_changes_nothing_and_keeps_what_was_typed()
    {
        await BringAsync(BoundaryRules.File(("N", BoundaryRules.Left), ("S", BoundaryRules.Right)));
        var page = await BringAsync(BoundaryRules.File(("N", BoundaryRules.Crossing), ("S", BoundaryRules.Right)));
        Assert.True(page.Says("Nothing was stored. What stood before stays."), page.Text);
        Assert.Equal("CC BY 4.0", page.One("[name=Licence]").GetAttribute("value"));
        Assert.Single((await BringAsync(Encoding.UTF8.GetBytes("nothing"))).Errors);
        var fewer = await BringAsync(BoundaryRules.File(("N", BoundaryRules.Left)));
        Assert.StartsWith("Nothing was stored: South would lose the outline that stands now", Assert.Single(fewer.Errors), StringComparison.Ordinal);
        Assert.Equal(["Say under which licence they may be shown."], (await BringAsync(BoundaryRules.File(("N", BoundaryRules.Left)), licence: "")).Errors);
        await using var scope = _site.Services.CreateAsyncScope();
        Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Boundary>().CountAsync(TestContext.Current.CancellationToken));
        var sure = await fewer.Form("Bring in").Attach("Upload", "areas.geojson", BoundaryRules.File(("N", BoundaryRules.Left)), "application/geo+json").Choose("TakeAway", "true").SendAsync();
        Assert.True(sure.Says("1 area has its outline now."), sure.Text);
    }

    private async Task<Screen> BringAsync(byte[] file, string licence = "CC BY 4.0")
        => await (await (await _site.As("lead")).OpenAsync("/workspace/figures/boundaries")).Form("Bring in").Attach("Upload", "areas.geojson", file, "application/geo+json")
            .Fill("Source", "Mapping office").Fill("Licence", licence).Fill("Disclaimer", "Not ours to decide.").Fill("West", "-1").Fill("South", "-1").Fill("East", "3").Fill("North", "2").SendAsync();

    private async Task<List<string>> WaitingAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().Where(f => f.State == FigureState.Imported).Select(f => f.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
