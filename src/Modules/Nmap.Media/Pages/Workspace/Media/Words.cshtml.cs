using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Forms;
using Nmap.Cms.Sites;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>What is said in a sound or film, for people who do not hear it.</summary>
internal sealed class WordsModel(NmapDb db, ChangeMedia change, ISite site) : MediaPage(db)
{
    private const int Longest = 200_000;

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public IFormFile? Captions { get; set; }

    [BindProperty]
    public string? Transcript { get; set; }

    [BindProperty]
    public string? WithoutWords { get; set; }

    protected override void Fill()
    {
        Language = site.Settings.Languages.FirstOrDefault(l => l == Request.Query["lang"]) ?? site.Settings.Languages[0];
        (Transcript, WithoutWords) = (Item.Transcript[Language], Item.WithoutWords);
    }

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        if (Language is null || !site.Settings.Languages.Contains(Language)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language from the list."), nameof(Language)); }
        if (Transcript?.Length > Longest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The text is too long."), nameof(Transcript)); }
        var captions = Captions is null ? null : WebVtt.Checked(await ReadAsync(Captions, cancel), nameof(Captions));
        await change.DoAsync(Id, Revision, Reader, "Media.WordsPut", item =>
        {
            item.Transcript = item.Transcript.With(Language, Transcript?.Trim());
            if (captions is not null) { item.Subtitles = item.Subtitles.With(Language, captions); }
            item.WithoutWords = (WithoutWords ?? "").Trim();
            item.Described();
            return Task.CompletedTask;
        }, cancel);
        return Done(S["Saved."]);
    }

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > 1024 * 1024) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Captions are at most 1 MB. Choose a .vtt file."), nameof(Captions)); }
        using var reader = new StreamReader(file.OpenReadStream(), new System.Text.UTF8Encoding(false, true));
        try { return await reader.ReadToEndAsync(cancel); }
        catch (System.Text.DecoderFallbackException) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is not text in UTF-8. Save it again as UTF-8."), nameof(Captions)); }
    }
}
