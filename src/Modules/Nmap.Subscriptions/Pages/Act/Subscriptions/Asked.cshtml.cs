using Nmap.Cms.Web;

namespace Nmap.Subscriptions.Pages.Act.Subscriptions;

/// <summary>The same words for every address.</summary>
internal sealed class AskedModel : NmapPage;
