using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Nmap.Cms;

namespace Nmap.Meetings.Papers;

/// <summary>
/// Makes tagged PDFs of pages with a browser that is installed on the server: one at a time, within a time, the same page once.
/// The page loads nothing by its own policy, and the browser can reach nobody.
/// </summary>
internal sealed class Press(PressSettings settings, ILogger<Press> log) : IDisposable
{
    private const long MostKept = 32 * 1024 * 1024;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(20), s_longestPrint = TimeSpan.FromSeconds(30), s_kept = TimeSpan.FromMinutes(30);
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim _one = new(1, 1);

    public bool IsThere => settings.Browser is not null;

    /// <summary>How many were really printed; the others were made before.</summary>
    public int Printed { get; private set; }

    /// <exception cref="RefusedException">No browser is there, it is busy, or it failed.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancel)
    {
        if (!IsThere) { throw Failed(Phrase.Of("PDF files cannot be made on this server. Take the Word document, or print the page and choose “Save as PDF”.")); }
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        if (_made.TryGetValue(digest, out byte[]? known)) { return known!; }
        if (!await _one.WaitAsync(s_longestWait, cancel)) { throw Failed(Phrase.Of("Many papers are being printed. Try again in a minute, or take the Word document.")); }
        try
        {
            if (_made.TryGetValue(digest, out known)) { return known!; }
            var pdf = await RunAsync(html, cancel);
            Printed++;
            return _made.Set(digest, pdf, new MemoryCacheEntryOptions { Size = pdf.Length, SlidingExpiration = s_kept });
        }
        finally { _one.Release(); }
    }

    private async Task<byte[]> RunAsync(string html, CancellationToken cancel)
    {
        // Readable by this program's user only; gone when the sheet is out.
        var folder = Directory.CreateTempSubdirectory("nmap-press-");
        try
        {
            var (page, sheet) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "sheet.pdf"));
            await File.WriteAllTextAsync(page, html, cancel);
            using var browser = Process.Start(settings.Order(folder.FullName, page, sheet)) ?? throw new IOException("The browser did not start.");
            await FinishAsync(browser, cancel);
            return File.Exists(sheet) && new FileInfo(sheet).Length > 0 ? await File.ReadAllBytesAsync(sheet, cancel) : throw new IOException($"The browser ended with {browser.ExitCode} and printed nothing.");
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception or TimeoutException or UnauthorizedAccessException)
        {
            log.LogWarning("A PDF could not be made: {Reason}", e.Message);
            throw Failed(Phrase.Of("The PDF could not be made just now. Take the Word document, or print the page and choose “Save as PDF”."));
        }
        finally
        {
            try { folder.Delete(recursive: true); }
            catch (IOException e) { log.LogWarning("A folder of the press stays: {Reason}", e.Message); }
        }
    }

    private static async Task FinishAsync(Process browser, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_longestPrint);
        // Read, or a talkative browser stands still; said to nobody, because it may quote the page.
        var said = Task.WhenAll(browser.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token), browser.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token));
        try
        {
            await browser.WaitForExitAsync(limit.Token);
            await said;
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            throw new TimeoutException("The browser took too long.");
        }
    }

    private static RefusedException Failed(string sentence) => new(Refusal.WrongState, sentence);

    public void Dispose()
    {
        _made.Dispose();
        _one.Dispose();
    }
}
