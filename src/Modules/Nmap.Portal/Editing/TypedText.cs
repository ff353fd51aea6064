using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <summary>Reads what somebody typed in the form of any content type.</summary>
internal sealed class TypedText(ISite site, IStringLocalizer S)
{
    /// <exception cref="InvalidContentException">Fields that cannot be read, each with its sentence.</exception>
    /// <param name="dates">False when a date in the form could not be read; then nothing is saved, and everything else that is wrong is said too.</param>
    public ContentDraft Read(IFormCollection form, EditedText editing, DateOnly? visibleFrom, bool dates = true)
    {
        var faults = new List<(string, string)>();
        var parts = new JsonObject();
        var fields = new OwnFields(form, faults);
        foreach (var name in editing.Parts)
        {
            var stored = editing.Item?.Parts[name] as JsonObject;
            if (Part(name, form, stored, faults, S) is { } part) { parts[name] = part; }
            else if (name == SectionTexts.Part) { parts[name] = TypedSections.Read(editing.Type, form, stored, faults, S); }
            else if (editing.Type.Read(name, form, stored, faults) is { } read) { parts[name] = read; }
            else if (name == editing.Type.Name && editing.Type.OwnPart is { } own) { parts[name] = fields.Read(own, name, stored); }
        }
        foreach (var field in editing.Fields) { fields.Put(parts, field, editing.Item?.Parts[field.Part] as JsonObject); }
        var audience = ReadAudience(form, faults);
        var from = ReadEmbargo(form, visibleFrom, editing.Item, faults);
        // Such a form sends the name of a chosen file, and not the file.
        if (Text(form, "Word").Length > 0) { faults.Add(("Word", Phrase.Of("The Word file was not read, and nothing is saved. Press “Take the text from the file” first, or choose no file."))); }
        if (faults.Count > 0 || !dates) { faults.AddRange(Unsaid(editing, parts, faults)); }
        return faults.Count > 0 ? throw new InvalidContentException(faults) : new()
        {
            ContentType = editing.Type.Name,
            Culture = editing.Culture,
            Audience = audience,
            VisibleFrom = from,
            Parts = parts,
        };
    }

    /// <summary>Says everything else that is wrong beside a date that could not be read.</summary>
    public void SayAll(IFormCollection form, EditedText editing, DateOnly? visibleFrom, Action<string, string> say)
    {
        try { Read(form, editing, visibleFrom, dates: false); }
        catch (InvalidContentException invalid)
        {
            foreach (var (field, message) in invalid.Faults) { say(field, message); }
        }
    }

    /// <summary>What the type itself would refuse once the other mistakes are mended.</summary>
    private static IEnumerable<(string, string)> Unsaid(EditedText editing, JsonObject parts, List<(string Field, string)> said)
    {
        var whole = (JsonObject?)editing.Item?.Parts.DeepClone() ?? [];
        foreach (var (name, part) in parts) { whole[name] = part?.DeepClone(); }
        var item = new ContentItem { ContentItemId = "", ContentItemVersionId = "", ContentType = editing.Type.Name, Culture = editing.Culture, SourceCulture = editing.Culture, LocalizationSet = "", Parts = whole };
        return editing.IsTranslation ? [] : [.. editing.Type.Check(item).Where(f => said.All(s => s.Field != f.Field))];
    }

    private static JsonObject? Part(string name, IFormCollection form, JsonObject? stored, List<(string, string)> faults, IStringLocalizer S) => name switch
    {
        "TitlePart" => new() { ["Title"] = Text(form, "TitlePart.Title") },
        "SummaryPart" => new() { ["Summary"] = Text(form, "SummaryPart.Summary") },
        "SlugPart" when Text(form, "SlugPart.Slug") is { Length: > 0 } slug => new() { ["Slug"] = Slug.From(slug) },
        "SlugPart" => new() { ["Slug"] = stored is null ? null : "" },
        "HtmlBodyPart" => Body(form, stored, faults, S),
        _ => null,
    };

    private static JsonObject Body(IFormCollection form, JsonObject? stored, List<(string, string)> faults, IStringLocalizer S)
    {
        var text = form["HtmlBodyPart.Html"].ToString().ReplaceLineEndings("\n");
        if (text.Length > HtmlProfile.Longest)
        {
            faults.Add(("HtmlBodyPart.Html", HtmlProfile.TooLong));
            return new() { ["Html"] = "" };
        }
        return new() { ["Html"] = TypedSections.Prose(text, (string?)stored?["Html"], "HtmlBodyPart.Html", faults, S, form["Format"] == TypedSections.Html) };
    }

    /// <summary>A sentence about addresses that were typed and may not stand in a text; empty when there are none.</summary>
    public string LeftOut(IFormCollection form, ContentType type)
    {
        IEnumerable<(string Field, string Format)> prose = [("HtmlBodyPart.Html", "Format"), .. type.Sections.Where(s => s.Kind is not (SectionKind.Line or SectionKind.Lines)).Select(s => ($"{SectionTexts.Part}.{s.Name}", $"{SectionTexts.Part}.{s.Name}{TypedSections.Format}"))];
        string[] lost = [.. prose.SelectMany(p => HtmlProfile.Lost(TypedSections.Raw(form[p.Field].ToString().ReplaceLineEndings("\n"), form[p.Format] == TypedSections.Html))).Where(l => l.Contains('=', StringComparison.Ordinal)).Distinct()];
        return lost.Length == 0 ? "" : " " + S["Left out, because a text may not hold it: {0}. Pictures come from the library; links begin with https, http, mailto or tel.", string.Join(", ", lost)];
    }

    private static Audience ReadAudience(IFormCollection form, List<(string, string)> faults)
    {
        if (form["Audience"] != "organisations") { return Audience.TryParse(form["Audience"], out var audience) ? audience : Audience.Members; }
        string[] chosen = [.. form["Organisations"].OfType<string>().Where(o => o.Length > 0)];
        if (chosen.Length == 0) { faults.Add(("Organisations", Phrase.Of("Choose at least one organisation."))); }
        return Audience.Organisations(chosen);
    }

    /// <summary>An emptied embargo ends now.</summary>
    private DateTimeOffset? ReadEmbargo(IFormCollection form, DateOnly? day, ContentItem? stored, List<(string, string)> faults)
    {
        if (day is null) { return stored?.VisibleFrom > site.Now ? site.Now : null; }
        var instant = CountryTime.At(day.Value, form["VisibleFromTime"], site.Zone);
        if (instant is null) { faults.Add(("VisibleFromTime", CountryTime.Fault)); }
        else if (instant <= site.Now && instant != stored?.VisibleFrom) { faults.Add(("VisibleFrom", Phrase.Of("This moment is past. Enter one in the future, or leave the day empty to show the text as soon as it is published."))); }
        return instant;
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
