using Nmap.Cms;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Checks an item's fields against the topics and organisations there are.</summary>
internal sealed class KnownFields(ITopics topics, IForum forum)
{
    /// <param name="before">As it stood: what was there already may stay, even where its topic is gone from the list.</param>
    public async Task<AgendaFields> CheckedAsync(AgendaFields fields, AgendaFields? before, CancellationToken cancel)
    {
        fields.Checked();
        if (fields.Topic is { } topic && topic != before?.Topic && (await topics.AllAsync(cancel)).All(t => t.Code != topic))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no technical topic “{0}”."), nameof(AgendaFields.Topic), topic);
        }
        if (fields.PresenterOrganisationId is { } organisation && organisation != before?.PresenterOrganisationId)
        {
            var found = await forum.FindAsync(organisation, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no organisation of this platform."), nameof(AgendaFields.PresenterOrganisationId), organisation);
            return fields with { PresenterOrganisationId = found.Id };
        }
        return fields;
    }
}
