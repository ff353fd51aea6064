using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Media.Library;

/// <summary>What somebody says about a picture or recording, from a form, the API or a recipe.</summary>
internal sealed record Described
{
    private const int LongestAlt = 300, LongestLine = 300, LongestCaption = 1000;

    public Texts Alt { get; init; } = Texts.Empty;
    public Texts Caption { get; init; } = Texts.Empty;
    public bool Decorative { get; init; }
    public string? Licence { get; init; }
    public string? Credit { get; init; }
    public string? TakenBy { get; init; }
    public DateOnly? TakenOn { get; init; }
    public string? Place { get; init; }
    public bool? ShowsPersons { get; init; }

    public void PutOrigin(MediaItem item)
    {
        (item.Licence, item.Credit, item.TakenBy, item.Place) = (Licence ?? "", Line(Credit), Line(TakenBy), Line(Place));
        (item.TakenOn, item.ShowsPersons) = (TakenOn, ShowsPersons);
    }

    public void PutAll(MediaItem item)
    {
        PutOrigin(item);
        (item.Alt, item.Caption, item.Decorative) = (Alt, Caption, Decorative);
    }

    /// <exception cref="InvalidContentException">Every field that is wrong, each with its sentence.</exception>
    public void Check(DateOnly today)
    {
        var faults = Faults(today).ToList();
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
    }

    private IEnumerable<(string, string)> Faults(DateOnly today)
    {
        foreach (var (culture, text) in Alt.All)
        {
            if (text.Length > LongestAlt) { yield return ("Alt." + culture, Phrase.Of("Write at most 300 characters; what needs more belongs into the caption.")); }
        }
        foreach (var (culture, text) in Caption.All)
        {
            if (text.Length > LongestCaption) { yield return ("Caption." + culture, Phrase.Of("Write at most 1000 characters.")); }
        }
        if (Licence is { Length: > 0 } licence && !Licences.Words.ContainsKey(licence)) { yield return (nameof(Licence), Phrase.Of("Choose a licence from the list.")); }
        if (TakenOn > today) { yield return (nameof(TakenOn), Phrase.Of("Enter a day that is not in the future.")); }
        foreach (var (field, text) in new[] { (nameof(Credit), Credit), (nameof(TakenBy), TakenBy), (nameof(Place), Place) })
        {
            if (text?.Length > LongestLine) { yield return (field, Phrase.Of("Write at most 300 characters.")); }
        }
    }

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
