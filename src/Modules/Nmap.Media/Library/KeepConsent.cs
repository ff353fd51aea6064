using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Media.Library;

/// <summary>What a form says of a consent.</summary>
internal sealed record ConsentWords(string? Persons, IReadOnlyCollection<string> Uses, IReadOnlyCollection<string> Languages, DateOnly? GivenOn, DateOnly? ExpiresOn);

/// <summary>Keeps the consent of the people in a picture, with its signed paper.</summary>
internal sealed class KeepConsent(NmapDb db, ISite site, IFileStore files, ChangeMedia change)
{
    public static readonly FileRules Paper = new([FileKind.Pdf, FileKind.Png, FileKind.Jpeg], 10 * 1024 * 1024, "Paper");

    public static string OwnerOf(string itemId) => "consent/" + itemId;

    public Task RunAsync(string id, ConsentWords words, IFormFile? paper, long? revision, Reader by, CancellationToken cancel) => change.DoAsync(id, revision, by, "Media.ConsentKept", async item =>
    {
        if (!by.Can(Permissions.Keep)) { throw RefusedException.Missing(); }
        if (item.IsGone) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It is no longer kept, so nothing is changed in it.")); }
        if (item.Consent is null)
        {
            item.Consent = new() { ItemId = id };
            db.Add(item.Consent);
        }
        var faults = item.Consent.Fill(words.Persons, words.Uses, [.. words.Languages.Where(site.Settings.Languages.Contains)], words.GivenOn, words.ExpiresOn, site.Today).ToList();
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        item.ShowsPersons = true;
        if (item.ClearedOn is not null && !item.Consent.Covers(MediaConsent.Website)) { (item.ClearedOn, item.ClearedBy) = (null, null); }
        if (paper is null) { return; }
        if (item.Consent.PaperId is { } old) { await files.RemoveAsync(old, OwnerOf(id), cancel); }
        item.Consent.PaperId = (await files.KeepAsync(paper, Paper, OwnerOf(id), cancel)).Id;
    }, cancel);
}
