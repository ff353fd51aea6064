using Nmap.Cms.Slots;

namespace Nmap.GoodPractices;

/// <summary>Where lessons were learned: areas by name where the country has listed them, other places as written.</summary>
internal sealed class Places(IEnumerable<IPlaceNames> sources)
{
    private Dictionary<string, string>? _names;

    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancel)
    {
        if (_names is not null) { return _names; }
        _names = [];
        foreach (var source in sources)
        {
            foreach (var (code, name) in await source.NamesAsync(cancel)) { _names.TryAdd(code, name); }
        }
        return _names;
    }

    public async Task<string> NameAsync(string place, CancellationToken cancel) => (await AllAsync(cancel)).GetValueOrDefault(place) ?? place;
}
