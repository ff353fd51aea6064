using Nmap.Benchmarks;

switch (args)
{
    case ["search", ..]:
        await SearchBenchmark.RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("dotnet run -c Release --project tests/Nmap.Benchmarks -- search");
        return 2;
}
