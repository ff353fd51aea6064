using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Sites;

namespace Nmap.Users.Verbs;

/// <summary>The authority lets officers sign in with codes, or asks them for passkeys again.</summary>
internal sealed class AcceptCodes(ISite site, IFreshFactor factor)
{
    public async Task RunAsync(bool? accepted, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.ChangeSignIn)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The lead decides how officers sign in.")); }
        if (accepted is not { } codes) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the two."), "Codes"); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why."), "Reason"); }
        factor.Require(by);
        await site.ChangeAsync(s => s with { OfficersMayUseCodes = codes }, new Act(codes ? "SignIn.CodesAccepted" : "SignIn.PasskeysAsked", "Site", "site", by) { Reason = reason.Trim() }, cancel);
    }
}
