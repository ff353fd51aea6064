using Nmap.Cms.Facts;

namespace Nmap.Awareness;

/// <summary>Who is on duty, a photograph or the name of a group changed: public pages are made anew.</summary>
internal sealed record PressChanged : IFact;
