using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;

namespace Nmap.Consultations.Pages;

/// <summary>States, sources and ways of deciding as screens say them.</summary>
internal static class Words
{
    public static (string Text, string Colour) State(string code) => code switch
    {
        "draft" => (Phrase.Of("Draft"), "grey"),
        "open" => (Phrase.Of("Open"), "green"),
        "over" => (Phrase.Of("Time is over"), "yellow"),
        _ => (Phrase.Of("Result published"), "blue"),
    };

    /// <summary>The last day for who reads this screen.</summary>
    public static string LastDay(ConsultationRecord one, IFormats formats, IStringLocalizer S)
        => (one.LastDayHere ?? one.LastDay) is not { } last ? "–" : one is { State: "open", LastDayHere: null } ? S["not begun in this language"]
            : one.State == "open" && last < one.LastDay ? S["{0}, in other languages {1}", formats.Date(last), formats.Date(one.LastDay.Value)] : formats.Date(last);

    public static string Of(Source source) => source switch
    {
        Source.Public => Phrase.Of("By the public page"),
        Source.Member => Phrase.Of("By a member"),
        Source.Letter => Phrase.Of("By letter"),
        Source.Phone => Phrase.Of("By phone"),
        _ => Phrase.Of("At a meeting"),
    };

    public static (string Text, string Colour) Of(Disposition disposition) => disposition switch
    {
        Disposition.TakenUp => (Phrase.Of("Taken up"), "green"),
        Disposition.TakenUpInPart => (Phrase.Of("Taken up in part"), "turquoise"),
        Disposition.NotTakenUp => (Phrase.Of("Not taken up"), "grey"),
        Disposition.PassedOn => (Phrase.Of("Passed on"), "purple"),
        _ => (Phrase.Of("Not dealt with yet"), "yellow"),
    };

    public static string Of(ObjectionState state) => state switch
    {
        ObjectionState.Answered => Phrase.Of("Answered by an amendment, not accepted yet"),
        ObjectionState.Met => Phrase.Of("Met by the amendment"),
        ObjectionState.Withdrawn => Phrase.Of("Withdrawn"),
        ObjectionState.StandsAside => Phrase.Of("Stands aside"),
        ObjectionState.Reservation => Phrase.Of("Kept as a reservation"),
        _ => Phrase.Of("Objection is open"),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Agreed => Phrase.Of("Agreed"),
        Outcome.NotAgreed => Phrase.Of("Not agreed"),
        _ => Phrase.Of("Not decided yet"),
    };

    public static string Of(DecisionType type, IStringLocalizer S) => !type.Name.IsEmpty ? type.Name.ToString() : S[type.Code switch
    {
        "sense-check" => Phrase.Of("Sense of the room"),
        "advice" => Phrase.Of("Advice"),
        "consent" => Phrase.Of("Consent: decided unless somebody objects"),
        "consensus" => Phrase.Of("Consensus: nobody blocks"),
        "graded" => Phrase.Of("Agreement by degrees"),
        "ranking" => Phrase.Of("Ranking"),
        _ => Phrase.Of("Points"),
    }];

    public static string Of(DecisionChoice choice, IStringLocalizer S) => !choice.Name.IsEmpty ? choice.Name.ToString() : S[choice.Code switch
    {
        "for" => Phrase.Of("In favour"),
        "for-with-changes" => Phrase.Of("In favour, with changes"),
        "unsure" => Phrase.Of("Unsure"),
        "against" => Phrase.Of("Against"),
        "no-objection" => Phrase.Of("No objection"),
        "concern" => Phrase.Of("A concern, but no objection"),
        "objection" => Phrase.Of("We object"),
        "agree" => Phrase.Of("We agree"),
        "agree-with-concern" => Phrase.Of("We agree, with a concern"),
        "stand-aside" => Phrase.Of("We stand aside"),
        "block" => Phrase.Of("We block"),
        "whole" => Phrase.Of("Wholly in favour"),
        "mostly" => Phrase.Of("Mostly in favour"),
        "can-live" => Phrase.Of("We can live with it"),
        _ => Phrase.Of("We disagree but do not block"),
    }];
}
