using Nmap.Cms.Facts;

namespace Nmap.Cms.Content;

/// <summary>A text was saved, moved along its route, or purged.</summary>
/// <param name="What">Past tense: <c>Saved</c>, <c>Moved</c>, <c>Imported</c>, <c>Purged</c>.</param>
/// <param name="State">State afterwards.</param>
public sealed record ContentChanged(string ItemId, string SetId, string Type, string Culture, string What, string State) : IFact;
