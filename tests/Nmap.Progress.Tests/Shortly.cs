using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

internal static class Days
{
    public static Form FillDay(this Form form, string field, int year, int month, int day)
        => form.Fill(field + ".day", Text(day)).Fill(field + ".month", Text(month)).Fill(field + ".year", Text(year));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Pages kept for strangers end when the fact has been followed, a moment later.</summary>
internal static class Shortly
{
    public static async Task IsAsync(Func<Task<bool>> happened, string? what = null)
        => Assert.True(await Patience.UntilAsync(happened, TestContext.Current.CancellationToken), what);
}
