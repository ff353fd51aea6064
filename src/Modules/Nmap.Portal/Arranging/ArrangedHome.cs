using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Arranging;

/// <summary>The blocks of the home page in the order and choice of the country; without one, in their own.</summary>
internal sealed class ArrangedHome(IEnumerable<IHomeSection> sections, ISite site)
{
    /// <summary>All of them, those that are not shown too.</summary>
    public IReadOnlyList<IHomeSection> All
    {
        get
        {
            var order = site.Settings.HomeOrder;
            return [.. sections.OrderBy(s => order.Contains(s.Partial) ? order.ToList().IndexOf(s.Partial) : int.MaxValue).ThenBy(s => s.Order)];
        }
    }

    public IEnumerable<IHomeSection> Shown => All.Where(s => IsShown(s.Partial));

    public bool IsShown(string partial) => !site.Settings.HomeHidden.Contains(partial);

    /// <param name="rows">Each block with the number that was typed for its place, and whether it is shown.</param>
    public static SiteSettings Arrange(SiteSettings settings, IReadOnlyList<(string Partial, int Place, bool Shown)> rows)
        => rows.All(r => !r.Shown)
            ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Show at least one block: an empty home page helps nobody."), "Rows[0].Shown")
            : settings with { HomeOrder = [.. rows.OrderBy(r => r.Place).Select(r => r.Partial)], HomeHidden = [.. rows.Where(r => !r.Shown).Select(r => r.Partial)] };
}
