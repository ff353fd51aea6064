namespace Nmap.Users.Contracts;

/// <summary>Was this data folder made by <c>demo</c>? Only then does anybody sign in without a password. Registered by the program.</summary>
public sealed record DemoFolder(bool IsDemo);
