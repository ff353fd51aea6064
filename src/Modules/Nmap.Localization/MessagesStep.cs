using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Localization.Contracts;
using Nmap.Localization.Po;

namespace Nmap.Localization;

/// <summary>
/// <c>nmap-messages</c>: message files beside the recipe become the country's own, for example to say the sources of its figures in every language.
/// A file that the country has already is left alone.
/// </summary>
internal sealed class MessagesStep(LocalizationFolders folders, ShippedMessages shipped) : IRecipeStep
{
    /// <param name="Module">Id of the module that shows the texts, for example <c>Nmap.Progress</c>.</param>
    internal sealed record Entry(string Culture, string Module, string File);

    public string Name => "nmap-messages";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.Rows<Entry>("Files"))
        {
            if (!context.Site.Settings.Languages.Contains(entry.Culture) || folders.CountryFolder is not { } folder)
            {
                context.Report.Count(ImportOutcome.Skipped);
                continue;
            }
            if (!shipped.Ids.Contains(entry.Module)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no module “{0}”."), null, entry.Module); }
            var text = context.Folder.ReadText(entry.File);
            try { PoFile.Parse(text); }
            catch (FormatException broken) { throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} is not a message file: {1}"), null, entry.File, broken.Message); }
            context.Report.Count(await PutAsync(Path.Combine(folder, entry.Culture, entry.Module + ".po"), text, cancel));
        }
    }

    private static async Task<ImportOutcome> PutAsync(string path, string text, CancellationToken cancel)
    {
        if (File.Exists(path)) { return ImportOutcome.Skipped; }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path + ".part", text, cancel);
        File.Move(path + ".part", path);
        return ImportOutcome.Created;
    }
}
