using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Sharing.Cards;

/// <summary>Whether this machine can draw the pictures by which pages are passed on.</summary>
internal sealed class FontsCheck(ISite site) : IDoctorCheck
{
    public string Name => "fonts";

    public Task<Finding> RunAsync(CancellationToken cancel)
    {
        var missing = site.Settings.Languages.Where(l => !Fonts.Write(l)).ToList();
        return Task.FromResult(missing.Count == 0
            ? Finding.Ok("every language of the site can be drawn on the pictures that stand for pages where they are shared")
            : Finding.Warn($"no font for {string.Join(", ", missing)}: pages in that language are shared without a picture. Install fonts, on Debian fonts-noto-core and, for Khmer, fonts-khmeros; then start the program again"));
    }
}
