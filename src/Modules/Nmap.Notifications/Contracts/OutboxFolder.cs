namespace Nmap.Notifications.Contracts;

/// <summary>Where mail is written as files when no mail server is set; registered by the program.</summary>
public sealed record OutboxFolder(string Path);
