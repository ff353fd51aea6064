using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Localization.Po;

namespace Nmap.Localization.Sentences;

/// <summary>Says sentences of the interface in the country's own words, one or a whole file of them.</summary>
internal sealed class SaySentences(NmapDb db, Interface all, OwnSentences files, ISite site)
{
    private const int MostFaults = 20;

    /// <param name="forms">Null goes back to the words that come with the program.</param>
    public async Task OneAsync(string culture, string key, IReadOnlyList<string>? forms, Reader by, CancellationToken cancel)
    {
        Check(culture, by);
        var sentence = all.Find(culture, key) ?? throw RefusedException.Missing();
        await using var work = await db.BeginAsync(cancel);
        var own = await db.Set<OwnSentence>().SingleOrDefaultAsync(s => s.Culture == culture && s.Key == key, cancel);
        if (forms is not null) { (own ?? db.Add(New(culture, sentence)).Entity).Say([.. forms.Select(f => f.Trim().ReplaceLineEndings("\n"))], PluralRule.For(culture)); }
        else if (own is not null) { db.Remove(own); }
        await FinishAsync(new Act(forms is null ? "Sentence.TakenBack" : "Sentence.Said", "Sentence", key, by) { Details = new Dictionary<string, string> { ["language"] = culture, ["sentence"] = Short(sentence.English) } }, cancel);
    }

    /// <summary>Takes over what a PO file says otherwise than the program does; empty and unsure entries are passed over.</summary>
    /// <returns>How many sentences changed, and how many of the file are not in this program.</returns>
    public async Task<(int Changed, int Unknown)> FileAsync(string culture, PoFile file, Reader by, CancellationToken cancel)
    {
        Check(culture, by);
        var (known, faults) = (all.In(culture).ToDictionary(s => s.Key), new List<(string, string)>());
        await using var work = await db.BeginAsync(cancel);
        var own = await db.Set<OwnSentence>().Where(s => s.Culture == culture).ToDictionaryAsync(s => s.Key, cancel);
        var (changed, unknown) = (0, 0);
        foreach (var entry in file.Entries.Where(e => !e.IsFuzzy && e.Forms.Any(f => f.Length > 0)))
        {
            if (!known.TryGetValue(Interface.KeyOf(entry.Context, entry.Id), out var sentence)) { unknown++; continue; }
            if (sentence.Forms.SequenceEqual(entry.Forms)) { continue; }
            try { (own.GetValueOrDefault(sentence.Key) ?? db.Add(New(culture, sentence)).Entity).Say(entry.Forms, PluralRule.For(culture)); changed++; }
            catch (RefusedException refused) { faults.Add(("Upload", $"“{Short(sentence.English)}”: {string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Message, [.. refused.Arguments])}")); }
        }
        if (faults.Count > 0) { throw new InvalidContentException([.. faults.Take(MostFaults)]); }
        if (changed > 0) { await FinishAsync(new Act("Sentence.FileTaken", "Sentence", culture, by) { Details = new Dictionary<string, string> { ["language"] = culture, ["changed"] = $"{changed}" } }, cancel); }
        return (changed, unknown);
    }

    private void Check(string culture, Reader by)
    {
        if (!by.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        if (!site.Settings.Languages.Contains(culture)) { throw RefusedException.Missing(); }
    }

    private static OwnSentence New(string culture, Sentence sentence)
        => new() { Culture = culture, Key = sentence.Key, Context = sentence.Context, English = sentence.English, EnglishPlural = sentence.EnglishPlural };

    private async Task FinishAsync(Act act, CancellationToken cancel)
    {
        if (!db.ChangeTracker.HasChanges()) { return; }
        db.Tell(new SiteChanged(OwnSentences.Changed));
        await db.CommitAsync(act, cancel);
        await files.WriteAsync(cancel);
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
