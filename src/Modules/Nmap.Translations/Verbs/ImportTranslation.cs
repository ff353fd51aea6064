using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Translations.Exchange;

namespace Nmap.Translations.Verbs;

/// <summary>What became of a row of a file that was not taken.</summary>
/// <param name="Label">The row as people know it.</param>
/// <param name="Sentence">Why, and what to do.</param>
internal sealed record Untaken(string Label, string Sentence);

/// <summary>A row that was taken, with a question to whoever brought it.</summary>
/// <param name="Number">Of its piece in the text.</param>
/// <param name="Unnamed">Values that the source names and the row does not.</param>
internal sealed record Doubted(int Number, string Label, IReadOnlyList<string> Unnamed);

/// <param name="Labelled">Rows that stood there already with the same words, and are machine-made from now on.</param>
internal sealed record Taken(int Rows, int Labelled, IReadOnlyList<Untaken> Left, IReadOnlyList<Doubted> Doubts);

/// <summary>Takes a translator's file into the draft of a translation; publishes nothing.</summary>
internal sealed class ImportTranslation(SaveTranslation save, IFormats formats)
{
    private const int Largest = 8 * 1024 * 1024;

    public static TranslationFile Read(Pair pair, string name, byte[] bytes)
    {
        if (bytes.Length > Largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than 8 MB. Divide it."), "File"); }
        if (bytes.Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is empty."), "File"); }
        if (bytes is [(byte)'P', (byte)'K', ..]) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A Word file taken out here is for reading. Bring in the XLIFF file (.xlf) or the PO file (.po)."), "File"); }
        var sources = TranslationFile.Of(pair).Rows.GroupBy(r => r.Id).ToDictionary(r => r.Key, r => r.First().Source);
        return name.EndsWith(".po", StringComparison.OrdinalIgnoreCase) || (!name.EndsWith(".xlf", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".xliff", StringComparison.OrdinalIgnoreCase) && bytes[0] != '<' && bytes[0] != 0xEF) ? Po.Read(bytes) : Xliff.Read(bytes, sources);
    }

    /// <param name="machine">A machine made all of it.</param>
    /// <param name="partly">Take the rows whose source has not changed, although the file was made from another version.</param>
    public async Task<Taken> RunAsync(Pair pair, TranslationFile file, bool machine, bool partly, Reader by, CancellationToken cancel)
    {
        Check(pair, file, partly);
        var left = new List<Untaken>();
        var said = new Dictionary<string, Said>();
        foreach (var row in file.Rows)
        {
            var piece = pair.Pieces.FirstOrDefault(p => p.Id == row.Id);
            if (Fault(piece, row, said) is { } fault) { left.Add(new(Name(piece, row), fault)); }
            else if (row.Target is not null) { said[row.Id] = Said(piece!, row, machine, left); }
        }
        if (pair.Target is null && said.Values.Any(s => s.Wording is not null) && Title(pair) is { } title && said.GetValueOrDefault(title.Id)?.Wording is null) { throw NoTitle(file.Rows.FirstOrDefault(r => r.Id == title.Id)); }
        var changed = said.Values.Count(s => s.Wording is not null);
        var labelled = said.Values.Count(s => s.Wording is null && s.Machine);
        if (changed + labelled > 0) { await save.RunAsync(pair, said, pair.Target?.Revision, by, cancel); }
        return new(changed, labelled, left, [.. pair.Pieces.Where(p => said.GetValueOrDefault(p.Id)?.Wording is not null)
            .Select(p => new Doubted(p.Number, p.Source.Short, Inserts.MissingIn(said[p.Id].Wording!, p.Source.Text))).Where(d => d.Unnamed.Count > 0)]);
    }

    private static Piece? Title(Pair pair) => pair.Pieces.FirstOrDefault(p => p.Id == "TitlePart.Title");

    /// <summary>A new translation begins with its title; why the file's is none, in words about the file.</summary>
    private static RefusedException NoTitle(FileRow? row) => row?.BrokenAt is { } line
        ? new(Refusal.Invalid, Phrase.Of("The file is damaged at line {0}. Save it again in your translation program."), "File", line)
        : new(Refusal.Invalid, Phrase.Of("A new translation begins with the title, and this file has none that can be taken. Translate the title in it first."), "File");

    private void Check(Pair pair, TranslationFile file, bool partly)
    {
        if (file.SetId != pair.SetId) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This file belongs to another text. Open that text and bring the file in there."), "File"); }
        if (file.Culture != pair.Culture) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This file is in another language ({0}). Open that language of the text and bring the file in there."), "File", file.Culture); }
        if (file.Version == pair.Version || partly) { return; }
        var of = file.SourceAt is { } at ? formats.Moment(at) : file.Version;
        throw new RefusedException(Refusal.Invalid, Phrase.Of("This file was made from the source of {0}, and the source was changed on {1}. Take out a new file, or tick the box below to take the rows whose source is still the same."), "Partly", of, formats.Moment(pair.Source.ModifiedUtc));
    }

    private static string? Fault(Piece? piece, FileRow row, Dictionary<string, Said> said)
        => piece is null ? Phrase.Of("The text has no such piece any more.")
            : !piece.HasWords ? Phrase.Of("There are no words in this part. It goes along when you save, as it stands.")
            : said.ContainsKey(row.Id) ? Phrase.Of("It stands in the file twice; the first one was taken.")
            : row.Fault is { } fault ? fault
            : row.Source != FileRow.Of(piece).Source ? Phrase.Of("Its source has changed since the file was made. Translate the new wording here.")
            : row.Target is null ? Phrase.Of("It is not translated in the file.")
            : row.State == PieceState.SourceChanged && row.Target != FileRow.Of(piece).Target ? Phrase.Of("It is marked as unfinished (fuzzy). Finish it and take the mark off.")
            : null;

    private static Said Said(Piece piece, FileRow row, bool machine, List<Untaken> left)
    {
        var made = machine || row.Machine;
        // What a person has signed stays signed, wherever the same words come from.
        if (row.Target == FileRow.Of(piece).Target) { return new(null, Machine: made && !piece.Machine && !piece.IsSigned); }
        var wording = piece.Source.IsBlock ? BlockText.Wrap(piece.Target ?? piece.Source.Text, row.Target!, foreign: piece.Target is null) : piece.Source.IsHtml ? HtmlProfile.Clean(row.Target) : row.Target!.Trim();
        if (string.IsNullOrEmpty(wording)) { left.Add(new(Name(piece, row), Phrase.Of("Its tags make more than one paragraph of it. Copy the tags from the source."))); return new(null); }
        return new(wording, Machine: made, Signed: !made);
    }

    private static string Name(Piece? piece, FileRow row) => (piece?.Source ?? new("", null, row.Source)).Short;
}
