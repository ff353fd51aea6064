using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>What people write of an agenda item, on a meeting's agenda or while it waits for one.</summary>
internal sealed record AgendaFields(Texts Title, int Minutes = AgendaFields.UsualMinutes)
{
    public const int UsualMinutes = 20, MostMinutes = 600, LongestTitle = 200, LongestName = 120, LongestText = 20_000;

    /// <summary>Obligations of the Convention that meetings and their items can be about, the default first.</summary>
    public static readonly IReadOnlyList<string> Obligations = ["article-5", "victim-assistance", "risk-education", "article-7", "article-4"];

    public static readonly IReadOnlyList<Audience> Audiences = [Audience.Members, Audience.ChathamHouse, Audience.Public];

    public string? Obligation { get; init; }
    public string? Topic { get; init; }
    public string? Presenter { get; init; }
    public string? PresenterOrganisationId { get; init; }
    public Texts Text { get; init; } = Texts.Empty;
    public Audience Audience { get; init; } = Audience.Members;

    /// <exception cref="InvalidContentException">Names every field that is wrong.</exception>
    public AgendaFields Checked()
    {
        List<(string, string)> faults = [];
        if (Title.IsEmpty) { faults.Add((nameof(Title), Phrase.Of("Enter a title."))); }
        if (Longest(Title) > LongestTitle) { faults.Add((nameof(Title), Phrase.Of("Shorten the title to 200 characters."))); }
        if (Minutes is < 1 or > MostMinutes) { faults.Add((nameof(Minutes), Phrase.Of("Enter how many minutes the item takes: 1 to 600."))); }
        if (Presenter?.Length > LongestName) { faults.Add((nameof(Presenter), Phrase.Of("Shorten the name to 120 characters."))); }
        if (Obligation?.Length > LongestName) { faults.Add((nameof(Obligation), Phrase.Of("Shorten the obligation to 120 characters."))); }
        if (Longest(Text) > LongestText) { faults.Add((nameof(Text), Phrase.Of("Shorten the text to 20,000 characters, or add it as a document."))); }
        if (!Audiences.Contains(Audience)) { faults.Add((nameof(Audience), Phrase.Of("Choose who may read it: members, members without names, or everybody."))); }
        return faults.Count == 0 ? this : throw new InvalidContentException(faults);
    }

    private static int Longest(Texts texts) => texts.All.Values.Select(t => t.Length).DefaultIfEmpty().Max();
}
