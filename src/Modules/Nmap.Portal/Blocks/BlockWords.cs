using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Progress.Contracts;

namespace Nmap.Portal.Blocks;

/// <summary>What the fields of a block are called; English, translated when shown.</summary>
internal static class BlockWords
{
    public static string Label(string kind, string member) => (kind, member) switch
    {
        (_, nameof(Block.Heading)) => Phrase.Of("Heading"),
        (Block.Quote, nameof(Block.Text)) => Phrase.Of("What was said"),
        (Block.Quote, nameof(Block.By)) => Phrase.Of("Who said it"),
        (Block.Media, nameof(Block.By)) => Phrase.Of("Whom to credit"),
        (Block.Media or Block.Figure, nameof(Block.Text)) => Phrase.Of("Caption"),
        (Block.Media, nameof(Block.Words)) => Phrase.Of("What the picture shows"),
        (Block.Media, nameof(Block.Address)) => Phrase.Of("Picture of the library"),
        (Block.Call, nameof(Block.Words)) => Phrase.Of("Words of the button"),
        (Block.Call, nameof(Block.Address)) => Phrase.Of("Where it leads"),
        (_, nameof(Block.Key)) => Phrase.Of("Figure"),
        (_, nameof(Block.Type)) => Phrase.Of("What the list shows"),
        (_, nameof(Block.Filter)) => Phrase.Of("Narrowed by"),
        (_, nameof(Block.Count)) => Phrase.Of("How many"),
        (_, nameof(Block.Lang)) => Phrase.Of("Language of this block, where it is another"),
        _ => Phrase.Of("Text"),
    };

    public static string? Hint(string kind, string member) => (kind, member) switch
    {
        (Block.Questions, nameof(Block.Text)) => Phrase.Of("Write each question on a line that begins with ###, and its answer below it."),
        (_, nameof(Block.Filter)) => Phrase.Of("As in the address of the list, for example pillar=clearance."),
        (_, nameof(Block.Lang)) => Phrase.Of("Its code, for example pt; leave it empty otherwise."),
        (Block.Media, nameof(Block.Address)) => Phrase.Of("Pictures are brought into the library under Pictures and recordings. Its description and credit come with it."),
        _ => null,
    };
}

/// <summary>Figures to choose from, where the platform has any.</summary>
internal sealed class FigureChoices(IServiceProvider services)
{
    private readonly IPublicFigures? _figures = services.GetService<IPublicFigures>();

    /// <param name="chosen">Stays to choose also when it is no longer public.</param>
    public async Task<IReadOnlyList<SelectListItem>> AllAsync(string chosen, CancellationToken cancel)
    {
        var all = _figures is null ? [] : (await _figures.LatestAsync(cancel)).Select(f => new SelectListItem(f.Label, f.Key)).ToList();
        if (chosen.Length > 0 && all.TrueForAll(f => f.Value != chosen)) { all.Add(new(chosen, chosen)); }
        return all;
    }

    public Task<QuotedFigure?> FindAsync(string key, CancellationToken cancel) => _figures?.FindAsync(key, cancel) ?? Task.FromResult<QuotedFigure?>(null);
}
