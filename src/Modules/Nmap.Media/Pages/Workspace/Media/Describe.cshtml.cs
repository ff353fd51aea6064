using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>What an item shows, in every language, and where it is from.</summary>
internal sealed class DescribeModel(NmapDb db, ChangeMedia change, ISite site) : MediaPage(db)
{
    [BindProperty]
    public Dictionary<string, string?> Alt { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Caption { get; set; } = [];

    [BindProperty]
    public bool Decorative { get; set; }

    [BindProperty]
    public string? Licence { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public string? TakenBy { get; set; }

    [BindProperty]
    public DateOnly? TakenOn { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? ShowsPersons { get; set; }

    protected override void Fill()
    {
        (Alt, Caption, Decorative) = (Of(Item.Alt), Of(Item.Caption), Item.Decorative);
        (Licence, Credit, TakenBy, TakenOn, Place) = (Item.Licence, Item.Credit, Item.TakenBy, Item.TakenOn, Item.Place);
        ShowsPersons = Item.ShowsPersons switch { true => "yes", false => "no", _ => null };
    }

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        await change.DescribeAsync(Id, new()
        {
            Alt = Typed(Alt),
            Caption = Typed(Caption),
            Decorative = Decorative,
            Licence = Licence,
            Credit = Credit,
            TakenBy = TakenBy,
            TakenOn = TakenOn,
            Place = Place,
            ShowsPersons = ShowsPersons switch { "yes" => true, "no" => false, _ => null },
        }, Revision, Reader, cancel);
        return Done(S["Saved. Every text that shows it says it in the new words."]);
    }

    private static Dictionary<string, string?> Of(Texts texts) => texts.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    private Texts Typed(Dictionary<string, string?> typed)
        => new(site.Settings.Languages.Where(typed.ContainsKey).Select(l => KeyValuePair.Create(l, typed[l]?.Trim() ?? "")));
}
