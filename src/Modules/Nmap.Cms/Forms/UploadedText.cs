using System.Text;
using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Forms;

/// <summary>The text of a file that a form brings, or what was pasted instead of it.</summary>
public static class UploadedText
{
    private const int Largest = 8 * 1024 * 1024;

    /// <param name="field">The file's field, for the message.</param>
    /// <exception cref="RefusedException">There is neither, it is larger than 8 MB, or it is not UTF-8: another encoding is not guessed at.</exception>
    public static async Task<string> ReadAsync(IFormFile? file, string? pasted, string field, CancellationToken cancel)
    {
        if (file is null) { return string.IsNullOrWhiteSpace(pasted) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a file, or paste its text."), field) : pasted; }
        var bytes = await BytesAsync(file, field, cancel);
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..]) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is a workbook or an archive, and no text file. In a spreadsheet, save the sheet as “CSV UTF-8”."), field); }
        return TryDecode(bytes, out var text) ? text : throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is not UTF-8. In a spreadsheet, save it as “CSV UTF-8”."), field);
    }

    /// <param name="field">The file's field, for the message.</param>
    /// <exception cref="RefusedException">It is larger than 8 MB.</exception>
    public static async Task<byte[]> BytesAsync(IFormFile file, string field, CancellationToken cancel)
    {
        if (file.Length > Largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than 8 MB. Divide it."), field); }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>False for any other encoding.</summary>
    public static bool TryDecode(byte[] bytes, out string text)
    {
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
