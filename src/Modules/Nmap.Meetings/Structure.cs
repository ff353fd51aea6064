using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>Another coordination structure or technical meeting of the country: known here and linked, never tasked or replaced.</summary>
internal sealed class Structure
{
    public const int LongestName = 200, LongestLine = 300, LongestNotes = 2000;

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["coordination"] = Phrase.Of("Coordination structure"),
        ["technical"] = Phrase.Of("Technical meeting"),
        ["working-group"] = Phrase.Of("Working group"),
    };

    public string Id { get; set; } = Ids.New();
    public Texts Name { get; set; } = Texts.Empty;

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>An organisation of this platform that runs it; otherwise <see cref="OwnerName"/> says who does.</summary>
    public string? OwnerId { get; set; }
    public string? OwnerName { get; set; }
    public string? Contact { get; set; }
    public string? Link { get; set; }

    /// <summary>How often it meets, in words.</summary>
    public Texts Rhythm { get; set; } = Texts.Empty;
    public Texts Notes { get; set; } = Texts.Empty;
    public long Revision { get; set; }

    public void Fill(StructureFields fields)
    {
        fields.Check();
        (Name, Kind, OwnerId, OwnerName) = (fields.Name, fields.Kind!, fields.OwnerId, fields.OwnerName);
        (Contact, Link, Rhythm, Notes) = (fields.Contact, fields.Link, fields.Rhythm, fields.Notes);
        Revision++;
    }
}

/// <summary>What people write of a structure.</summary>
internal sealed record StructureFields(Texts Name, string? Kind, string? OwnerId, string? OwnerName, string? Contact, string? Link, Texts Rhythm, Texts Notes)
{
    public void Check()
    {
        List<(string, string)> faults = [];
        if (Name.IsEmpty) { faults.Add((nameof(Name), Phrase.Of("Enter its name."))); }
        if (IsLong(Name, Structure.LongestName)) { faults.Add((nameof(Name), Phrase.Of("Shorten the name to 200 characters."))); }
        if (Kind is null || !Structure.Kinds.ContainsKey(Kind)) { faults.Add((nameof(Kind), Phrase.Of("Choose what kind it is."))); }
        if (OwnerId is null && OwnerName is null) { faults.Add((nameof(OwnerId), Phrase.Of("Say who runs it: choose an organisation, or write its name."))); }
        if (OwnerName?.Length > Structure.LongestLine) { faults.Add((nameof(OwnerName), Phrase.Of("Shorten the text to 300 characters."))); }
        if (Contact is null && Link is null) { faults.Add((nameof(Contact), Phrase.Of("Enter a contact or a link, so that people find it."))); }
        if (Contact?.Length > Structure.LongestLine) { faults.Add((nameof(Contact), Phrase.Of("Shorten the text to 300 characters."))); }
        if (Link is not null && !IsSafe(Link)) { faults.Add((nameof(Link), Phrase.Of("Enter a link that begins with https://."))); }
        if (IsLong(Rhythm, Structure.LongestLine)) { faults.Add((nameof(Rhythm), Phrase.Of("Shorten the text to 300 characters."))); }
        if (IsLong(Notes, Structure.LongestNotes)) { faults.Add((nameof(Notes), Phrase.Of("Shorten the text to 2,000 characters."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
    }

    private static bool IsLong(Texts texts, int longest) => texts.All.Values.Any(t => t.Length > longest);

    private static bool IsSafe(string link) => link.Length <= Structure.LongestLine && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;
}
