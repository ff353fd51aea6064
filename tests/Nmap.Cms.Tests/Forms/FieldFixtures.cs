using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms.Forms;

namespace Nmap.Cms.Tests.Forms;

/// <summary>How a fixture's options are written in our views: fields.</summary>
internal static class FieldFixtures
{
    public static string Input(FixtureOptions o) => Field(new InputTagHelper(Rendering.S)
    {
        Type = o.Text("type") ?? "text",
        Prefix = o.Text("prefix.text"),
        Suffix = o.Text("suffix.text"),
    }, "govuk-input", o, "inputmode", "autocomplete", "pattern", "spellcheck", "autocapitalize");

    public static string Textarea(FixtureOptions o) => Field(new TextareaTagHelper(Rendering.S)
    {
        Rows = o.Text("rows") is { } rows ? int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture) : 5,
    }, "govuk-textarea", o, "autocomplete", "spellcheck");

    public static string FileUpload(FixtureOptions o) => Field(new FileUploadTagHelper(Rendering.S), "govuk-file-upload", o);

    public static string Select(FixtureOptions o) => Field(new SelectTagHelper(Rendering.S)
    {
        Items = [.. o.Many("items").Select(i => new SelectListItem(i.Text("text"), i.Text("value"), !o.Has("value") && i.Flag("selected"), i.Flag("disabled")))],
    }, "govuk-select", o);

    private static string Field(LabelledTagHelper field, string tag, FixtureOptions o, params string[] attributes)
    {
        field.Name = o.Text("name");
        field.Id = o.Text("id");
        field.Label = o.Text("label.text");
        field.LabelClass = o.Text("label.classes");
        field.LabelIsHeading = o.Flag("label.isPageHeading");
        field.DescribedBy = o.Text("describedBy");
        field.Value = o.Text("value");
        Common(field, o);
        return Rendering.Html(field, tag, o.Attributes(attributes));
    }

    public static string Radios(FixtureOptions o) => Choices(new RadiosTagHelper(Rendering.S), "govuk-radios", "govuk-radio", o);

    public static string Checkboxes(FixtureOptions o) => Choices(new CheckboxesTagHelper(Rendering.S), "govuk-checkboxes", "govuk-checkbox", o);

    private static string Choices(ChoicesTagHelper field, string tag, string itemTag, FixtureOptions o)
    {
        field.Name = o.Text("name");
        field.Id = o.Text("idPrefix");
        field.Value = o.Text("value");
        field.Legend = o.Text("fieldset.legend.text");
        field.LegendClass = o.Text("fieldset.legend.classes");
        field.LegendIsHeading = o.Flag("fieldset.legend.isPageHeading");
        field.DescribedBy = field.Legend is null ? o.Text("describedBy") : o.Text("fieldset.describedBy");
        Common(field, o);
        var given = o.Has("value") || o.Has("values");
        if (o.Texts("values") is { Count: > 0 } values)
        {
            field.ViewContext!.ViewData.ModelState.SetModelValue(field.Name!, values.ToArray(), string.Join(',', values));
        }
        return Rendering.Html(field, tag, o.Attributes(), items => string.Concat(o.Many("items").Select(i => Rendering.Html(new ChoiceTagHelper
        {
            Value = i.Text("value") ?? "",
            Label = i.Text("text") ?? "",
            Hint = i.Text("hint.text"),
            Checked = !given && i.Flag("checked"),
            Disabled = i.Flag("disabled"),
            Divider = i.Text("divider"),
        }, itemTag, null, _ => i.Text("conditional.html") ?? "", items))));
    }

    public static string DateInput(FixtureOptions o)
    {
        var field = new DateInputTagHelper(Rendering.S)
        {
            Id = o.Text("id"),
            Name = o.Text("namePrefix"),
            Separator = "-",
            Legend = o.Text("fieldset.legend.text"),
            LegendClass = o.Text("fieldset.legend.classes"),
            LegendIsHeading = o.Flag("fieldset.legend.isPageHeading"),
        };
        if (field.Legend is not null) { field.DescribedBy = o.Text("fieldset.describedBy"); }
        Common(field, o);
        foreach (var part in new[] { "day", "month", "year" })
        {
            var name = field.Name is null ? part : $"{field.Name}-{part}";
            if (o.Text("values." + name) is { } value) { field.ViewContext!.ViewData.ModelState.SetModelValue(name, value, value); }
        }
        return Rendering.Html(field, "govuk-date-input", o.Attributes());
    }

    private static void Common(FieldTagHelper field, FixtureOptions o)
    {
        field.ViewContext = Rendering.View();
        field.Hint = o.Text("hint.text");
        field.Error = o.Text("errorMessage.text");
        field.GroupClass = o.Text("formGroup.classes");
        field.Disabled = o.Flag("disabled");
    }
}
