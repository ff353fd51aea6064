using System.IO.Compression;
using Nmap.Cms;
using Nmap.Cms.Recipes;

namespace Nmap.Exchange.Packages;

/// <summary>A package as a file: a recipe by itself, or a ZIP; whatever stands in it is reached by its name only.</summary>
internal sealed class PackageSource : IDisposable
{
    private const int LargestFile = 16 * 1024 * 1024;

    private readonly string _file;
    private readonly ZipArchive? _zip;

    private PackageSource(string file, ZipArchive? zip) => (_file, _zip) = (file, zip);

    /// <summary>Null for a recipe that is not in a ZIP.</summary>
    public ZipArchive? Zip => _zip;

    public static PackageSource Open(string file)
    {
        using (var start = File.OpenRead(file))
        {
            if (start.ReadByte() != 'P' || start.ReadByte() != 'K') { return new(file, null); }
        }
        try { return new(file, ZipFile.OpenRead(file)); }
        catch (InvalidDataException) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The package is damaged: it is no whole ZIP file."), "Upload"); }
    }

    public Stream OpenRecipe() => _zip is null ? File.OpenRead(_file)
        : (_zip.Entries.FirstOrDefault(e => e.FullName.Equals("Recipe.json", StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The ZIP holds neither package.json nor Recipe.json: it is no package."), "Upload")).Open();

    /// <summary>A file beside the recipe.</summary>
    /// <exception cref="RefusedException">It is not there, is too large, or the path leaves the package.</exception>
    public byte[] Beside(string path)
    {
        if (_zip is null) { return Whole(() => File.OpenRead(new RecipeFolder(Path.GetDirectoryName(Path.GetFullPath(_file))!).Resolve(path)), path); }
        var entry = _zip.GetEntry(path.Replace('\\', '/')) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The package names the file “{0}”, which is not in it."), "SourcePath", path);
        return Whole(entry.Open, path);
    }

    /// <summary>An entry's bytes; one that unpacks to more than it may is not unpacked.</summary>
    public static byte[] Whole(Func<Stream> open, string name, int largest = LargestFile)
    {
        try
        {
            using var stream = open();
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is larger than {1} MB."), null, name, largest / (1024 * 1024)); }
            }
            return bytes.ToArray();
        }
        catch (InvalidDataException) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is damaged."), null, name); }
    }

    public void Dispose() => _zip?.Dispose();
}
