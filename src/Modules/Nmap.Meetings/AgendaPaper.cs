using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

internal enum PaperState
{
    InForce,
    Replaced,
    Withdrawn,
}

/// <summary>One version of a document that belongs to an agenda item.</summary>
internal sealed class AgendaPaper
{
    public const int LongestTitle = 200;

    public string Id { get; set; } = Ids.New();

    /// <summary>Id of the first version; the same for all of them.</summary>
    public string FirstId { get; set; } = "";
    public int Version { get; set; } = 1;
    public string ItemId { get; set; } = "";
    public Texts Title { get; set; } = Texts.Empty;

    /// <summary>The language the document is written in.</summary>
    public string Culture { get; set; } = "en";
    public Audience Audience { get; set; } = Audience.Members;

    /// <summary>Of the kept file.</summary>
    public string FileId { get; set; } = "";
    public string FileName { get; set; } = "";

    /// <summary>Short name of the format that people know, such as PDF.</summary>
    public string Format { get; set; } = "";

    /// <summary>In bytes.</summary>
    public int Length { get; set; }
    public PaperState State { get; set; }
    public DateOnly AddedOn { get; set; }
    public string? ByOrganisationId { get; set; }

    /// <summary>Why it was withdrawn; members read it.</summary>
    public string? Reason { get; set; }

    public string OwnerOfFile => "paper/" + Id;

    public string Address => "/media/papers/" + Id;

    public static AgendaPaper For(AgendaItem item, Meeting meeting, Texts title, string? culture, Audience audience, IReadOnlyList<string> languages)
    {
        List<(string, string)> faults = [];
        if (title.IsEmpty) { faults.Add((nameof(Title), Phrase.Of("Enter a title."))); }
        if (title.All.Values.Any(t => t.Length > LongestTitle)) { faults.Add((nameof(Title), Phrase.Of("Shorten the title to 200 characters."))); }
        if (culture is null || !languages.Contains(culture)) { faults.Add((nameof(Culture), Phrase.Of("Choose the language that the document is written in."))); }
        if (!AgendaFields.Audiences.Contains(audience)) { faults.Add((nameof(Audience), Phrase.Of("Choose who may read it: members, members without names, or everybody."))); }
        else if (IsWider(audience, item, meeting)) { faults.Add((nameof(Audience), Phrase.Of("The meeting is not public, or the item’s papers are for members; so this document cannot be public."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        var paper = new AgendaPaper { ItemId = item.Id, Title = title, Culture = culture!, Audience = audience };
        paper.FirstId = paper.Id;
        return paper;
    }

    public static bool IsWider(Audience audience, AgendaItem item, Meeting meeting) => audience == Audience.Public && (!meeting.IsPublic || item.Audience != Audience.Public);

    public void Replaces(AgendaPaper old)
    {
        if (old.State != PaperState.InForce) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This document is replaced or withdrawn already."), "Upload"); }
        (FirstId, Version, old.State) = (old.FirstId, old.Version + 1, PaperState.Replaced);
    }

    public void Withdraw(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the document is withdrawn; members read it."), nameof(Reason)); }
        if (State != PaperState.InForce) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This document is replaced or withdrawn already."), nameof(Reason)); }
        (State, Reason) = (PaperState.Withdrawn, reason.Trim());
    }
}
