using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Nmap.Progress;

/// <summary><c>?asof=2025-06-30</c>: what was public at the end of that day in the country's zone.</summary>
internal static class OldView
{
    public const string Name = "asof";

    /// <summary>False when it is given and no day up to today.</summary>
    public static bool TryRead(IQueryCollection query, DateOnly today, out DateOnly? day)
    {
        day = null;
        if (query[Name].ToString() is not { Length: > 0 } text) { return true; }
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read > today) { return false; }
        day = read;
        return true;
    }
}
