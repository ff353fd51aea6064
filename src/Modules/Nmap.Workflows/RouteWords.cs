using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Workflows;

/// <summary>A route as a person reads it: its steps in the order in which a text meets them.</summary>
internal sealed class RouteWords(Route route, IStringLocalizer S, IFormats formats)
{
    public sealed record Line(string State, string Step, string Who, string Needs, string LeadsTo, string ByItself);

    public string Name => route.Name;

    public string Title => route.Title.IsEmpty ? route.Name : route.Title.ToString();

    public IEnumerable<Line> Lines()
    {
        foreach (var state in route.States)
        {
            var steps = route.Transitions.Where(t => t.From.Contains(state.Name)).ToList();
            if (steps.Count == 0) { yield return new(Label(state.Name), S["The end of the way"], "", "", "", ""); }
            foreach (var step in steps)
            {
                yield return new(Label(state.Name), step.Label.IsEmpty ? step.Name : step.Label.ToString(), Who(step), formats.List(Needs(step)), Label(step.To), ByItself(step));
            }
        }
    }

    private string Label(string state) => route.State(state)?.Label is { IsEmpty: false } label ? label.ToString() : state;

    private string Who(RouteStep step) => step switch
    {
        { Signatures.Count: > 0 } => formats.List(step.Signatures.Select(RoleName)),
        { Roles.Count: 0 } => S["nobody: the platform itself"],
        { Roles.Count: 1 } => RoleName(step.Roles[0]),
        _ => S["one of these: {0}", formats.List(step.Roles.Select(RoleName))],
    };

    private IEnumerable<string> Needs(RouteStep step)
    {
        if (step.Signatures.Count > 0) { yield return S["the signature of each of them"]; }
        if (step.NotByWriter) { yield return S["somebody who did not write it"]; }
        if (step.ReasonRequired) { yield return S["a reason"]; }
        foreach (var condition in step.Conditions) { yield return S[Conditions.Words(condition)]; }
    }

    private string ByItself(RouteStep step)
        => step.AfterDays is { } days ? S.Plural(days, "after {0} day", "after {0} days") : "";

    private string RoleName(string role) => S[role switch
    {
        RouteMachine.Author => Phrase.Of("the writer"),
        Roles.Lead => Phrase.Of("the lead"),
        Roles.Deputy => Phrase.Of("a deputy of the lead"),
        Roles.ChampionDonor => Phrase.Of("the champion donor"),
        Roles.Secretariat => Phrase.Of("the secretariat"),
        Roles.Facilitator => Phrase.Of("the facilitator"),
        Roles.Communications => Phrase.Of("communications staff"),
        Roles.Member => Phrase.Of("a member"),
        Roles.AffectedRepresentative => Phrase.Of("a representative of affected people"),
        Roles.Observer => Phrase.Of("an observer"),
        Roles.Auditor => Phrase.Of("the auditor"),
        Roles.Administrator => Phrase.Of("the technical administrator"),
        _ => role,
    }];
}
