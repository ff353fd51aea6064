using Nmap.Testing;

namespace Nmap.Sharing.Tests;

/// <summary>The test country with a public lesson in two languages, one among members and one withdrawn.</summary>
public sealed class SharingSite() : Site("sharing.recipe.json")
{
    public const string Lesson = "4sharing000000000000mark1e";
    public const string LessonInArabic = "4sharing000000000000mark1a";
    public const string AmongMembers = "4sharing00000000000member1";
    public const string Withdrawn = "4sharing000000000withdrawn";

    public async Task<HttpResponseMessage> GetAsync(string address) => await Api().GetAsync(new Uri(address, UriKind.Relative));

    public async Task<string> TextAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }
}
