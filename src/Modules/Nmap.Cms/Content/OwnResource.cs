namespace Nmap.Cms.Content;

/// <summary>Registered by a module whose texts have a resource of their own: the general content API names it instead of writing.</summary>
/// <param name="Type">As in <c>/api/v1/content/{type}</c>: <c>Minutes</c>.</param>
/// <param name="Address">Where it is done: <c>/api/v1/meetings/{id}/minutes</c>.</param>
public sealed record OwnResource(string Type, string Address);
