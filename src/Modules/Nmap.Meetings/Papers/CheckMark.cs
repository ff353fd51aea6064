using Microsoft.AspNetCore.Html;
using Nmap.Cms.Web;

namespace Nmap.Meetings.Papers;

/// <summary>By what anybody checks a printed copy of adopted minutes: the code, and its address as a picture for phones.</summary>
internal sealed record CheckMark(string Code, string Address)
{
    public static CheckMark Of(string code, Uri publicUrl) => new(code, new Uri(publicUrl, $"/check/{code}").AbsoluteUri);

    public HtmlString Svg() => QrPicture.Svg(Address, 120);

    public byte[] Png() => QrPicture.Png(Address);
}
