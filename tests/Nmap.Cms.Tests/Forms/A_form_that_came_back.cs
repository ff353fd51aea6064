using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nmap.Cms.Forms;

namespace Nmap.Cms.Tests.Forms;

public sealed class A_form_that_came_back
{
    private readonly Microsoft.AspNetCore.Mvc.Rendering.ViewContext _view = Rendering.View();

    private ModelStateDictionary State => _view.ViewData.ModelState;

    [Fact]
    public void Keeps_what_was_typed_and_says_what_is_wrong_at_the_field()
    {
        State.SetModelValue("Title", "<b>7th</b>", "<b>7th</b>");
        State.AddModelError("Title", "Use plain words.");
        var html = Rendering.Html(new InputTagHelper(Rendering.S) { Name = "Title", Label = "Title", ViewContext = _view }, "govuk-input");
        var input = new HtmlParser().ParseDocument(html).QuerySelector("input")!;
        Assert.Equal("<b>7th</b>", input.GetAttribute("value"));
        Assert.Equal("auto", input.GetAttribute("dir"));
        Assert.Equal("Title-error", input.GetAttribute("aria-describedby"));
        Assert.Contains("Use plain words.", input.Owner!.QuerySelector("#Title-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_sends_a_password_back()
    {
        State.SetModelValue("Password", "secret", "secret");
        var html = Rendering.Html(new InputTagHelper(Rendering.S) { Name = "Password", Label = "Password", Type = "password", ViewContext = _view }, "govuk-input");
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_each_message_to_its_field_and_a_date_to_the_box_that_is_empty()
    {
        _view.HttpContext = new DefaultHttpContext();
        _view.HttpContext.Request.Form = new FormCollection(new() { ["Title"] = "", ["On.day"] = "3", ["On.month"] = "", ["On.year"] = "2026" });
        State.AddModelError("Title", "Enter a title.");
        State.SetModelValue("On.day", "3", "3");
        State.SetModelValue("On.month", "", "");
        State.SetModelValue("On.year", "2026", "2026");
        State.AddModelError("On", "The date must include a month.");
        var html = Rendering.Html(new ErrorSummaryTagHelper(Rendering.S) { ViewContext = _view }, "govuk-error-summary");
        var links = new HtmlParser().ParseDocument(html).QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["#Title", "#On-month"], links);
    }

    [Fact]
    public void Shows_no_summary_when_all_is_well()
        => Assert.Equal("", Rendering.Html(new ErrorSummaryTagHelper(Rendering.S) { ViewContext = _view }, "govuk-error-summary"));
}
