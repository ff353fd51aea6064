namespace Nmap.Users.SignIn;

/// <summary>Tries to sign in from one network, a minute: <c>Nmap__Limits__SignInPerMinute</c>, 30 unless set.</summary>
internal static class Limits
{
    public const string SignIn = "sign-in";
}
