using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Exchange.Contracts;
using Nmap.Exchange.Orchard;
using Nmap.Exchange.Packages;

namespace Nmap.Exchange;

internal sealed class ContentExchange(ContentLibrary library, ContentTypes types, WriteOrchard orchard, WritePackage package, ReadOrchard recipe, ReadPackage packed) : IContentExchange
{
    public Task<int> ExportAsync(Stream target, ExportWish wish, Reader by, CancellationToken cancel)
    {
        if (wish.Format == PackageFormat.Orchard && wish.Restricted) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Orchard’s format holds public texts only. Choose the NMAP format for the others."), "Restricted"); }
        var texts = wish.Restricted ? library.AllOf(by) : library.VisibleTo(Reader.Stranger);
        texts = texts.AsWritten();
        if (wish.Type is { } only) { texts = texts.OfType(types[only].Name); }
        if (wish.Set is { } set) { texts = texts.InSet(set); }
        if (wish.Since is { } instant) { texts = texts.ChangedAfter(instant.ToUniversalTime()); }
        return wish.Format == PackageFormat.Orchard ? orchard.RunAsync(target, texts, wish, cancel) : package.RunAsync(target, texts, wish, by, cancel);
    }

    public async Task<PackageReport> ImportAsync(string file, ImportWish wish, Reader by, CancellationToken cancel)
    {
        using var source = PackageSource.Open(file);
        return source.Zip?.GetEntry(PackageManifest.FileName) is null ? await recipe.RunAsync(source, wish, by, cancel) : await packed.RunAsync(source.Zip, wish, by, cancel);
    }
}
