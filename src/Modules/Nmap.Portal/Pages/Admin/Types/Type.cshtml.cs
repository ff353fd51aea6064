using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Admin.Types;

/// <summary>One type with the country's fields.</summary>
internal sealed class TypeModel(ShapedType shapes, ContentTypes types) : NmapPage
{
    public TypeDefinition Found { get; private set; } = null!;

    public ContentType? Type { get; private set; }

    public bool IsOwn { get; private set; }

    public bool IsNeutral(FieldDefinition field) => Type?.IsNeutral(field.Part) ?? field.Neutral;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        try { Found = await shapes.FindAsync(name, cancel); }
        catch (RefusedException) { return NotFound(); }
        (Type, IsOwn) = (types.Find(name), types.IsOwn(name));
        return Page();
    }
}
