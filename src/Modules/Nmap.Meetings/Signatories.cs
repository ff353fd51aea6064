using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <summary>A seat that signs minutes.</summary>
/// <param name="Name">Who signed for it; null while nobody did.</param>
/// <param name="Vacant">Nobody can sign for it, so it is not waited for.</param>
internal sealed record Signatory(string Role, string? Name, bool ForTheLead, DateTimeOffset? At, bool Vacant)
{
    /// <summary>When it was signed for an earlier text, which does not count for this one.</summary>
    public DateTimeOffset? LapsedAt { get; init; }

    /// <summary>The seats that sign where all leads do.</summary>
    public static readonly string[] Seats = [Roles.Lead, Roles.ChampionDonor, Roles.Secretariat];

    /// <summary>Whether whoever holds the role can sign for a seat.</summary>
    public static bool Signs(string role) => role == Roles.Deputy || Seats.Contains(role);
}

/// <summary>What stands around minutes on their screens.</summary>
/// <param name="SendOut">Null while the meeting is not over.</param>
/// <param name="Own">The time of the reader's organisation to answer.</param>
/// <param name="Signatories">Empty unless all leads sign.</param>
internal sealed record SigningState(SendOut? SendOut, AnswerPeriod? Own, IReadOnlyList<Signatory> Signatories, PaperSigning? Paper)
{
    /// <summary>The reader has given a signature, which is not asked for twice.</summary>
    public bool HasSigned { get; init; }
}

/// <summary>Finds what stands around minutes.</summary>
internal sealed class Signatories(AnswerTimes times, Adoption adoption, SignOnPaper paper, ISignatures signatures, IForum forum, ISite site)
{
    public async Task<SigningState> OfAsync(Meeting meeting, Minutes? minutes, Reader reader, CancellationToken cancel)
    {
        var sendOut = SendOut.Of(meeting, minutes, site);
        if (minutes is null || minutes.IsDraft) { return new(sendOut, null, [], null); }
        var own = minutes.State == MinutesStates.Circulated && reader.Can(Permissions.Answer) && reader.Organisation is { } organisation ? await times.OfAsync(minutes, organisation, cancel) : null;
        var digest = Seal.Digest(meeting, minutes);
        var given = await signatures.GivenAsync(minutes.Id, "adopt", digest, cancel);
        return new(sendOut, own, await SignatoriesAsync(minutes, digest, given, cancel), reader.Can(Permissions.See) ? await paper.FindAsync(minutes.Id, cancel) : null) { HasSigned = given.Any(g => g.PersonId == reader.PersonId) };
    }

    private async Task<IReadOnlyList<Signatory>> SignatoriesAsync(Minutes minutes, string digest, IReadOnlyList<Signature> given, CancellationToken cancel)
    {
        if (minutes.State == MinutesStates.Adopted ? minutes.AdoptionMethod != AdoptionMethods.AllLeads : site.Settings.AdoptionRule != AdoptionMethods.AllLeads) { return []; }
        var vacant = minutes.State == MinutesStates.Adopted ? new HashSet<string>() : await adoption.VacantAsync(minutes, cancel);
        var lapsed = minutes.State == MinutesStates.Adopted ? [] : await signatures.LapsedAsync(minutes.Id, "adopt", digest, cancel);
        var signatories = new List<Signatory>();
        foreach (var role in Signatory.Seats)
        {
            var signature = given.FirstOrDefault(g => g.Role == role);
            signatories.Add(new(role, signature is null ? null : (await forum.PersonAsync(signature.PersonId, cancel))?.Name ?? "", signature?.ForTheLead == true, signature?.At, signature is null && (minutes.State == MinutesStates.Adopted || vacant.Contains(role))) { LapsedAt = signature is null ? lapsed.LastOrDefault(l => l.Role == role)?.At : null });
        }
        return signatories;
    }
}
