using Nmap.Cms.Web;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What a device holds of meetings; only the device knows, so its script writes the list.</summary>
internal sealed class OfflineModel : NmapPage;
