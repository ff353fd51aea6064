namespace Nmap.Cms.Access;

/// <summary>Approving, publishing and giving power ask for a second factor shown a moment ago.</summary>
public interface IFreshFactor
{
    /// <summary>
    /// Passes for a code shown within ten minutes, a token with the scope <c>approve</c>, the program itself and the demonstration's role bar.
    /// </summary>
    /// <exception cref="NeedsFactorException">Anybody else; pages then ask for the code and repeat the act with everything typed.</exception>
    void Require(Reader reader);

    /// <summary>Checks a code that was typed beside the act itself, or a passkey's answer; when it is right, the rest of this request passes.</summary>
    /// <exception cref="RefusedException">This person's role needs another factor.</exception>
    Task<bool> ShowAsync(string code, CancellationToken cancel);
}

/// <summary>The person may do it, but must first show a code again.</summary>
public sealed class NeedsFactorException()
    : RefusedException(Refusal.NotYours, Phrase.Of("Confirm with a code from your authenticator first."));
