namespace Nmap.Cms.Content;

/// <summary>Who may read something, on every channel.</summary>
public enum AudienceKind
{
    Public,
    Members,

    /// <summary>Members, without any name of who said it.</summary>
    ChathamHouse,

    /// <summary>Only the organisations named.</summary>
    Organisations,
    Author,
}

/// <summary>An audience as it is written in the API: <c>public</c>, <c>members</c>, <c>chatham-house</c>, <c>organisations:ID,ID</c>, <c>author</c>.</summary>
public readonly record struct Audience(AudienceKind Kind, string OrganisationIds = "")
{
    public static readonly Audience Public = new(AudienceKind.Public);
    public static readonly Audience Members = new(AudienceKind.Members);
    public static readonly Audience ChathamHouse = new(AudienceKind.ChathamHouse);
    public static readonly Audience Author = new(AudienceKind.Author);

    public static Audience Organisations(params IEnumerable<string> ids) => new(AudienceKind.Organisations, string.Join(',', ids));

    public IEnumerable<string> Ids => OrganisationIds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool TryParse(string? text, out Audience audience)
    {
        audience = Members;
        switch (text?.Trim())
        {
            case "public": audience = Public; return true;
            case "members": return true;
            case "chatham-house": audience = ChathamHouse; return true;
            case "author": audience = Author; return true;
            case { } list when list.StartsWith("organisations:", StringComparison.Ordinal) && list.Length > 14:
                audience = Organisations(list[14..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                return true;
            default: return false;
        }
    }

    public static Audience Parse(string text)
        => TryParse(text, out var audience) ? audience
            : throw new FormatException($"\"{text}\" is no audience; write public, members, chatham-house, organisations:ID,ID or author.");

    public override string ToString() => Kind switch
    {
        AudienceKind.Public => "public",
        AudienceKind.Members => "members",
        AudienceKind.ChathamHouse => "chatham-house",
        AudienceKind.Author => "author",
        _ => "organisations:" + OrganisationIds,
    };

    /// <summary>May this reader see something of this audience, once it is in force?</summary>
    /// <param name="authorId">Person who wrote it, when somebody did.</param>
    public bool Admits(Access.Reader reader, string? authorId = null) => reader.IsSystem || Kind switch
    {
        AudienceKind.Public => true,
        AudienceKind.Members or AudienceKind.ChathamHouse => reader.IsMember,
        AudienceKind.Organisations => reader.IsMember && Ids.Any(reader.Organisations.Contains),
        _ => authorId is not null && authorId == reader.PersonId,
    };
}
