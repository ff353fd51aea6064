using Nmap.Cms.Modularity;

namespace Nmap.Consultations;

/// <summary>Consultations, and what became of each answer.</summary>
public sealed class ConsultationsModule : NmapModule;
