using Nmap.Cms;
using Nmap.Cms.Slots;
using Nmap.Meetings.Papers;

namespace Nmap.Meetings.Slots;

/// <summary>Prints one page to see that PDFs can be made here.</summary>
internal sealed class PressCheck(PressSettings settings, Press press) : IDoctorCheck
{
    private const string Page = "<!DOCTYPE html><html lang=\"en\"><title>Trial</title><p>Trial</p></html>";

    public string Name => "PDF browser";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        if (settings.Named == "none") { return Finding.Ok("Pdf__Browser is none: minutes are offered as Word documents and for printing."); }
        if (settings is { Named: { } named, Browser: null }) { return Finding.Fail($"Pdf__Browser is {named}, but there is no such file."); }
        if (settings.Browser is null) { return Finding.Warn("No browser for PDFs was found; minutes are offered as Word documents and for printing. Install chromium, or set Pdf__Browser to none."); }
        try
        {
            return Finding.Ok($"{settings.Browser} printed a page of {(await press.PrintAsync(Page, cancel)).Length} bytes.");
        }
        catch (RefusedException)
        {
            return Finding.Fail($"{settings.Browser} did not print. Run it as this user; where the system allows no sandbox, set Pdf__Sandbox to false.");
        }
    }
}
