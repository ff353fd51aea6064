using Nmap.Web.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The one program; named so that tests can start it.</summary>
public partial class Program;
