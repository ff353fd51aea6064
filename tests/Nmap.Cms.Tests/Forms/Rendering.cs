using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Tests.Forms;

/// <summary>Runs a tag helper as a view would.</summary>
internal static class Rendering
{
    public static IStringLocalizer S { get; } = new English();

    public static ViewContext View() => new();

    /// <param name="children">Renders the content, given the items that parents hand to their children.</param>
    public static string Html(TagHelper helper, string tag, Dictionary<string, string>? attributes = null,
        Func<IDictionary<object, object>, string>? children = null, IDictionary<object, object>? items = null)
    {
        items = items is null ? new Dictionary<object, object>() : new Dictionary<object, object>(items);
        var context = new TagHelperContext(tag, [], items, Guid.NewGuid().ToString());
        var list = new TagHelperAttributeList((attributes ?? []).Select(a => new TagHelperAttribute(a.Key, a.Value)));
        var output = new TagHelperOutput(tag, list, (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(children?.Invoke(items) ?? "")));
        helper.Init(context);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A child's content: HTML as it is, text encoded.</summary>
    public static string Inner(FixtureOptions options)
        => options.Text("html") is { Length: > 0 } html ? Ignoring(options, html) : HtmlEncoder.Default.Encode(options.Text("text") ?? "");

    private static string Ignoring(FixtureOptions options, string html)
    {
        _ = options.Text("text");
        return html;
    }

    private sealed class English : IStringLocalizer
    {
        // We say what was done where the original says that it worked.
        public LocalizedString this[string name] => new(name, name == "Done" ? "Success" : name);

        public LocalizedString this[string name, params object[] arguments]
            => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
