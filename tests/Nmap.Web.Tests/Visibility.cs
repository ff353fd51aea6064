namespace Nmap.Web.Tests;

/// <summary>
/// Who may find which hidden word, on any channel. One line a hidden thing: its word of fourteen letters, and the readers who may meet it.
/// Whoever is not named must not.
/// </summary>
internal sealed record Hidden(string Word, string What, params string[] Readers)
{
    private static readonly string[] Members = ["secretariat", "lead", "member", "member-2"];

    public static readonly Hidden Draft = new("qavembruntiklo", "a draft", "secretariat", "lead");
    public static readonly Hidden MembersOnly = new("wixolandrebuft", "a text among members", Members);
    public static readonly Hidden Named = new("yutrimbaxokend", "a text for two organisations", "secretariat", "lead", "member");
    public static readonly Hidden Embargoed = new("zobalentrikuvs", "a text before its hour", "secretariat", "lead");
    public static readonly Hidden Withdrawn = new("kelvantropimud", "a text taken back", "secretariat", "lead");
    public static readonly Hidden DraftMinutes = new("jambrotexilund", "draft minutes", "secretariat");
    public static readonly Hidden Paragraph = new("folkentribaxus", "a members-only paragraph of adopted minutes", Members);
    public static readonly Hidden Decision = new("gruntaveliboxk", "a members-only decision", Members);
    public static readonly Hidden Action = new("hexalontrubivk", "a members-only action point", Members);
    public static readonly Hidden OwnAction = new("pibrantoveluxk", "an action point of one organisation alone", "member");
    public static readonly Hidden Figure = new("sovilentrabukt", "a figure that nobody approved yet", "secretariat", "lead");

    public static readonly IReadOnlyList<Hidden> All = [Draft, MembersOnly, Named, Embargoed, Withdrawn, DraftMinutes, Paragraph, Decision, Action, OwnAction, Figure];

    /// <summary>What everybody must find: without it, finding nothing proves nothing.</summary>
    public const string PublicText = "mantrovelikubs";
    public const string PublicDecision = "novelantribuks";

    /// <summary>Stands in every text, so that a search finds all that the reader may see.</summary>
    public const string Everywhere = "Sammelbegriff";
}
