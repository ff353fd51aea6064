using Nmap.Cms.Content;

namespace Nmap.Cms.Slots;

/// <summary>Slot: what a module asks of every text, whichever way it comes: form, API or another module's verb. Recipes and packages are not asked.</summary>
public interface IContentRule
{
    /// <summary>Before a wording is stored.</summary>
    /// <exception cref="RefusedException">It may not be stored like this.</exception>
    Task BeforeSaveAsync(ContentItem item, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Before a text takes a step that is open to whoever takes it.</summary>
    /// <param name="reason">What that person gave as the reason; null or empty for none.</param>
    /// <exception cref="RefusedException">It may not go on like this.</exception>
    Task BeforeStepAsync(ContentItem item, string step, string? reason, CancellationToken cancel) => Task.CompletedTask;
}
