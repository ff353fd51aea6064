using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Consultations.Pages;

/// <summary>What organisations and languages are called on screen, and the lists to choose them from.</summary>
internal sealed class Names(IForum forum, ISite site, IStringLocalizer S)
{
    private Dictionary<string, string>? _organisations;
    private HashSet<string> _observers = [];
    private IReadOnlyList<(string Code, Texts Name)> _constituencies = [];

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (_organisations is not null) { return; }
        var all = await forum.OrganisationsAsync(cancel);
        (_organisations, _observers) = (all.ToDictionary(o => o.Id, o => o.Name.ToString()), [.. all.Where(o => o.Observer).Select(o => o.Id)]);
        _constituencies = await forum.ConstituenciesAsync(cancel);
    }

    public string Organisation(string? id) => id is null ? "" : _organisations!.GetValueOrDefault(id, "");

    /// <summary>Who gave an answer, as its readers see it.</summary>
    public string Of(ConsultationInput input, Consultation consultation)
        => consultation.IsNameless ? S["Without a name"].Value : input.OrganisationId is { } organisation ? Organisation(organisation) : input.Name ?? S["Without a name"].Value;

    public IEnumerable<SelectListItem> Organisations => _organisations!.OrderBy(o => o.Value, StringComparer.CurrentCulture).Select(o => new SelectListItem(o.Value, o.Key));

    public IEnumerable<SelectListItem> Constituencies => _constituencies.Select(c => new SelectListItem(c.Name.ToString(), c.Code));

    /// <summary>Those that can have a position.</summary>
    public IEnumerable<SelectListItem> MembersOrNone => OrganisationsOrNone.Where(o => !_observers.Contains(o.Value));

    public IEnumerable<SelectListItem> OrganisationsOrNone => Organisations.Prepend(new(S["None of these"].Value, ""));

    public IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(l => new SelectListItem(Cultures.Autonym(l), l));
}
