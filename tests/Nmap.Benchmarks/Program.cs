using Nmap.Benchmarks;

switch (args)
{
    case ["search"]:
        await SearchBenchmark.RunAsync();
        return 0;
    case ["pages", var published]:
        await PagesBenchmark.RunAsync(published);
        return 0;
    case ["items", var published, var count]:
        await ItemsBenchmark.RunAsync(published, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["forum", var published]:
        await ForumBenchmark.RunAsync(published);
        return 0;
    case ["signin", var published]:
        await SignInBenchmark.RunAsync(published);
        return 0;
    case ["notes", var published]:
        await NotesBenchmark.RunAsync(published);
        return 0;
    case ["finding", var published]:
        await FindingBenchmark.RunAsync(published);
        return 0;
    case ["letters", var published]:
        await LettersBenchmark.RunAsync(published);
        return 0;
    case ["exchange", var published]:
        await ExchangeBenchmark.RunAsync(published);
        return 0;
    case ["picture", var published]:
        await PictureBenchmark.RunAsync(published);
        return 0;
    case ["figures", var published]:
        await FiguresBenchmark.RunAsync(published);
        return 0;
    default:
        await Console.Error.WriteLineAsync("scripts/benchmarks runs all of: search · pages PUBLISHED · items PUBLISHED COUNT · forum PUBLISHED · signin PUBLISHED · notes PUBLISHED · letters PUBLISHED · picture PUBLISHED · exchange PUBLISHED · finding PUBLISHED · figures PUBLISHED");
        return 2;
}
