using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Nmap.Testing;

/// <summary>A form as it was really rendered, hidden fields and antiforgery included.</summary>
public sealed class Form
{
    private readonly Visitor _visitor;
    private readonly Screen _screen;
    private readonly IHtmlFormElement _form;
    private readonly IElement? _button;
    private readonly List<(string Name, byte[] Bytes, string FileName, string Type)> _files = [];

    internal Form(Visitor visitor, Screen screen, IHtmlFormElement form, IElement? button)
        => (_visitor, _screen, _form, _button) = (visitor, screen, form, button);

    /// <summary>Types into a field, by its name or its label.</summary>
    public Form Fill(string field, string text)
    {
        switch (Fields(field)[0])
        {
            case IHtmlInputElement input: input.Value = text; break;
            case IHtmlTextAreaElement area: area.Value = text; break;
            case IHtmlSelectElement select: Select(select, field, text); break;
        }
        return this;
    }

    /// <summary>Chooses one radio button or ticks one box, by the group's name and its value.</summary>
    public Form Choose(string field, string value) => Set(field, value, true);

    public Form Untick(string field, string value) => Set(field, value, false);

    public Form Attach(string field, string fileName, byte[] bytes, string type)
    {
        _files.Add((field, bytes, fileName, type));
        return this;
    }

    /// <summary>Presses the button (the form's first when none was named).</summary>
    public async Task<Screen> SendAsync()
    {
        var button = _button ?? _form.QuerySelector("button:not([type=button]), input[type=submit]");
        var action = button?.GetAttribute("formaction") ?? _form.GetAttribute("action");
        var address = new Uri(_screen.Address, string.IsNullOrEmpty(action) ? _screen.Address.PathAndQuery : action);
        var fields = Values().ToList();
        if (button?.GetAttribute("name") is { Length: > 0 } name) { fields.Add(new(name, button.GetAttribute("value") ?? "")); }
        if (!string.Equals(_form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            using var query = new FormUrlEncodedContent(fields);
            return await _visitor.SendAsync(HttpMethodName.Get, address.GetLeftPart(UriPartial.Path) + "?" + await query.ReadAsStringAsync(), null);
        }
        using var content = _form.Enctype == "multipart/form-data" ? Multipart(fields) : (HttpContent)new FormUrlEncodedContent(fields);
        return await _visitor.SendAsync(HttpMethodName.Post, address.ToString(), content);
    }

    private Form Set(string field, string value, bool on)
    {
        var box = Fields(field).OfType<IHtmlInputElement>().FirstOrDefault(i => i.Value == value && i.Type is "radio" or "checkbox")
            ?? throw new InvalidOperationException($"{_screen.Address}: {field} offers no “{value}”.");
        if (box.Type == "radio") { foreach (var other in Fields(field).OfType<IHtmlInputElement>()) { other.IsChecked = false; } }
        box.IsChecked = on;
        return this;
    }

    private void Select(IHtmlSelectElement select, string field, string value)
    {
        if (select.Options.All(o => o.Value != value)) { throw new InvalidOperationException($"{_screen.Address}: {field} offers no “{value}”."); }
        foreach (var option in select.Options) { option.IsSelected = option.Value == value; }
    }

    private List<IElement> Fields(string field)
    {
        var named = _form.Elements.Where(e => e.GetAttribute("name") == field).ToList<IElement>();
        if (named.Count > 0) { return named; }
        var label = _form.QuerySelectorAll("label").FirstOrDefault(l => Screen.Clean(l.TextContent) == field);
        return label?.GetAttribute("for") is { } id && _form.QuerySelector("#" + id) is { } found ? [found]
            : throw new InvalidOperationException($"{_screen.Address}: the form has no field “{field}”.");
    }

    private IEnumerable<KeyValuePair<string, string>> Values() => _form.Elements.Where(e => e.HasAttribute("name") && !e.HasAttribute("disabled")).SelectMany(e =>
    {
        var name = e.GetAttribute("name")!;
        return e switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? [new(name, box.Value)] : [],
            IHtmlInputElement { Type: "submit" or "file" or "button" or "image" } => [],
            IHtmlInputElement input => [new KeyValuePair<string, string>(name, input.Value)],
            IHtmlTextAreaElement area => [new(name, area.Value)],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => new KeyValuePair<string, string>(name, o.Value)),
            _ => [],
        };
    });

    private MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) { content.Add(new StringContent(value), name); }
        foreach (var (name, bytes, fileName, type) in _files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(type);
            content.Add(file, name, fileName);
        }
        return content;
    }
}
