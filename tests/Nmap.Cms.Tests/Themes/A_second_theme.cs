using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Nmap.Theme;

namespace Nmap.Cms.Tests.Themes;

public sealed class A_second_theme
{
    [Fact]
    public void Is_asked_for_each_view_before_the_module_is()
    {
        var context = new ViewLocationExpanderContext(new ActionContext(), "_Header", null, null, null, isMainPage: false) { Values = new Dictionary<string, string?>() };
        var places = new ThemeViewLocations("Country.Theme").ExpandViewLocations(context, ["/Views/Shared/{0}.cshtml"]);
        Assert.Equal(["/Themes/Country.Theme/Views/Shared/{0}.cshtml", "/Views/Shared/{0}.cshtml"], places);
    }

    [Theory]
    [InlineData("../etc")]
    [InlineData("a..b")]
    [InlineData("a/b")]
    public void Has_a_plain_name(string name) => Assert.Throws<ArgumentException>(() => new ThemeViewLocations(name));
}
