using System.Text.Json.Serialization;

namespace Nmap.Cms.Web;

/// <summary>A list of the API.</summary>
/// <param name="Next">Goes into <c>after</c>; null at the end, and said so.</param>
public sealed record ApiList<T>(IEnumerable<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next = null);

public static class ApiLists
{
    /// <summary>One page of at most <paramref name="take"/>, from rows of which one more was read.</summary>
    public static ApiList<TShown> Page<TRow, TShown>(IReadOnlyList<TRow> rows, int take, Func<TRow, TShown> show, Func<TRow, string> cursor)
        => new(rows.Take(take).Select(show), rows.Count > take ? cursor(rows[take - 1]) : null);

    public static ApiList<T> All<T>(IEnumerable<T> items) => new(items);
}
