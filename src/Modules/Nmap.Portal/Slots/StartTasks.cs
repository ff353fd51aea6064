using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Slots;

internal sealed class SettingsTask(ISite site) : IStartTask
{
    public int Order => 10;
    public string Label => Phrase.Of("Say how people reach you");
    public string Hint => Phrase.Of("The number to call when something dangerous is found, and the contact address.");
    public string Address => "/admin/settings";
    public Permission Permission => CmsPermissions.ChangeSettings;

    public Task<bool> IsDoneAsync(CancellationToken cancel) => Task.FromResult(site.Settings.Hotline.Length > 0 && site.Settings.ContactEmail.Length > 0);
}

/// <summary>Reminds those who set up the country of what is left.</summary>
internal sealed class StartOfYourList(IEnumerable<IStartTask> tasks, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (site.Settings.Demonstration || !(reader.Is(Roles.Administrator) || reader.Is(Roles.Lead) || reader.Is(Roles.Secretariat))) { return []; }
        var (done, all) = (0, 0);
        foreach (var task in tasks)
        {
            all++;
            if (await task.IsDoneAsync(cancel)) { done++; }
        }
        return done == all ? [] : [new(ListKind.Due, S["Make the platform ready: {0} of {1} steps done", done, all], "/admin/start")];
    }
}
