using Nmap.Search.Indexing;
using Nmap.Search.Languages;
using Xunit;
using static Nmap.Search.Tests.Texts;

namespace Nmap.Search.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "Villagers were clearing minefields", "minefield cleared")]
    [InlineData("fr", "La dépollution des champs de mines et l’éducation aux risques", "éducation champ")]
    [InlineData("fr", "La dépollution des champs de mines", "depollution")]
    [InlineData("es", "Las minas antipersonal fueron destruidas", "mina destruida")]
    [InlineData("pt", "A ação contra as minas continua nas províncias", "acao província")]
    [InlineData("pt", "Os projectos das autoridades nacionais", "projeto autoridade")]
    [InlineData("ar", "تم تطهير حقول الألغام في المحافظات", "الالغام")]
    [InlineData("ar", "وزارة الدفاع سلمت الأراضي للمزارعين", "مزارعين")]
    [InlineData("ru", "Разминирование полей завершено в срок", "поле разминирования")]
    [InlineData("ru", "Учёт пострадавших ведётся ежедневно", "учет пострадавшие")]
    [InlineData("uk", "Розмінування полів на Харківщині", "розмінування харківщині")]
    [InlineData("fa", "پاکسازی میدان مین در کشور ادامه دارد", "میدان مین")]
    [InlineData("de", "Die Räumung der Minenfelder", "raumung minenfeld")]
    [InlineData("tr", "Mayınların temizlenmesi sürüyor", "mayın")]
    [InlineData("km", "ក្រុមប្រឹក្សាឃុំបានបើកកិច្ចប្រជុំ", "ឃុំ")]
    [InlineData("km", "ក្រុមប្រឹក្សាឃុំបានបើកកិច្ចប្រជុំ", "កិច្ចប្រជុំ")]
    [InlineData("km", "ការបោសសម្អាតមីននៅតាមផ្លូវ", "ផ្លូវ")]
    [InlineData("km", "ការបោសសម្អាតមីននៅតាមផ្លូវ", "សម្អាត")]
    [InlineData("km", "ការបោសសម្អាតមីននៅតាមផ្លូវ", "មីន")]
    [InlineData("km", "មជ្ឈមណ្ឌលវែលម៉ារ៉ាបានបើកការិយាល័យ", "វែលម៉ារ៉ា")]
    [InlineData("th", "การเก็บกู้ทุ่นระเบิดในประเทศไทย", "ทุ่นระเบิด")]
    [InlineData("lo", "ການເກັບກູ້ລະເບີດໃນປະເທດລາວ", "ປະເທດ")]
    [InlineData("so", "Miinada waa in la nadiifiyaa", "miinada")]
    public async Task A_text_is_found_by_other_forms_of_its_words(string culture, string text, string asked)
    {
        using var library = await Library.With(Text("it", "–", text, culture));
        var answer = library.Ask(asked, culture: culture);
        Assert.Equal("it", Assert.Single(answer.Hits).Id);
        Assert.False(answer.Loosened);
        Assert.Contains("<mark>", answer.Hits[0].SnippetHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "mina minas", "zona zonas", "área áreas", "bomba bombas", "víctima víctimas", "niño niños", "campo campos", "norma normas")]
    [InlineData("fr", "mine mines", "zone zones", "bombe bombes", "victime victimes", "norme normes", "école écoles", "champ champs")]
    [InlineData("pt", "mina minas", "zona zonas", "área áreas", "bomba bombas", "vítima vítimas", "escola escolas", "campo campos", "ação ações")]
    [InlineData("en", "mine mines", "area areas", "victim victims", "country countries", "survey surveys", "casualty casualties")]
    [InlineData("ru", "мина мины", "поле поля", "бомба бомбы", "жертва жертвы", "район районы")]
    [InlineData("ar", "لغم الغام", "منطقة مناطق", "ضحية الضحايا")]
    public async Task One_and_many_find_each_other(string culture, params string[] pairs)
    {
        var missed = new List<string>();
        foreach (var pair in pairs.Select(p => p.Split(' ')))
        {
            using var library = await Library.With(Text("one", "–", pair[0], culture), Text("many", "–", pair[1], culture));
            missed.AddRange(pair.Where(word => library.Ask(word, culture: culture).Total < 2));
        }
        Assert.Empty(missed);
    }

    [Fact]
    public void Khmer_is_cut_into_words()
    {
        using var analyzer = new FieldAnalyzer();
        var words = analyzer.Tokens(IndexFields.Of(IndexFields.Body, "km"), "ក្រុមប្រឹក្សាឃុំ").Select(t => t.Term);
        Assert.Equal(["ក្រុមប្រឹក្សា", "ឃុំ"], words);
    }

    [Fact]
    public void A_wished_break_in_Khmer_stays_a_break()
    {
        using var analyzer = new FieldAnalyzer();
        Assert.Equal(2, analyzer.Tokens("word_km", "ឃុំ\u200Bឃុំ").Count);
    }

    [Fact]
    public void A_soft_hyphen_stands_inside_a_word()
    {
        using var analyzer = new FieldAnalyzer();
        var token = Assert.Single(analyzer.Tokens("word_en", "mine\u00ADfield"));
        Assert.Equal(("minefield", 0, 10), (token.Term, token.Start, token.End));
    }

    [Theory]
    [InlineData("MRE", "Explosive ordnance risk education in schools", "en")]
    [InlineData("risk education", "EORE in schools", "en")]
    [InlineData("IMAS", "Les NILAM sont révisées", "fr")]
    [InlineData("assistance to victims", "Victim assistance plans", "en")]
    [InlineData("sectores", "Os setores da ação", "pt")]
    [InlineData("UXO", "Unexploded ordnance was found", "en")]
    [InlineData("lutte antimines", "International funding of mine action", "en")]
    public async Task Other_names_of_the_same_thing_find_it(string asked, string text, string culture)
    {
        using var library = await Library.With(Text("it", "–", text, culture));
        Assert.Equal(["it"], library.Found(asked));
    }

    [Fact]
    public async Task Texts_in_the_readers_language_stand_first_and_others_follow()
    {
        using var library = await Library.With(
            Text("a", "Angkor", "Angkor Angkor Angkor", "en"), Text("b", "Angkor", "La province d'Angkor", "fr"), Text("c", "Angkor", "Angkor", "es"));
        Assert.Equal("fr", library.Ask("angkor", culture: "fr").Hits[0].Culture);
        Assert.Equal("en", library.Ask("angkor", culture: "en").Hits[0].Culture);
        Assert.Equal(3, library.Ask("angkor", culture: "ar").Total);
    }

    [Fact]
    public async Task Words_between_quotation_marks_stand_together()
    {
        using var library = await Library.With(Text("a", "–", "The mine action plan is ready"), Text("b", "–", "Action on the mine came late"));
        Assert.Equal(["a"], library.Found("“mine action plan”"));
        Assert.Equal(["a"], library.Found("«action plan»"));
        Assert.Equal(["a", "b"], library.Found("action mine"));
    }

    [Fact]
    public async Task All_words_are_wanted_and_when_no_text_has_them_some_do()
    {
        using var library = await Library.With(Text("a", "–", "Clearance of roads"), Text("b", "–", "Clearance of schools"));
        Assert.Equal(["a"], library.Found("clearance roads"));
        var loose = library.Ask("clearance roads schools bridges");
        Assert.True(loose.Loosened);
        Assert.Equal(2, loose.Total);
        Assert.False(library.Ask("clearance roads").Loosened);
    }

    [Fact]
    public async Task A_question_of_only_small_words_still_finds()
    {
        using var library = await Library.With(Text("a", "–", "What it is to be"));
        Assert.Equal(["a"], library.Found("to be"));
    }

    [Fact]
    public async Task A_title_weighs_more_than_a_text()
    {
        using var library = await Library.With(
            Text("body", "Something else entirely", "stockpile stockpile"), Text("title", "Stockpile", "Something else entirely here"));
        Assert.Equal("title", library.Ask("stockpile").Hits[0].Id);
    }
}
