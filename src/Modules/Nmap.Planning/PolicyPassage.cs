using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

/// <summary>Where mine action stood in a policy on a day.</summary>
/// <param name="Code">One of <see cref="Vocabulary.Standings"/>.</param>
internal sealed record PassageStanding(string Code, DateOnly On, string Source);

internal sealed record PassageFields(Texts Policy, string? Passage, Texts Text)
{
    public string? Standing { get; init; }
    public DateOnly? On { get; init; }
    public string? Source { get; init; }
}

/// <summary>A passage of a development policy, plan or programme that mine action is brought into.</summary>
internal sealed class PolicyPassage
{
    public const int LongestText = 1000;

    public string Id { get; set; } = Ids.New();
    public Texts Policy { get; set; } = Texts.Empty;

    /// <summary>Chapter, article, page: where it stands.</summary>
    public string Passage { get; set; } = "";

    /// <summary>What it says, or is to say.</summary>
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>Oldest first; the last one holds.</summary>
    public IReadOnlyList<PassageStanding> Standings { get; set; } = [];
    public string? WrittenById { get; set; }
    public DateTimeOffset? ReleasedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }

    public PassageStanding? Now => Standings.Count > 0 ? Standings[^1] : null;
    public bool IsPublic => ReleasedAt is not null;

    public void Set(PassageFields fields, string? byId, DateOnly today)
    {
        if (fields.Policy.IsEmpty) { throw Invalid(Phrase.Of("Name the policy, plan or programme."), nameof(Policy)); }
        if (string.IsNullOrWhiteSpace(fields.Passage)) { throw Invalid(Phrase.Of("Say where in it: a chapter, an article, a page."), nameof(Passage)); }
        if (fields.Text.All.FirstOrDefault(t => t.Value.Length > LongestText) is { Key: { } culture }) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), $"{nameof(Text)}[{culture}]", LongestText); }
        if (fields.Standing is null || !Vocabulary.Standings.ContainsKey(fields.Standing)) { throw Invalid(Phrase.Of("Say where it stands."), "Standing"); }
        if (fields.On is not { } on || on > today) { throw Invalid(Phrase.Of("Enter the day since when; it has come already."), "On"); }
        if (Now is { } last && on < last.On) { throw Invalid(Phrase.Of("The state before is of a later day."), "On"); }
        if (string.IsNullOrWhiteSpace(fields.Source)) { throw Invalid(Phrase.Of("Say where this is known from."), "Source"); }
        var standing = new PassageStanding(fields.Standing, on, fields.Source.Trim());
        if (Now != standing) { Standings = [.. Standings, standing]; }
        (Policy, Passage, Text) = (fields.Policy, fields.Passage.Trim(), fields.Text);
        (WrittenById, ReleasedAt) = (byId, null);
        Revision++;
    }

    public void Release(string? byId, DateTimeOffset now)
    {
        if (IsPublic) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is nothing to release here.")); }
        if (byId is not null && byId == WrittenById) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You wrote this entry. Somebody else shows it to everybody.")); }
        ReleasedAt = now;
        Revision++;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just changed this entry. Open it again beside this page; what you typed is still here.")); }
    }

    private static RefusedException Invalid(string sentence, string field) => new(Refusal.Invalid, sentence, field);

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
