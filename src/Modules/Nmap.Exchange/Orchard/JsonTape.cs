using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;

namespace Nmap.Exchange.Orchard;

/// <summary>JSON read from a stream piece by piece: only the value at hand is in memory, and the line it stands in is known.</summary>
internal sealed class JsonTape(Stream source) : IDisposable
{
    private const int LargestValue = 32 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private bool _final, _begun;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    public long Line { get; private set; } = 1;

    public JsonTokenType Token { get; private set; }

    /// <summary>The name or text just read.</summary>
    public string? Text { get; private set; }

    /// <summary>The next piece; false at the end.</summary>
    public bool Read()
    {
        while (true)
        {
            var reader = Reader();
            var read = Guarded(ref reader);
            if (read)
            {
                Token = reader.TokenType;
                Text = Token is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() : null;
            }
            Advance(ref reader);
            if (read || _final) { return read; }
            Fill();
        }
    }

    /// <summary>The next value whole; false where the list or object ends instead.</summary>
    public bool TryReadValue(out JsonNode? value, out long line)
    {
        while (true)
        {
            var reader = Reader();
            if (Guarded(ref reader))
            {
                var from = (int)reader.TokenStartIndex;
                line = Line + _buffer.AsSpan(_start, from).Count((byte)'\n');
                Token = reader.TokenType;
                value = null;
                if (Token is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    Advance(ref reader);
                    return false;
                }
                if (Skipped(ref reader))
                {
                    value = Parsed(_buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from), line);
                    Advance(ref reader);
                    return true;
                }
            }
            if (_final) { throw Broken(Line, "it ends in the middle"); }
            Fill();
        }
    }

    public void Dispose() => source.Dispose();

    public static RefusedException Broken(long line, string why) => new(Refusal.Invalid, Phrase.Of("The recipe is not valid JSON, line {0}: {1}"), null, line, why);

    private static RefusedException Broken(long line) => new(Refusal.Invalid, Phrase.Of("The file is not valid JSON: it cannot be read at line {0}. A bracket, a comma or a quotation mark is missing there, or is one too many."), null, line);

    private Utf8JsonReader Reader()
    {
        if (!_begun) { Begin(); }
        return new(_buffer.AsSpan(_start, _end - _start), _final, _state);
    }

    private void Begin()
    {
        _begun = true;
        Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith(Encoding.UTF8.Preamble)) { _start += 3; }
    }

    private static bool Guarded(ref Utf8JsonReader reader)
    {
        try { return reader.Read(); }
        catch (JsonException e) { throw Broken((e.LineNumber ?? 0) + 1); }
    }

    private static bool Skipped(ref Utf8JsonReader reader)
    {
        try { return reader.TrySkip(); }
        catch (JsonException e) { throw Broken((e.LineNumber ?? 0) + 1); }
    }

    private static JsonNode? Parsed(ReadOnlySpan<byte> json, long line)
    {
        try { return JsonNode.Parse(json, null, Json.Lenient); }
        catch (JsonException e) { throw Broken(line + (e.LineNumber ?? 0)); }
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        Line += _buffer.AsSpan(_start, (int)reader.BytesConsumed).Count((byte)'\n');
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LargestValue) { throw Broken(Line, "one value in it is larger than 32 MB"); }
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = source.Read(_buffer.AsSpan(_end));
        (_final, _end) = (read == 0, _end + read);
    }
}
