namespace Nmap.Translations.Tests;

/// <summary>The words of the field in this country.</summary>
public sealed class TermTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_term_is_offered_beside_the_text_and_a_word_to_avoid_is_told()
    {
        await AddAsync(("Words.en", "land release"), ("Words.fr", "remise à disposition des terres"), ("Forbidden.fr", "libération des terres"), ("Note.fr", "NILAM 07.11"));
        var work = await Work.PublishedAsync(site, "Terms", "Land release went on.");
        await work.TranslateAsync("fr", "Termes", "La libération des terres a continué.");
        var page = await (await site.As("communications")).OpenAsync(work.Editor("fr"));
        Assert.True(page.Says("land release: remise à disposition des terres · not: libération des terres · NILAM 07.11"), page.Text);
        Assert.True(page.Says("“libération des terres” is not to be used here. Use “remise à disposition des terres”."), page.Text);
    }

    [Fact]
    public async Task Search_finds_a_text_under_every_name_of_a_term()
    {
        await Work.PublishedAsync(site, "Talking to cattle keepers", "Blasting caps were found by the herd.");
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=cattle")).Says("Talking to cattle keepers")));
        Assert.False((await site.Stranger().OpenAsync("/en/search?q=firepins")).Says("Talking to cattle keepers"));
        await AddAsync(("Words.en", "blasting cap"), ("Also.en", "firepins, blasting caps"));
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=firepins")).Says("Talking to cattle keepers")));
    }

    [Fact]
    public async Task A_word_is_not_to_be_used_and_to_be_avoided_at_once()
    {
        var page = await (await (await site.As("communications")).OpenAsync("/workspace/translations/terms/new")).Form("Save").Fill("Words.en", "clearance").Fill("Forbidden.en", "Clearance").SendAsync();
        Assert.Equal(["“clearance” cannot be the word to use and a word to avoid at once."], page.Errors);
        Assert.Equal("Clearance", page.One("[name='Forbidden.en']").GetAttribute("value"));
        var empty = await (await (await site.As("communications")).OpenAsync("/workspace/translations/terms/new")).Form("Save").SendAsync();
        Assert.Equal(["Enter the term in at least one language."], empty.Errors);
    }

    [Fact]
    public async Task Two_who_change_a_term_at_once_see_what_the_other_wrote()
    {
        await AddAsync(("Words.en", "task order"));
        var (first, second) = (await site.As("communications"), await site.As("secretariat"));
        var (one, two) = (await (await first.OpenAsync("/workspace/translations/terms?q=task+order")).FollowAsync("Change task order"), await (await second.OpenAsync("/workspace/translations/terms?q=task+order")).FollowAsync("Change task order"));
        await one.Form("Save").Fill("Words.fr", "ordre de tâche").SendAsync();
        var stale = await two.Form("Save").Fill("Words.fr", "ordre de mission").SendAsync();
        Assert.StartsWith("Somebody changed this term", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.True(stale.Says("ordre de tâche"), stale.Text);
        await stale.Form("Save").SendAsync();
        Assert.True((await first.OpenAsync("/workspace/translations/terms?q=task+order")).Says("ordre de mission"));
    }

    [Fact]
    public async Task Members_read_the_list_and_do_not_change_it()
    {
        await AddAsync(("Words.en", "marking"));
        var list = await (await site.As("member")).OpenAsync("/workspace/translations/terms");
        Assert.True(list.Says("marking") && !list.Says("Add a term"), list.Text);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await (await site.As("member")).GetAsync("/workspace/translations/terms/new")).Status);
        Assert.Contains("marking", await site.Api().GetStringAsync("/api/v1/terms"), StringComparison.Ordinal);
    }

    private async Task AddAsync(params (string Field, string Text)[] fields)
    {
        var form = (await (await site.As("communications")).OpenAsync("/workspace/translations/terms/new")).Form("Save");
        foreach (var (field, text) in fields) { form.Fill(field, text); }
        var page = await form.SendAsync();
        Assert.Empty(page.Errors);
    }
}
