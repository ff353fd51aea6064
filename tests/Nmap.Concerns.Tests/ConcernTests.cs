using Nmap.Cms;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>The rules of a concern, of its reference, and of places on a map.</summary>
public sealed class ConcernTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static Concern Raised(string? name = null, string? contact = null, string culture = "fr")
        => Concern.Raise(new("Une inquiétude.", culture, Way.WebForm, name, contact), FollowUp.New(), Today);

    [Fact]
    public void An_answer_is_owed_thirty_days_after_the_day_it_came()
    {
        var concern = Raised();
        Assert.Equal((ConcernState.Received, new DateOnly(2026, 12, 24)), (concern.State, concern.AnswerDueOn));
        Assert.Equal("Text", Assert.Throws<RefusedException>(() => Concern.Raise(new(" ", "en", Way.WebForm, null, null), FollowUp.New(), Today)).Field);
        Assert.Equal("Text", Assert.Throws<RefusedException>(() => Concern.Raise(new(new('a', 4001), "en", Way.WebForm, null, null), FollowUp.New(), Today)).Field);
    }

    [Theory]
    [InlineData(null, null, "Unattributed")]
    [InlineData(" ", "", "Unattributed")]
    [InlineData("Amal", null, "Named")]
    [InlineData(null, "the teacher", "Named")]
    public void Who_gives_neither_name_nor_contact_stays_unknown(string? name, string? contact, string attribution)
        => Assert.Equal(attribution, Raised(name, contact).Attribution.ToString());

    [Fact]
    public void It_is_answered_in_the_language_of_the_person()
    {
        var concern = Raised();
        Assert.Equal("Words[fr]", Assert.Throws<RefusedException>(() => concern.Reply(ConcernState.Answered, Texts.Of("en", "Yes."), "p", Today)).Field);
        concern.Reply(ConcernState.Answered, Texts.Of("fr", "Oui."), "p", Today);
        Assert.Throws<RefusedException>(() => concern.Reply(ConcernState.Declined, Texts.Of("fr", "Non."), "p", Today));
        concern.Reply(ConcernState.Answered, Texts.Of("fr", "Oui, et plus."), "p", Today.AddDays(1));
        Assert.Equal(["", "Oui.", "Oui, et plus."], concern.InOrder.Select(s => s.Words["fr"] ?? ""));
    }

    [Fact]
    public void A_meeting_decides_only_what_was_on_its_agenda()
    {
        var concern = Raised();
        Assert.Throws<RefusedException>(() => concern.Reply(ConcernState.Decided, Texts.Of("fr", "Oui."), "p", Today));
        concern.PutOnAgenda("m", "p", Today);
        Assert.Throws<RefusedException>(() => concern.PutOnAgenda("m", "p", Today));
        concern.Reply(ConcernState.Decided, Texts.Of("fr", "Oui."), "p", Today);
        Assert.True(concern.HasAnswer);
    }

    [Fact]
    public void A_save_from_an_older_state_overwrites_nothing()
    {
        var concern = Raised();
        var seen = concern.Revision;
        concern.PutOnAgenda("m", "p", Today);
        Assert.Equal(Refusal.Stale, Assert.Throws<RefusedException>(() => concern.StillStandsAt(seen)).Kind);
    }

    [Fact]
    public void Reference_and_code_are_read_however_they_are_typed()
    {
        var followUp = new FollowUp("C-7K4M-01Q", "ABCD-0123-WXYZ");
        Assert.Equal(followUp, FollowUp.Read(" c 7k4moiq ", "abcd o1 2 3 wxyz"));
        Assert.Equal(followUp, FollowUp.Read("7K4M01Q", "ABCD٠١٢٣WXYZ"));
        Assert.True(followUp.Opens(followUp.Hash));
        Assert.False(FollowUp.Read("C-7K4M-01Q", "ABCD-0123-WXY").Opens(followUp.Hash));
        Assert.Equal(2000, Enumerable.Range(0, 2000).Select(_ => FollowUp.New().Reference).Distinct().Count());
    }

    [Theory]
    [InlineData("The mine lies at 12.34567, 45.67891 near the well.")]
    [InlineData("12.345,45.678")]
    [InlineData("-12,34567; 45,67891")]
    [InlineData("١٢٫٣٤٥٦٧، ٤٥٫٦٧٨٩١")]
    [InlineData("at 12.5 N 43.2 E")]
    [InlineData("N12.51 E43.22")]
    [InlineData("12° 34' 56\" N")]
    [InlineData("12 deg 34 min")]
    [InlineData("12.3456° north")]
    [InlineData("latitude: 12.3")]
    [InlineData("خط العرض 12")]
    [InlineData("33TWN1234567890")]
    [InlineData("33T WN 12345 67890")]
    [InlineData("33T 512345 4567890")]
    [InlineData("8FW4V75V+8Q")]
    [InlineData("https://maps.app.goo.gl/abc")]
    [InlineData("https://www.google.com/maps/@1,2")]
    [InlineData("https://www.openstreetmap.org/#map=5/1/2")]
    [InlineData("geo:12.1,43.2")]
    [InlineData("///filled.count.soap")]
    public void What_reads_like_a_place_on_a_map_is_found(string text) => Assert.True(PlaceOnMap.IsIn(text));

    [Theory]
    [InlineData("We lost 1,250, 3,400 and 12,500 goats in 2019, 2020 and 2021.")]
    [InlineData("It was 38.5° in the clinic; 12.5 km on foot, 3.25 hours.")]
    [InlineData("Call me at +000 555 0199 or 0812 345 678.")]
    [InlineData("Action 21, article 5.1, paragraph 12.3")]
    [InlineData("24.11.2026 at 10.30, room 12 E")]
    [InlineData("Nous étions 1 250 personnes, 30 % de femmes.")]
    [InlineData("لماذا لم تصل العيادة في 12/3/2026 إلى قريتنا؟")]
    [InlineData("")]
    public void Other_numbers_are_let_through(string text) => Assert.False(PlaceOnMap.IsIn(text));
}
