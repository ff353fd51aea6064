namespace Nmap.Cms.Slots;

/// <summary>Slot: a block of the public home page. <see cref="Partial"/> is rendered with what <see cref="ModelAsync"/> gives; null hides the block.</summary>
public interface IHomeSection
{
    int Order { get; }

    /// <summary>Name of the partial, for example <c>Home-Progress</c>.</summary>
    string Partial { get; }

    /// <summary>What staff call it who arrange the page; English, translated when shown.</summary>
    string Title => Partial;

    Task<object?> ModelAsync(string culture, CancellationToken cancel);
}
