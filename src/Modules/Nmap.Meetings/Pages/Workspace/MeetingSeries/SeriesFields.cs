using Nmap.Cms.Sites;
using Nmap.Meetings.Pages.Workspace.Agenda;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

/// <summary>What a person types of a series, in the language of the screen; other languages stay as they are.</summary>
public sealed class SeriesFields
{
    private const int Empty = 2;

    public sealed class ItemFields
    {
        /// <summary>Its place in the stored agenda, so that other languages of its title are kept.</summary>
        public int? Stored { get; set; }
        public string? Title { get; set; }

        /// <summary>In the other languages; what is not sent stays.</summary>
        public Dictionary<string, string?> Titles { get; set; } = [];
        public int? Minutes { get; set; } = 20;
        public string? Obligation { get; set; }
        public string? Role { get; set; }
    }

    public string? Title { get; set; }

    /// <summary>In the other languages; what is not sent stays.</summary>
    public Dictionary<string, string?> Titles { get; set; } = [];
    public int? EveryMonths { get; set; } = 3;
    public int? GraceDays { get; set; } = 30;
    public int? DurationMinutes { get; set; } = 120;
    public string? Place { get; set; }
    public string? TimeZone { get; set; }
    public string? Focus { get; set; } = "article-5";
    public bool IsPublic { get; set; }
    public bool Ended { get; set; }
    public List<ItemFields> Items { get; set; } = [];

    internal static SeriesFields Of(Series series, ISite site)
    {
        string In(Texts texts) => texts.In(Cultures.Current, site.Settings.Languages).Text;
        var fields = new SeriesFields
        {
            Title = In(series.Title),
            Titles = OtherLanguages.Of(series.Title),
            EveryMonths = series.EveryMonths,
            GraceDays = series.GraceDays,
            DurationMinutes = series.DurationMinutes,
            Place = In(series.Place),
            TimeZone = series.TimeZone,
            Focus = series.Focus,
            IsPublic = series.IsPublic,
            Ended = series.Ended,
        };
        fields.Items.AddRange(series.Template.Select((t, i) => new ItemFields { Stored = i, Title = In(t.Title), Titles = OtherLanguages.Of(t.Title), Minutes = t.Minutes, Obligation = t.Obligation, Role = t.Role }));
        fields.Items.AddRange(Enumerable.Range(0, Empty).Select(_ => new ItemFields()));
        return fields;
    }

    internal void Fill(Series series, ISite site)
    {
        Texts In(Texts stored, string? typed) => (typed ?? "").Trim() == stored.In(Cultures.Current, site.Settings.Languages).Text ? stored : stored.With(Cultures.Current, typed?.Trim());
        (series.Title, series.EveryMonths, series.GraceDays, series.DurationMinutes) = (OtherLanguages.Put(In(series.Title, Title), Titles, site), EveryMonths ?? 0, GraceDays ?? -1, DurationMinutes ?? 0);
        // A new room in one language must not leave the old one standing in the others.
        series.Place = (Place ?? "").Trim() == series.Place.In(Cultures.Current, site.Settings.Languages).Text ? series.Place : new Texts([new(Cultures.Current, Place?.Trim() ?? "")]);
        (series.TimeZone, series.Focus) = (string.IsNullOrWhiteSpace(TimeZone) ? site.Settings.TimeZone : TimeZone.Trim(), Focus?.Trim() ?? "");
        (series.IsPublic, series.Ended) = (IsPublic, Ended);
        var stored = series.Template;
        series.Template = [.. Items.Where(i => !string.IsNullOrWhiteSpace(i.Title)).Select(i => new TemplateItem(OtherLanguages.Put(In(i.Stored is >= 0 && i.Stored < stored.Count ? stored[i.Stored.Value].Title : Texts.Empty, i.Title), i.Titles, site),
            NullIfEmpty(i.Obligation), NullIfEmpty(i.Role), i.Minutes ?? 20))];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
