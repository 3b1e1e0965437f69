using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Attacks;

/// <summary>Requests that are broken on purpose, sent to a real socket of a node with people signed in.</summary>
public sealed class BrokenRequestTests
{
    private const int Few = 3_000;
    private const int Senders = 4;
    private const long MostMoreMemory = 200L << 20;

    /// <summary>A million, or what KITH_REQUESTS says, such as 20000.</summary>
    private static int Many { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("KITH_REQUESTS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : 1_000_000;

    [Fact]
    public async Task A_chunk_longer_than_any_number_is_refused_like_any_other_bad_request()
    {
        await using var place = await Workplace.Open();
        var node = place.Node;
        var request =
            $"POST /search HTTP/1.1\r\nHost: {node.Authority}\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx";
        // Somebody who hangs up before the answer may get none.
        Assert.Equal("400", await Ask(node, Encoding.Latin1.GetBytes(request), hangsUp: false));
        Assert.Empty(place.Failures);
    }

    [Fact]
    public Task Thousands_of_broken_requests_break_nothing() => Send(Few);

    [Fact]
    [Trait("Kind", "long")]
    public Task A_million_broken_requests_break_nothing() => Send(Many);

    private static async Task Send(int count)
    {
        await using var place = await AWholePlace.Open();
        var statuses = new Statuses();
        await Send(place, Few / 2, statuses);
        var before = Memory();
        await Send(place, count - (Few / 2), statuses);

        Assert.Equal(count, statuses.Total);
        Assert.True(
            place.Workplace.Failures.Count == 0,
            $"{string.Join(' ', place.Workplace.Failures)}: {statuses.Kept}"
        );
        Assert.Equal(0, statuses.Of("500"));
        // The parts that are right get through: this is not a wall of refusals at the door.
        Assert.True(statuses.Of("2") + statuses.Of("3") > count / 10, $"{statuses}");
        Assert.True(statuses.Of("4") > count / 10, $"{statuses}");
        Assert.True(Memory() - before < MostMoreMemory, $"{Memory() - before} bytes more");
        var room = await place.Workplace.Page(place.Maya, $"/c/{place.Workplace.Circle}");
        Assert.Contains("Harbour", room.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task Send(AWholePlace place, int count, Statuses statuses)
    {
        var node = place.Workplace.Node;
        var addresses = place
            .Workplace.Routes.Select(r => place.Filled(r.RoutePattern.RawText!))
            .Where(p => !p.StartsWith("/leave", StringComparison.Ordinal))
            .Select(p =>
                p.StartsWith("/in/", StringComparison.Ordinal)
                    ? Workplace.Address(place.Maya, p["/in".Length..])
                    : p
            )
            .Concat(["/", "/guide", "/save", "/desk", "/worksheets/B1.docx"])
            .ToList();
        var left = count;
        return Task.WhenAll(
            Enumerable
                .Range(0, Senders)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var broken = new Broken(node.Authority, addresses, place.Maya.Cookie);
                        while (Interlocked.Decrement(ref left) >= 0)
                        {
                            var request = broken.Next();
                            var status = await Ask(node, request);
                            statuses.Add(status);
                            if (status == "500")
                                statuses.Keep(request);
                        }
                    })
                )
        );
    }

    /// <summary>The status, or that the node hung up.</summary>
    private static async Task<string> Ask(Uri node, byte[] request, bool hangsUp = true)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(node.Host, node.Port);
        var answer = new byte[16];
        try
        {
            var stream = connection.GetStream();
            await stream.WriteAsync(request);
            if (hangsUp)
                connection.Client.Shutdown(SocketShutdown.Send);
            var read = await stream.ReadAtLeastAsync(answer, 12, throwOnEndOfStream: false);
            return read < 12 ? "hung up" : Encoding.ASCII.GetString(answer, 9, 3);
        }
        // Hanging up while the request is still on its way is an answer too.
        catch (Exception hungUp) when (hungUp is IOException or SocketException)
        {
            return "hung up";
        }
        finally
        {
            connection.Client.LingerState = new(enable: true, seconds: 0);
        }
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
