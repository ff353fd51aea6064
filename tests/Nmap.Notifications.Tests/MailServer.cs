using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Nmap.Notifications.Tests;

/// <summary>A mail server that keeps what it is given.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _running;
    private int _connections;

    public MailServer()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;
    public string? Refuses { get; init; }
    public int Connections => _connections;
    public ConcurrentQueue<(string To, string Data)> Taken { get; } = [];

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                _ = TalkAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException) { }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal)) { to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]; }
            if (line == "DATA") { Taken.Enqueue((to, await DataAsync(reader, writer))); }
            await writer.WriteLineAsync(line switch
            {
                _ when line.StartsWith("EHLO", StringComparison.Ordinal) => "250-here\r\n250 8BITMIME",
                _ when line.StartsWith("RCPT", StringComparison.Ordinal) && to == Refuses => "550 unknown",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
        }
    }

    private static async Task<string> DataAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") { data.AppendLine(line); }
        return data.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
    }
}
