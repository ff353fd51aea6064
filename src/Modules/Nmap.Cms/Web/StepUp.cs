using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Web;

/// <summary>Asks for a code before an act that counts for everybody, and holds what was typed meanwhile. The theme's view has the same name.</summary>
/// <param name="Address">Where the form goes once more.</param>
/// <param name="Fields">What was typed, as it was sent.</param>
public sealed record StepUp(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public const string Field = "StepUpCode";

    /// <summary>A passkey's answer; filled by the script, empty without it.</summary>
    public const string PasskeyField = "StepUpPasskey";

    private static readonly string[] NotRepeated = [Field, PasskeyField, "__RequestVerificationToken"];

    internal static string? ShownIn(HttpRequest request)
        => !request.HasFormContentType ? null
            : request.Form.TryGetValue(PasskeyField, out var answer) && answer.ToString() is { Length: > 0 } passkey ? passkey
            : request.Form.TryGetValue(Field, out var code) ? code.ToString() : null;

    internal static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(IFormCollection form)
        => [.. form.Where(f => !NotRepeated.Contains(f.Key)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
}
