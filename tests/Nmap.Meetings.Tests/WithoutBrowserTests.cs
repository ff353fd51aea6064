using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Slots;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A server on which no browser makes PDFs.</summary>
public sealed class BareSite : Site
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Pdf:Browser", "none")];
}

/// <summary>Where no PDF can be made, the screens say so and name the other ways.</summary>
public sealed class WithoutBrowserTests(BareSite site) : IClassFixture<BareSite>
{
    [Fact]
    public async Task No_PDF_is_offered_and_whoever_asks_is_answered_in_words()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var member = await site.As("member");
        Assert.DoesNotContain("file.pdf", (await member.OpenAsync(room.Page)).Html, StringComparison.Ordinal);
        Assert.Contains("choose “Save as PDF”", (await member.OpenAsync($"{room.Page}/print")).One("nav").TextContent, StringComparison.Ordinal);
        var asked = await member.GetAsync($"{room.Page}/file.pdf?in=en");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, asked.Status);
        Assert.StartsWith("PDF files cannot be made on this server.", Assert.Single(asked.Errors), StringComparison.Ordinal);
        Assert.NotNull(asked.One("a[href$='file.docx?in=en']"));
        using var answer = await site.Api("member").GetAsync(new Uri($"/api/v1/meetings/{room.Meeting}/papers/minutes.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task The_doctor_says_that_it_is_wished_so()
    {
        using var scope = site.Services.CreateScope();
        var finding = await scope.ServiceProvider.GetServices<IDoctorCheck>().Single(c => c.Name == "PDF browser").RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(FindingLevel.Ok, finding.Level);
    }
}
