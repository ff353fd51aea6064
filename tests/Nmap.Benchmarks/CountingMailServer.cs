using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Nmap.Benchmarks;

/// <summary>A mail server that takes everything and counts: per Message-ID how often it came, and when the last one was handed over.</summary>
internal sealed partial class CountingMailServer : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, int> _taken = new();

    public CountingMailServer()
    {
        _door.Start();
        _ = AdmitAsync();
    }

    public int Port => ((IPEndPoint)_door.LocalEndpoint).Port;

    public DateTime LastAt { get; private set; }

    public int Messages => _taken.Count;

    public int Twice => _taken.Values.Count(times => times > 1);

    public void Forget() => _taken.Clear();

    public async Task<bool> HasAsync(int messages, TimeSpan within)
    {
        for (var end = DateTime.UtcNow + within; DateTime.UtcNow < end; await Task.Delay(20))
        {
            if (Messages >= messages) { return true; }
        }
        return false;
    }

    private async Task AdmitAsync()
    {
        try
        {
            while (true) { _ = ServeAsync(await _door.AcceptTcpClientAsync()); }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException) { }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                using var lines = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var answers = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
                await answers.WriteLineAsync("220 counting");
                while (await lines.ReadLineAsync() is { } line)
                {
                    await answers.WriteLineAsync(line == "DATA" ? "354 go on" : line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-counting\r\n250-PIPELINING\r\n250 8BITMIME" : "250 ok");
                    if (line != "DATA") { continue; }
                    var head = new StringBuilder();
                    for (var isHead = true; await lines.ReadLineAsync() is { } part && part != "."; isHead = isHead && part.Length > 0) { if (isHead) { head.AppendLine(part); } }
                    Count(head.ToString());
                    await answers.WriteLineAsync("250 taken");
                }
            }
        }
        catch (IOException) { }
    }

    private void Count(string head)
    {
        if (!head.Contains("Subject:", StringComparison.Ordinal) || MessageId.Match(head) is not { Success: true } id) { return; }
        _taken.AddOrUpdate(id.Value, 1, (_, times) => times + 1);
        LastAt = DateTime.UtcNow;
    }

    public void Dispose() => _door.Dispose();

    [GeneratedRegex(@"^Message-Id:\s*<[^>]+>", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId { get; }
}
