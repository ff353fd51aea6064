namespace Nmap.Cms.Sites;

/// <summary>One entry of a public menu as the country arranged it.</summary>
/// <param name="Address">Root-relative without its language (<c>/news</c>), or an outside one that begins with <c>https://</c>.</param>
/// <param name="Label">Empty where the entry keeps the name that the site gives it.</param>
public sealed record MenuLine(string Address, Texts Label)
{
    /// <summary>Entries of the second level; there is no third.</summary>
    public IReadOnlyList<MenuLine> Inside { get; init; } = [];
}
