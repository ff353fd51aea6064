using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Nmap.Cms;

namespace Nmap.Exchange.Packages;

/// <summary>Is a package what was exported? What was changed, added, taken out or damaged since is named.</summary>
internal static class ProvePackage
{
    private const int LargestManifest = 64 * 1024 * 1024;
    private const long LargestEntry = 32L * 1024 * 1024;

    public static Task<PackageManifest> ManifestAsync(ZipArchive zip, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var entry = zip.GetEntry(PackageManifest.FileName)!;
        PackageManifest? manifest;
        try { manifest = JsonSerializer.Deserialize<PackageManifest>(PackageSource.Whole(entry.Open, entry.FullName, LargestManifest), Json.Orchard); }
        catch (JsonException) { throw Damaged(entry.FullName); }
        if (manifest?.Format != PackageManifest.Kind) { throw Damaged(entry.FullName); }
        if (manifest.Version > PackageManifest.Known) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The package was made by a newer version of this program. Bring this one up to date first."), "Upload"); }
        return manifest.Seal == manifest.Sealed() ? Task.FromResult(manifest) : throw Changed(entry.FullName);
    }

    public static void Entries(ZipArchive zip, PackageManifest manifest, CancellationToken cancel)
    {
        var listed = manifest.Entries.ToDictionary(e => e.Path);
        var seen = new HashSet<string>();
        foreach (var entry in zip.Entries.Where(e => e.FullName != PackageManifest.FileName))
        {
            cancel.ThrowIfCancellationRequested();
            if (!seen.Add(entry.FullName) || !listed.TryGetValue(entry.FullName, out var told))
            {
                throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” does not belong to the package; nothing was stored."), "Upload", entry.FullName);
            }
            if (told.Length > LargestEntry || entry.Length != told.Length || Fingerprint(entry) != told.Sha256) { throw Changed(entry.FullName); }
        }
        if (listed.Keys.FirstOrDefault(p => !seen.Contains(p)) is { } missing) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is missing from the package; nothing was stored."), "Upload", missing); }
    }

    private static string Fingerprint(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (InvalidDataException) { throw Damaged(entry.FullName); }
    }

    private static RefusedException Changed(string entry)
        => new(Refusal.Invalid, Phrase.Of("“{0}” was changed after the package was made; nothing was stored."), "Upload", entry);

    private static RefusedException Damaged(string entry)
        => new(Refusal.Invalid, Phrase.Of("“{0}” is damaged; nothing was stored."), "Upload", entry);
}
