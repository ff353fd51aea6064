using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What adoption locks, and what shows when it is touched.</summary>
public sealed class SealTests
{
    private readonly Meeting _meeting = new() { Number = 7, Title = Texts.Of("en", "Review") };
    private readonly Minutes _first, _second;

    public SealTests()
    {
        _meeting.AddItem(Texts.Of("en", "Status"));
        (_first, _second) = (Draft("The survey is complete."), Draft("The plan is adopted."));
        Seal.Close(_first, Seal.Text(_meeting, _first, ["silent"]), 1, null);
        Seal.Close(_second, Seal.Text(_meeting, _second, []), 2, _first.ChainHash);
    }

    private Minutes Draft(string text) => new()
    {
        Body = new() { Items = [new() { AgendaItemId = _meeting.Agenda[0].Id, Paragraphs = [new() { Text = Texts.Of("en", text).With("fr", "En français") }], ActionPoints = [new() { Text = Texts.Of("en", "Send it."), OwnerId = "one", DueOn = new(2027, 3, 1) }] }] },
        Answers = { new() { OrganisationId = "two", Kind = AnswerKind.Reservation, State = AnswerState.Recorded, Text = "We differ." } },
    };

    private bool First => Seal.Holds(_meeting, _first, null);

    private bool Second => Seal.Holds(_meeting, _second, _first.ChainHash);

    [Fact]
    public void Untouched_sets_hold_and_have_codes_of_their_own()
    {
        Assert.True(First && Second);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){3}$", _first.CheckCode);
        Assert.NotEqual(_first.CheckCode, _second.CheckCode);
        Assert.Equal(64, _first.TextHash!.Length);
    }

    [Fact]
    public void The_same_text_gives_the_same_seal_however_it_is_spelled()
    {
        var (composed, apart) = (Draft("caf\u00e9"), Draft("cafe\u0301"));
        apart.Id = composed.Id;
        apart.Body = apart.Body with { Items = [apart.Body.Items[0] with { Paragraphs = [apart.Body.Items[0].Paragraphs[0] with { Id = composed.Body.Items[0].Paragraphs[0].Id }], ActionPoints = composed.Body.Items[0].ActionPoints }] };
        Assert.Equal(Seal.Text(_meeting, composed, []), Seal.Text(_meeting, apart, []));
    }

    [Fact]
    public void One_altered_letter_shows()
    {
        _first.Sealed = _first.Sealed!.Replace("complete", "compiete", StringComparison.Ordinal);
        Assert.False(First);
    }

    [Fact]
    public void Altered_words_on_screen_show_though_the_sealed_copy_stands()
    {
        _first.Body = _first.Body.Reworded(_first.Body.Texts.First().Id, "en", "The survey is not complete.");
        Assert.False(First);
    }

    [Fact]
    public void An_added_removed_or_moved_text_shows()
    {
        var item = _first.Body.Items[0];
        foreach (var other in new[] { item with { Decisions = [new()] }, item with { ActionPoints = [] }, item with { Challenges = [new()] }, item with { Reservations = [new() { SaidBy = "two" }] }, item with { ActionPoints = [item.ActionPoints[0] with { DueOn = new(2028, 3, 1) }] }, item with { Paragraphs = [item.Paragraphs[0] with { Audience = Audience.Public }] } })
        {
            _first.Body = new() { Items = [other] };
            Assert.False(First);
        }
    }

    [Fact]
    public void An_altered_reservation_shows()
    {
        _first.Answers[0].Text = "We agree.";
        Assert.False(First);
    }

    [Fact]
    public void A_set_that_was_sealed_anew_breaks_the_one_after()
    {
        _first.Body = _first.Body.Reworded(_first.Body.Texts.First().Id, "en", "Something else.");
        Seal.Close(_first, Seal.Text(_meeting, _first, ["silent"]), 1, null);
        Assert.True(First);
        Assert.False(Second);
    }

    [Fact]
    public void Challenges_and_reservations_of_the_room_are_sealed_where_there_are_some_and_leave_older_sets_as_they_were()
    {
        Assert.DoesNotContain("Challenges", _first.Sealed!, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Reservations\":[],", _first.Sealed!, StringComparison.Ordinal);
        var item = _first.Body.Items[0] with { Challenges = [new() { Text = Texts.Of("en", "The bridge is closed.") }], Reservations = [new() { Text = Texts.Of("en", "We doubt it."), SaidBy = "two" }] };
        _first.Body = new() { Items = [item] };
        Seal.Close(_first, Seal.Text(_meeting, _first, ["silent"]), 1, null);
        Assert.True(First);
        _first.Body = new() { Items = [item with { Reservations = [item.Reservations[0] with { SaidBy = "three" }] }] };
        Assert.False(First);
    }

    [Fact]
    public void Translations_are_free()
    {
        _first.Body = _first.Body.Reworded(_first.Body.Texts.First().Id, "fr", "Une meilleure traduction");
        Assert.True(First);
    }
}
