using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Tests.Floor;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Site = Nmap.Testing.Site;

namespace Nmap.Cms.Tests;

/// <summary>What later work stands on, each shown once.</summary>
public sealed class ForeseesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_type_and_a_field_that_a_country_defines_are_in_the_api_and_in_lists_at_once()
    {
        await RecipeAsync("""
            { "steps": [ { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "SafetyNotice", "DisplayName": "Safety notice" }, { "Name": "GoodPractice", "DisplayName": "Good practice" } ],
              "ContentParts": [
                { "Name": "SafetyNotice", "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "NumericField", "Name": "Depth" }, { "FieldName": "TextField", "Name": "Street", "Settings": { "TextFieldSettings": { "Required": true } } } ] },
                { "Name": "GoodPractice", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Donor" } ] } ] } ] }
            """);
        using var api = _site.Api("secretariat");
        var body = new JsonObject { ["Culture"] = "en", ["Audience"] = "members", ["TitlePart"] = new JsonObject { ["Title"] = "Flooded road" }, ["SafetyNotice"] = new JsonObject { ["Depth"] = new JsonObject { ["Value"] = 1.5 } } };
        using var refused = await api.PostAsJsonAsync("/api/v1/content/SafetyNotice", body, Doors.Cancel);
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains("SafetyNotice.Street", await refused.Content.ReadAsStringAsync(Doors.Cancel), StringComparison.Ordinal);
        body["SafetyNotice"]!["Street"] = new JsonObject { ["Text"] = "Mill road" };
        using var made = await api.PostAsJsonAsync("/api/v1/content/SafetyNotice", body, Doors.Cancel);
        Assert.Equal(201, (int)made.StatusCode);
        var list = await api.GetFromJsonAsync<JsonObject>("/api/v1/content/SafetyNotice", Doors.Cancel);
        Assert.Equal("Mill road", (string?)Assert.Single(list!["Items"]!.AsArray())!["SafetyNotice"]!["Street"]!["Text"]);
        await _site.TellAsync<ContentLibrary>(async l => Assert.Equal(1, await l.DeskOf(Reader.System).WhereField("Street", "Mill road").CountAsync(Doors.Cancel)));
        Assert.Single(_site.Services.GetRequiredService<ContentTypes>()["GoodPractice"].Fields, f => f.Name == "Donor");
    }

    [Fact]
    public void Ids_of_segments_are_for_life_whatever_is_moved_added_or_reworded()
    {
        var first = Segments.Carry("<p>One</p><p>Two</p><p>Three</p>", null);
        var moved = Segments.Carry("<p>Three</p><p>New</p><p>One</p><p>Two, reworded</p>", first);
        Assert.Equal(first[2].Id, moved[0].Id);
        Assert.Equal(first[0].Id, moved[2].Id);
        Assert.Equal(4, moved.Select(s => s.Id).Distinct().Count());
        var reworded = Segments.Carry("<p>One</p><p>Two, reworded</p><p>Three</p>", first);
        Assert.Equal(first.Select(s => s.Id), reworded.Select(s => s.Id));
        var french = Segments.Translate("<p>Un</p><p>Deux</p><p>Trois</p>", first);
        Assert.Equal(first.Select(s => s.Id), french.Select(s => s.Id));
        Assert.Equal([first[1].Id], Segments.Outdated(french, reworded));
    }

    [Fact]
    public void Audience_and_attribution_pass_one_renderer_and_the_house_of_chatham_names_nobody()
    {
        var member = new Reader { PersonId = "m", Organisations = ["a"], Roles = new HashSet<string> { Roles.Member } };
        Paragraph[] text =
        [
            new() { Id = "1", Text = "open", Audience = Audience.Public, SaidBy = "a" },
            new() { Id = "2", Text = "among us", Audience = Audience.Members, SaidBy = "a" },
            new() { Id = "3", Text = "unnamed", Audience = Audience.ChathamHouse, SaidBy = "a" },
            new() { Id = "4", Text = "for b", Audience = Audience.Organisations("b"), SaidBy = "a" },
        ];
        Assert.Equal([("2.1", null)], ParagraphText.For(Reader.Stranger, text, "2").Select(p => (p.Number, p.SaidBy)));
        Assert.Equal([("2.1", "a"), ("2.2", "a"), ("2.3", null)], ParagraphText.For(member, text, "2").Select(p => (p.Number, p.SaidBy)));
        Assert.All(ParagraphText.For(Reader.System, text, "2"), p => Assert.True(p.Audience.Kind != AudienceKind.ChathamHouse || p.SaidBy is null));
    }

    [Theory]
    [InlineData("public", true, true, true, true)]
    [InlineData("members", false, false, true, true)]
    [InlineData("chatham-house", false, false, true, true)]
    [InlineData("organisations:{a}", false, false, true, false)]
    [InlineData("organisations:{x},{a}", false, false, true, false)]
    [InlineData("author", false, false, false, false)]
    public async Task Each_audience_admits_its_readers_in_memory_and_in_the_database_alike(string pattern, bool stranger, bool observer, bool a, bool b)
    {
        string Id(string code) => Ids.From("organisation/" + code);
        var audience = pattern.Replace("{a}", Id("a"), StringComparison.Ordinal).Replace("{x}", Id("x"), StringComparison.Ordinal);
        var item = await _site.PublishedAsync(Doors.Draft("Matrix"));
        await _site.TellAsync<NmapDb>(db => db.Database.ExecuteSqlAsync($"UPDATE cms_items SET \"Audience\" = {audience}, \"AuthorId\" = 'author' WHERE \"ItemId\" = {item.ContentItemId}", Doors.Cancel));
        foreach (var (reader, expected) in new[] { (Reader.Stranger, stranger), (Person("o", "o", Roles.Observer), observer), (Person("pa", "a", Roles.Member), a), (Person("pb", "b", Roles.Member), b) })
        {
            Assert.Equal(expected, Audience.Parse(audience).Admits(reader, "author"));
            Assert.Equal(expected, await _site.FindAsync(item.ContentItemId, reader) is not null);
        }
        Assert.NotNull(await _site.FindAsync(item.ContentItemId, Person("author", "b", Roles.Member)));

        Reader Person(string id, string organisation, string role) => new() { PersonId = id, Organisations = [Id(organisation)], Roles = new HashSet<string> { role } };
    }

    [Fact]
    public void The_digest_of_a_text_does_not_hang_on_the_order_of_its_members()
    {
        var (one, two) = (JsonNode.Parse("""{ "b": [1, true, "é"], "a": { "y": null, "x": "1" } }""")!, JsonNode.Parse("""{"a":{"x":"1"},"b":[1,true,"é"]}""")!);
        Assert.Equal(CanonicalJson.Digest(one), CanonicalJson.Digest(two));
        Assert.NotEqual(CanonicalJson.Digest(one), CanonicalJson.Digest(JsonNode.Parse("""{"a":{"x":"1"},"b":[true,1,"é"]}""")!));
    }

    [Fact]
    public async Task Powers_end_at_the_countrys_midnight_within_one_request()
    {
        var person = await _site.AskAsync<IRolls, string>(r => r.AddPersonAsync("Deputy For A Day", null, "en", Reader.System, Doors.Cancel));
        var site = _site.Services.GetRequiredService<ISite>();
        var (national, today) = (_site.Account("lead").Organisation, site.Today);
        await _site.TellAsync<IRolls>(r => r.AddTermAsync(person, national, true, Reader.System, Doors.Cancel));
        await _site.TellAsync<IRolls>(r => r.AssignAsync(person, Roles.Deputy, today, today.AddDays(2), Reader.System, Doors.Cancel));
        var midnight = new DateTimeOffset(today.AddDays(2).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(3));
        _site.Clock.Advance(midnight - _site.Clock.Now - TimeSpan.FromSeconds(30));
        var before = await DeputyAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await DeputyAsync();
        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([true, false], new[] { before, after, await DeputyAsync() }.Distinct());

        Task<bool> DeputyAsync() => _site.AskAsync<IForum, bool>(async f => (await f.ReaderAsync(person, Doors.Cancel)).Is(Roles.Deputy));
    }

    [Fact]
    public async Task A_person_without_an_account_gets_mail_in_their_language()
    {
        var id = await _site.AskAsync<IRolls, string>(r => r.AddPersonAsync("No Account", "no.account@example.org", "ar", Reader.System, Doors.Cancel));
        var person = (await _site.AskAsync<IForum, Person?>(f => f.PersonAsync(id, Doors.Cancel)))!;
        await _site.TellAsync<IPost>(p => p.AddAsync("test/1", new Letter(person.Id, person.Email!, person.Culture, "اجتماع", ["نص"]), Doors.Cancel));
        var letter = await _site.Mail.WaitAsync("no.account@example.org");
        Assert.Equal("اجتماع", letter.Subject);
    }

    [Fact]
    public void A_row_has_its_name_in_every_language_and_says_which_one_it_shows()
    {
        var name = Texts.FromJson(new Texts([new("en", "Authority"), new("ar", "الهيئة"), new("fr", " ")]).ToJson());
        Assert.Equal(("الهيئة", "ar"), name.In("ar"));
        Assert.Equal(("Authority", "en"), name.In("fr"));
        Assert.Equal(name, name.With("fr", null));
    }

    [Fact]
    public async Task A_fifth_language_is_settings_and_a_file_with_fallback_labelled_and_no_rebuild()
    {
        Directory.CreateDirectory(Path.Combine(_site.DataFolder, "localization"));
        await File.WriteAllTextAsync(Path.Combine(_site.DataFolder, "localization", "pt.po"), "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"News\"\nmsgstr \"Notícias\"\n", Doors.Cancel);
        await RecipeAsync("""{ "steps": [ { "name": "nmap-site", "Languages": ["en", "fr", "es", "ar", "pt"] } ] }""");
        await _site.PublishedAsync(Doors.Draft("Only in English"));
        Assert.True(await Doors.SoonAsync(async () => (await _site.Stranger().GetAsync("/pt/news")).Says("Notícias")));
        var page = await _site.Stranger().OpenAsync("/pt/news");
        Assert.Equal(("pt", "ltr"), (page.One("html").GetAttribute("lang"), page.One("html").GetAttribute("dir")));
        Assert.Contains(page.Document.QuerySelectorAll("[lang=en]"), e => e.TextContent.Contains("Only in English", StringComparison.Ordinal));
        var portuguese = await _site.CreateAsync(Doors.Draft("Acção contra as minas", culture: "pt"));
        Assert.Equal("news/accao-contra-as-minas", portuguese.Path);
        using (CultureScope.Use("pt")) { Assert.Equal("Notícias", _site.Services.GetRequiredService<IStringLocalizer>()["News"].Value); }
    }

    [Fact]
    public async Task Zone_and_number_to_call_are_the_countrys_own()
    {
        await RecipeAsync("""{ "steps": [ { "name": "nmap-site", "TimeZone": "Asia/Phnom_Penh", "Hotline": "1999" } ] }""");
        var site = _site.Services.GetRequiredService<ISite>();
        Assert.Equal(TimeSpan.FromHours(7), site.Zone.BaseUtcOffset);
        Assert.True(await Doors.SoonAsync(async () => (await _site.Stranger().GetAsync("/en")).Html.Contains("1999", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Several_sign_and_silence_has_its_last_day()
    {
        await RecipeAsync("""
            { "steps": [ { "name": "nmap-workflow", "Workflows": [ { "Name": "two-keys",
              "States": [ { "Name": "open", "Label": { "en": "Open" } }, { "Name": "closed", "Label": { "en": "Closed" }, "Final": true } ],
              "Transitions": [ { "Name": "close", "Label": { "en": "Close" }, "From": ["open"], "To": "closed", "Roles": ["lead", "champion-donor"], "Signatures": ["lead", "champion-donor"], "AfterDays": 10 } ] } ] } ] }
            """);
        async Task<Moved> SignAsync(string role)
        {
            await using var scope = _site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
            await using var work = await db.BeginAsync(Doors.Cancel);
            var moved = await scope.ServiceProvider.GetRequiredService<IRoutes>().MoveAsync(new Move("two-keys", "s1", "open", "close", _site.Person(role, role)) { Digest = "d" }, Doors.Cancel);
            await db.CommitAsync(new Act("Test.Signed", "Test", "s1", Reader.System), Doors.Cancel);
            return moved;
        }

        Assert.Equal(["champion-donor"], (await SignAsync(Roles.Lead)).Waiting);
        Assert.Equal("closed", (await SignAsync(Roles.ChampionDonor)).State.Name);
        var since = new DateTimeOffset(2026, 1, 1, 22, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 1, 12), await _site.AskAsync<ISilence, DateOnly?>(s => s.LastDayAsync("two-keys", "open", since, Doors.Cancel)));
    }

    private async Task RecipeAsync(string text)
    {
        var file = Path.Combine(_site.DataFolder, "own.recipe.json");
        await File.WriteAllTextAsync(file, text, Doors.Cancel);
        await _site.TellAsync<RecipeRunner>(r => r.RunAsync(file, Reader.System, cancel: Doors.Cancel));
    }
}
