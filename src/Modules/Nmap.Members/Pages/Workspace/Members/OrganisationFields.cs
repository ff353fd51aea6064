using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms.Sites;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>What is typed of an organisation, in the language of the screen.</summary>
public sealed class OrganisationFields
{
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? Constituency { get; set; }
    public bool NationalBody { get; set; }
    public string? Profile { get; set; }

    /// <summary>Its main office for this work is in the country.</summary>
    public bool Resident { get; set; }
    public List<string> Disciplines { get; set; } = [];
    public List<string> Components { get; set; } = [];

    /// <summary>Which state the form was filled from.</summary>
    public int Version { get; set; } = 1;

    [BindNever]
    public IReadOnlyList<SelectListItem> Constituencies { get; set; } = [];

    internal static OrganisationFields Of(MemberOrganisation o) => new()
    {
        Name = o.Name[Cultures.Current],
        ShortName = o.ShortName[Cultures.Current],
        Constituency = o.Constituency,
        NationalBody = o.NationalBody,
        Profile = o.Profile[Cultures.Current],
        Resident = o.Resident,
        Disciplines = o.Disciplines,
        Components = o.Components,
        Version = o.Version,
    };

    internal void Fill(MemberOrganisation o)
    {
        (o.Name, o.ShortName, o.Profile) = (o.Name.With(Cultures.Current, Name), o.ShortName.With(Cultures.Current, ShortName), o.Profile.With(Cultures.Current, Profile));
        (o.Constituency, o.NationalBody, o.Resident) = (Constituency ?? "", NationalBody, Resident);
        (o.Disciplines, o.Components) = (Vocabulary.Known(Disciplines, Vocabulary.Disciplines), Vocabulary.Known(Components, Vocabulary.Components));
    }
}
