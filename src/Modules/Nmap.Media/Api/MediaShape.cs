using Nmap.Cms.Sites;
using Nmap.Media.Reading;

namespace Nmap.Media.Api;

/// <summary>A picture, sound or film as the API shows it.</summary>
/// <param name="Name">Of the file that was brought; empty for those who do not keep the library: files are called after people.</param>
/// <param name="State">waiting, cleared or gone.</param>
/// <param name="Files">Every size and format; empty once it is gone.</param>
internal sealed record MediaShape(string Id, string Kind, string Name, string State, Texts Alt, Texts Caption, bool Decorative, string Licence, string Credit, string TakenBy, DateOnly? TakenOn, string Place,
    bool? ShowsPersons, DateOnly? ConsentEndsOn, int Width, int Height, int FocusX, int FocusY, DateOnly BroughtOn, long Revision, IReadOnlyList<MediaFileShape> Files)
{
    /// <param name="forKeeper">How the file was called, who took it and until when the consent runs is told to those who keep the library.</param>
    public static MediaShape Of(MediaShown shown, DateOnly today, bool forKeeper)
    {
        var item = shown.Item;
        return new(item.Id, item.Kind.ToString(), forKeeper ? item.Name : "", item.IsGone ? "gone" : item.IsShown(today) ? "cleared" : "waiting", item.Alt, item.Caption, item.Decorative, item.Licence, item.Credit,
            forKeeper ? item.TakenBy : "", item.TakenOn, item.Place, item.ShowsPersons, forKeeper ? item.Consent?.ExpiresOn : null, item.Width, item.Height, item.FocusX, item.FocusY, item.BroughtOn, item.Revision,
            [.. shown.Files.Select(f => new MediaFileShape(f.Address, f.MediaType, f.Width, f.Height, f.Length))]);
    }
}

/// <param name="Address">Root-relative.</param>
/// <param name="Length">In bytes.</param>
internal sealed record MediaFileShape(string Address, string MediaType, int Width, int Height, int Length);
