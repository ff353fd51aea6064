using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Cms.Web;

/// <summary>A form that was received and done, remembered for a day without a word of what was in it.</summary>
internal sealed class SentForm
{
    /// <summary>Digest of the form's own mark, its address and its fields.</summary>
    public string Key { get; set; } = "";
    public DateTimeOffset At { get; set; }

    /// <summary>Where whoever sent it was led; null until then.</summary>
    public string? LedTo { get; set; }
}

internal sealed class SentFormTable : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> builder)
    {
        builder.ToTable("cms_sent_forms").Unaudited();
        builder.HasKey(f => f.Key);
        builder.HasIndex(f => f.At);
    }
}

/// <summary>Thrown by a commit for a form that was done meanwhile: the line dropped, or somebody pressed twice.</summary>
internal sealed class SentBeforeException : Exception;

/// <summary>
/// A form of the workspace acts once, however often it arrives: each shown form carries a mark of its own, and the digest of the mark
/// and of all fields is stored in the same save as the act. Other words under the same mark, as after going back in the browser, are another form.
/// </summary>
internal sealed class SentForms(NmapDb db, TimeProvider clock)
{
    public const string Field = "_form";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Null for forms without a mark, and for those a script sends: it may say the same twice and mean it.</summary>
    public static string? KeyOf(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Form[Field].ToString() is not { Length: > 0 }) { return null; }
        if (request.Headers["Sec-Fetch-Mode"].ToString() is not ("" or "navigate")) { return null; }
        var said = new StringBuilder().Append(request.HttpContext.Reader().AccountId).Append('\n').Append(request.Path).Append(request.QueryString).Append('\n');
        foreach (var (name, values) in request.Form.Where(f => f.Key is not ("__RequestVerificationToken" or StepUp.Field or StepUp.PasskeyField)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            said.Append(name).Append('=').AppendJoin('\u001f', values.ToArray()).Append('\n');
        }
        foreach (var file in request.Form.Files) { said.Append(file.Name).Append('=').Append(file.FileName).Append(' ').Append(file.Length).Append('\n'); }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }

    /// <summary>Puts the form into the coming commit, which throws <see cref="SentBeforeException"/> where it was done already.</summary>
    /// <returns>False where it is known to be done.</returns>
    public async Task<bool> ExpectAsync(string key, CancellationToken cancel)
    {
        if (await db.Set<SentForm>().AnyAsync(f => f.Key == key, cancel)) { return false; }
        db.Sent = new SentForm { Key = key, At = clock.GetUtcNow() };
        return true;
    }

    /// <summary>The act was refused: what is saved now is not this form's.</summary>
    public void Forget() => db.Sent = null;

    public async Task LedToAsync(string key, string address, CancellationToken cancel)
    {
        await db.Set<SentForm>().Where(f => f.Key == key).ExecuteUpdateAsync(s => s.SetProperty(f => f.LedTo, address), cancel);
        var oldest = clock.GetUtcNow() - Kept;
        await db.Set<SentForm>().Where(f => f.At < oldest).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Where its first arrival led; null where that never ended.</summary>
    public Task<string?> WhereItLedAsync(string key, CancellationToken cancel) => db.Set<SentForm>().Where(f => f.Key == key).Select(f => f.LedTo).SingleOrDefaultAsync(cancel);
}
