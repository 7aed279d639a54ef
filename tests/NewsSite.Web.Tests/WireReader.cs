using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Web.Tests;

/// <summary>Asks the real web server over a socket, letter by letter: a browser library would mend a broken address before sending it.</summary>
public sealed class WireReader
{
    private readonly Uri address;

    public WireReader(SiteFactory site)
    {
        site.UseKestrel(0);
        site.StartServer();
        address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Sends one request; <paramref name="target"/> goes out as it is, one byte for each character.</summary>
    public Task<ReaderPage> SendAsync(string target, string method = "GET", string host = "news.example") =>
        WriteAsync($"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    /// <summary>Sends what is given and reads what comes back until the server closes.</summary>
    public async Task<ReaderPage> WriteAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));

        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return Parse(answer.ToArray());
    }

    private static ReaderPage Parse(byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.Latin1.GetString(answer, 0, end).Split("\r\n");
        var status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var headers = lines[1..].Select(line => line.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        var body = answer[(end + 4)..];
        return new ReaderPage((HttpStatusCode)status, headers, headers.GetValueOrDefault("Transfer-Encoding") == "chunked" ? Joined(body) : body);
    }

    private static byte[] Joined(ReadOnlySpan<byte> chunks)
    {
        List<byte> whole = [];
        while (true)
        {
            var line = chunks.IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.Latin1.GetString(chunks[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) return [.. whole];

            whole.AddRange(chunks.Slice(line + 2, size));
            chunks = chunks[(line + 2 + size + 2)..];
        }
    }
}
