using System.Net;
using Kith.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Tests;

/// <summary>Signing in is offered only where nobody on the way can read along.</summary>
public sealed class SecureChannelTests
{
    private const string Onion = "abcdefghijklmnop.onion";

    private static readonly SecureChannel Channel = new(
        new WebOptions { Hosts = ["notes.example", Onion], Proxies = [IPAddress.Parse("10.0.0.9")] }
    );

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:5080", null, true)]
    [InlineData("::1", "localhost", null, true)]
    [InlineData("127.0.0.1", "notes.example", null, false)]
    [InlineData("127.0.0.1", "127.0.0.1", "http", false)]
    [InlineData("192.168.1.4", "127.0.0.1", null, false)]
    [InlineData("10.0.0.9", "notes.example", "https", true)]
    [InlineData("::ffff:10.0.0.9", "notes.example", "https", true)]
    [InlineData("10.0.0.9", "notes.example", "http", false)]
    [InlineData("10.0.0.8", "notes.example", "https", false)]
    [InlineData("127.0.0.1", Onion, null, true)]
    [InlineData("127.0.0.1", "zzzzzzzzzzzzzzzz.onion", null, false)]
    public void Http_is_secure_only_at_home_at_the_proxy_and_on_the_onion_name(
        string remote,
        string host,
        string? proto,
        bool secure
    ) => Assert.Equal(secure, Channel.Is(Request(remote, host, proto)));

    [Fact]
    public void Https_is_secure()
    {
        var request = Request("203.0.113.5", "notes.example", null);
        request.Request.Scheme = "https";
        Assert.True(Channel.Is(request));
    }

    private static DefaultHttpContext Request(string remote, string host, string? proto)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        if (proto is not null)
            context.Request.Headers["X-Forwarded-Proto"] = proto;
        return context;
    }
}
