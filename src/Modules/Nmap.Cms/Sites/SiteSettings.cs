namespace Nmap.Cms.Sites;

/// <summary>What this one country's platform is: data, set by <c>setup</c> and recipes.</summary>
public sealed record SiteSettings
{
    public Texts Country { get; init; } = Texts.Empty;

    /// <summary>Name of the platform, shown in the header.</summary>
    public Texts PlatformName { get; init; } = Texts.Of("en", "National Mine Action Platform");

    /// <summary>The national authority that owns the platform.</summary>
    public Texts Authority { get; init; } = Texts.Empty;

    public Texts Tagline { get; init; } = Texts.Empty;

    /// <summary>Emblem, colours and legal lines.</summary>
    public Branding Branding { get; init; } = new();

    /// <summary>Languages in the order of the language navigation; the first is the default.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>IANA zone in which days, deadlines and meetings of this country are counted.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The number to call when something dangerous is found; empty until the country sets it.</summary>
    public string Hotline { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    /// <summary>Languages whose figures are written in native digits; the others use Western digits.</summary>
    public IReadOnlyList<string> NativeDigits { get; init; } = [];

    /// <summary>Code of the figure shown on the home page.</summary>
    public string HeadlineFigure { get; init; } = "remaining";

    /// <summary>Days on which nothing is due, as dates.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>What the holidays are called, where somebody said so.</summary>
    public IReadOnlyDictionary<DateOnly, Texts> HolidayNames { get; init; } = new Dictionary<DateOnly, Texts>();

    /// <summary>The days of the week on which offices are closed; Friday and Saturday in some countries.</summary>
    public IReadOnlyList<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Everything on this site is invented and says so on every page.</summary>
    public bool Demonstration { get; init; }

    /// <summary>How minutes are adopted: <c>lead</c>, <c>all-leads</c> or <c>no-objection</c>.</summary>
    public string AdoptionRule { get; init; } = "lead";

    /// <summary>Days members have to answer circulated minutes.</summary>
    public int CorrectionDays { get; init; } = 14;

    /// <summary>Days before a meeting by which agenda items have to be in; later ones are marked late.</summary>
    public int AgendaItemsInDays { get; init; } = 14;

    /// <summary>Days before a meeting from which the order of its agenda stands.</summary>
    public int AgendaOrderFixedDays { get; init; } = 7;

    /// <summary>
    /// Invitations carry the whole meeting as a file, members-only texts included, to those who may read them; otherwise day, place and agenda.
    /// Mail can be read on its way and is forwarded: the country decides that for itself.
    /// </summary>
    public bool WholePackByMail { get; init; }

    /// <summary>Working days after a meeting by which its full minutes are circulated.</summary>
    public int MinutesDays { get; init; } = 10;

    /// <summary>The 24 hours in which decisions and action points go out pause at weekends too; on public holidays they always do.</summary>
    public bool SendOutRestsAtWeekends { get; init; }

    /// <summary>Languages into which circulated minutes are promised: whoever reads one has the full time to answer from when the text exists in it.</summary>
    public IReadOnlyList<string> MinutesLanguages { get; init; } = [];

    /// <summary>What is checked before minutes go out, by the check's name: <c>warn</c>, <c>block</c> or <c>off</c>. Those not named keep their own level.</summary>
    public IReadOnlyDictionary<string, string> MinutesChecks { get; init; } = new Dictionary<string, string>();

    /// <summary>Days after the decision on a request to join when the name, address and words of whoever asked are removed.</summary>
    public int JoinRequestDays { get; init; } = 180;

    /// <summary>
    /// Lead, deputies, secretariat and administrators may sign in with codes of an authenticator app and printed recovery codes;
    /// otherwise they need a passkey.
    /// </summary>
    public bool OfficersMayUseCodes { get; init; }

    /// <summary>Room for pictures, sounds and films of the library, in megabytes.</summary>
    public int MediaMegabytes { get; init; } = 2000;

    /// <summary>Blocks of the home page in the country's own order, by the name of their partial; those not named follow in theirs.</summary>
    public IReadOnlyList<string> HomeOrder { get; init; } = [];

    /// <summary>Blocks of the home page that are not shown.</summary>
    public IReadOnlyList<string> HomeHidden { get; init; } = [];

    /// <summary>The main public menu, and that of the footer, as the country arranged them; empty: as the modules give them.</summary>
    public IReadOnlyList<MenuLine> PublicMenu { get; init; } = [];
    public IReadOnlyList<MenuLine> FooterMenu { get; init; } = [];

    /// <summary>Settings another system wrote and this one does not use; kept so that an export loses nothing.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement> Foreign { get; init; } = new Dictionary<string, System.Text.Json.JsonElement>();
}

/// <summary>The settings in force, and the clock as this country reads it.</summary>
public interface ISite
{
    SiteSettings Settings { get; }

    /// <summary>Absolute addresses come only from here, never from the request. No slash at the end.</summary>
    Uri PublicUrl { get; }

    TimeZoneInfo Zone { get; }

    DateTimeOffset Now { get; }

    /// <summary>Today in the country's zone.</summary>
    DateOnly Today { get; }

    /// <summary>Replaces the settings, with an audit entry, and tells every node.</summary>
    Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Access.Reader by, CancellationToken cancel);

    /// <summary>The same with an audit entry that says more than that something was changed.</summary>
    Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Audit.Act act, CancellationToken cancel) => ChangeAsync(change, act.By, cancel);

    /// <summary>Reads the settings again from the database.</summary>
    Task ReloadAsync(CancellationToken cancel);
}

public static class CountryDays
{
    /// <summary>The day in the country's zone on which this instant falls.</summary>
    public static DateOnly DayOf(this ISite site, DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, site.Zone).DateTime);

    /// <summary>The instant at which this day begins in the country's zone.</summary>
    public static DateTimeOffset StartOf(this ISite site, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, site.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <summary>Facts about languages that no framework table gives.</summary>
public static class Cultures
{
    /// <summary>Language code of this request, for example <c>ar</c>.</summary>
    public static string Current => System.Globalization.CultureInfo.CurrentUICulture.Name;

    // Every page asks many times; the framework's own table of cultures stands behind a lock.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, (string Direction, string Autonym)> Known = new(StringComparer.Ordinal);

    public static string Direction(string culture) => Known.GetOrAdd(culture, Read).Direction;

    /// <summary>The language's own name, as its speakers write it.</summary>
    public static string Autonym(string culture) => Known.GetOrAdd(culture, Read).Autonym;

    private static (string Direction, string Autonym) Read(string culture)
    {
        var info = System.Globalization.CultureInfo.GetCultureInfo(culture);
        // The framework calls Dari "Persian (Afghanistan)".
        return (info.TextInfo.IsRightToLeft ? "rtl" : "ltr", info.Name == "fa-AF" ? "دری" : info.TextInfo.ToTitleCase(info.NativeName));
    }

    /// <summary>The code by which a language is known here: Dari is the Persian of Afghanistan, for which the framework has no other name.</summary>
    public static string Settled(string code) => code.Split('-', '_')[0].Equals("prs", StringComparison.OrdinalIgnoreCase) ? "fa-AF" : code;

    /// <summary>A number with parts, such as 7-1 or 2.D1, or words in English, kept in their order inside a right-to-left sentence.</summary>
    public static string Code(string code) => Direction(Current) == "rtl" ? $"\u2066{code}\u2069" : code;
}
