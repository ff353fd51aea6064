using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The rules of minutes, without program or database.</summary>
public sealed class MinutesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly MinutesText First = new() { Text = Texts.Of("en", "The survey is complete."), Audience = Audience.Public };
    private static readonly MinutesText Second = new() { Text = Texts.Of("en", "A donor is undecided.") };

    private readonly Minutes _minutes = new() { State = MinutesStates.Circulated, Body = Body() };

    private static MinutesBody Body(params MinutesAction[] actions) => new() { Items = [new() { AgendaItemId = "a", Paragraphs = [First, Second], ActionPoints = actions }] };

    private MinutesAnswer Say(string? text, AnswerKind kind, string organisation = "one") => _minutes.Answer(organisation, "p", text, kind, "Other words.", Now);

    [Fact]
    public void The_newest_word_on_a_paragraph_is_the_position()
    {
        var old = Say(First.Id, AnswerKind.Correction);
        var other = Say(First.Id, AnswerKind.Correction, "two");
        Say(First.Id, AnswerKind.Reservation);
        Assert.Equal((AnswerState.Replaced, AnswerState.Open), (old.State, other.State));
        Assert.Equal([other], _minutes.OpenCorrections);
    }

    [Fact]
    public void No_objection_to_the_whole_takes_back_what_was_said_before()
    {
        var correction = Say(First.Id, AnswerKind.Correction);
        Say(null, AnswerKind.NoObjection);
        Assert.Equal(AnswerState.Replaced, correction.State);
        Assert.Empty(_minutes.OpenCorrections);
    }

    [Theory]
    [InlineData(AnswerKind.Correction, AnswerState.Replaced)]
    [InlineData(AnswerKind.Reservation, AnswerState.Replaced)]
    [InlineData(AnswerKind.KeepMembersOnly, AnswerState.Recorded)]
    [InlineData(AnswerKind.NoObjection, AnswerState.Recorded)]
    internal void An_objection_to_a_paragraph_takes_back_no_objection_to_the_whole(AnswerKind kind, AnswerState expected)
    {
        var whole = Say(null, AnswerKind.NoObjection);
        Say(Second.Id, kind);
        Assert.Equal(expected, whole.State);
    }

    [Fact]
    public void A_correction_to_the_whole_leaves_words_on_paragraphs()
    {
        var pinned = Say(First.Id, AnswerKind.Reservation);
        Say(null, AnswerKind.Correction);
        Assert.Equal(AnswerState.Recorded, pinned.State);
    }

    [Theory]
    [InlineData(AnswerKind.Correction, "Text")]
    [InlineData(AnswerKind.Reservation, "Text")]
    [InlineData(AnswerKind.KeepMembersOnly, "Paragraph")]
    internal void An_answer_that_says_nothing_is_refused_at_its_field(AnswerKind kind, string field)
        => Assert.Equal(field, Assert.Throws<RefusedException>(() => _minutes.Answer("one", "p", null, kind, " ", Now)).Field);

    [Theory]
    [InlineData(MinutesStates.Draft)]
    [InlineData(MinutesStates.AwaitingAdoption)]
    [InlineData(MinutesStates.Adopted)]
    public void Only_circulated_minutes_take_answers(string state)
    {
        _minutes.State = state;
        Assert.Equal(Refusal.WrongState, Assert.Throws<RefusedException>(() => Say(First.Id, AnswerKind.NoObjection)).Kind);
    }

    [Fact]
    public void An_accepted_correction_rewords_one_text_and_makes_a_writer()
    {
        _minutes.Accept(Say(First.Id, AnswerKind.Correction), null, "clerk", Now);
        Assert.Equal(["Other words.", "A donor is undecided."], _minutes.Body.Texts.Select(t => t.Text["en"]));
        Assert.Equal(["clerk"], _minutes.Writers);
    }

    [Fact]
    public void A_correction_is_settled_once_and_declined_with_a_reason()
    {
        var answer = Say(First.Id, AnswerKind.Correction);
        Assert.Equal("Reason", Assert.Throws<RefusedException>(() => _minutes.Decline(answer, " ")).Field);
        _minutes.Decline(answer, "The recording says otherwise.");
        Assert.Throws<RefusedException>(() => _minutes.Accept(answer, null, "clerk", Now));
        _minutes.Keep(answer);
        Assert.True(answer.IsReservation);
        Assert.Throws<RefusedException>(() => _minutes.Keep(answer));
    }

    [Fact]
    public void Only_a_draft_is_written()
    {
        foreach (var state in new[] { MinutesStates.Circulated, MinutesStates.AwaitingAdoption, MinutesStates.Adopted })
        {
            _minutes.State = state;
            Assert.Throws<RefusedException>(() => _minutes.Write(new(), "p", Now));
        }
        _minutes.State = MinutesStates.Draft;
        _minutes.Write(Body(), "p", Now);
        _minutes.Write(Body(), "p", Now);
        Assert.Equal((",p,", 2), (_minutes.WriterIds, (int)_minutes.Revision));
    }

    private static AnswerPeriods Until => new() { All = [new("en", new(2026, 11, 17), new(2026, 12, 1))] };

    [Fact]
    public void An_action_point_without_owner_or_date_does_not_go_out_early_either()
        => Assert.Equal("ActionPoints", Assert.Throws<RefusedException>(() => new Minutes { Body = Body(new MinutesAction { OwnerId = "one" }) }.SendOutcomes(Now)).Field);

    [Fact]
    public void An_action_point_without_owner_or_date_does_not_go_out()
    {
        var minutes = new Minutes { Body = Body(new MinutesAction { OwnerId = "one" }) };
        Assert.Equal("ActionPoints", Assert.Throws<RefusedException>(() => minutes.Circulate(Now, Until)).Field);
        minutes.Body = Body(new MinutesAction { OwnerId = "one", DueOn = new(2027, 3, 1) });
        minutes.Circulate(Now, Until);
        Assert.Equal(new DateOnly(2026, 12, 1), minutes.AnswersUntil);
    }

    [Fact]
    public void A_translation_is_older_once_the_authentic_words_change()
    {
        var text = First.Translated("fr", "L’enquête est terminée.", "en");
        Assert.False(text.IsOlder("fr", "en"));
        Assert.True(text.In("en", "The survey is nearly complete.").IsOlder("fr", "en"));
        Assert.False(text.IsOlder("ar", "en"));
    }

    [Fact]
    public void A_reservation_of_the_room_has_its_author()
    {
        var draft = new Minutes();
        MinutesBody With(MinutesText reservation) => new() { Items = [new() { AgendaItemId = "a", Reservations = [reservation] }] };
        Assert.Equal("Reservations", Assert.Throws<RefusedException>(() => draft.Write(With(First), "p", Now)).Field);
        Assert.Equal("Reservations", Assert.Throws<RefusedException>(() => draft.Write(With(First with { SaidBy = "one", Audience = Audience.ChathamHouse }), "p", Now)).Field);
        draft.Write(With(First with { SaidBy = "one" }), "p", Now);
        Assert.Equal(First.Id, draft.Body.Find(First.Id)!.Id);
    }

    [Fact]
    public void Numbers_follow_the_agenda_and_ids_stay()
    {
        var meeting = new Meeting();
        var (one, two) = (meeting.AddItem(Texts.Of("en", "One")), meeting.AddItem(Texts.Of("en", "Two")));
        var body = new MinutesBody().With(new() { AgendaItemId = two.Id, Paragraphs = [First], Decisions = [Second] }).With(new() { AgendaItemId = one.Id, ActionPoints = [new()], Challenges = [new()], Reservations = [new()] });
        Assert.Equal(["1.A1", "1.C1", "1.R1", "2.1", "2.D1"], MinutesNumbers.All(meeting, body).Select(t => t.Number));
        Assert.Same(Second, MinutesNumbers.Find(meeting, body, " 2.d1 "));
        (one.Position, two.Position) = (2, 1);
        Assert.Equal("1.1", MinutesNumbers.All(meeting, body).Single(t => t.Text.Id == First.Id).Number);
    }
}
