using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Consultations.Contracts;

namespace Nmap.Consultations.Slots;

/// <summary>Consultations that run, and those that owe a result.</summary>
internal sealed class ConsultationsOverview(IConsultations consultations, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    public int Order => 50;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.IsMember) { return null; }
        var lines = (await consultations.AllAsync(reader, cancel)).Where(c => c.State is "open" or "over").Select(c => new OverviewLine(c.Title.ToString(), c.HidesAnswers ? S["answers are shown later"] : S.Plural(c.Inputs, "{0} answer", "{0} answers"), c.Address + "#answers")
        {
            More = c is { State: "open", LastDayHere: null } ? S["not begun in this language"].Value : c is { State: "open", LastDayHere: not null } ? S["open until {0}", Pages.Words.LastDay(c, formats, S)].Value : S.Plural(c.Waiting, "{0} answer waits for its word", "{0} answers wait for their word"),
        });
        return new(S["Consultations"], "/workspace/consultations", [.. lines]);
    }
}
