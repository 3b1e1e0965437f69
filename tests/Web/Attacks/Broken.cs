using System.Globalization;
using System.Text;
using Kith.Sealing;

namespace Kith.Web.Tests.Attacks;

/// <summary>
/// Makes requests that are wrong in one or several of their parts: the line, a header, the length, the chunks, the form in
/// the body. The rest is right, so that the wrong part is reached.
/// </summary>
internal sealed class Broken(string host, IReadOnlyList<string> addresses, string cookie)
{
    private static readonly string[] Methods =
    [
        "GET",
        "POST",
        "HEAD",
        "PUT",
        "OPTIONS",
        "get",
        "G\0T",
        "",
        "A B",
        "TRACE",
    ];
    private static readonly string[] Versions =
    [
        "HTTP/1.1",
        "HTTP/1.0",
        "HTTP/2.0",
        "HTTP/9.9",
        "http/1.1",
        "HTTP/",
        "",
        "HTTP/1.1 x",
    ];
    private static readonly string[] Ends = ["\r\n", "\n", "\r", "\r\n\r\n", "\0\r\n"];

    private static readonly string[] Paths =
    [
        "",
        "*",
        "//",
        "/%00",
        "/%zz",
        "/%",
        "/..%2f..%2fetc",
        "/%F0%28%8C%28",
        "/p/%2e%2e/in/desk",
        "/in/desk",
        "/\\",
        "http://x/",
        "http://[::1",
        "?",
        "/?&=&;=%00",
        "/#x",
        "/ x",
    ];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=\"",
        "multipart/form-data; boundary=b",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"b",
        "multipart/form-data",
        "text/plain",
        ";",
        "",
    ];

    private static readonly string[] Lengths =
    [
        "-1",
        "+4",
        "4 ",
        "0x4",
        "99999999999999999999",
        "1048577",
        "",
        "4, 4",
        "4\r\nContent-Length: 5",
    ];

    private static readonly string[] Chunks =
    [
        "0\r\n\r\n",
        "5\r\nhello\r\n0\r\n\r\n",
        "FFFFFFFFFFFFFFFF\r\nx",
        "-1\r\nx\r\n0\r\n\r\n",
        "5;a=\"\0\"\r\nhello\r\n0\r\nX: y\r\n\r\n",
        "2\r\nhello\r\n",
        "\r\n",
        "5\nhello\n0\n\n",
        "zz\r\n",
    ];

    private static readonly string[] Headers =
    [
        "Cookie: __Host-kith=COOKIE",
        "Cookie: __Host-kith=COOKIE; __Host-kith=x; look=\u0001; ;;=",
        "Cookie: look=%00%ff; __Host-kith-place=%%%; __Host-kith-try=1",
        "Cookie: =\"\\",
        "Accept-Encoding: ;;,q=,br;q=z,gzip;q=1e309",
        "Origin: http://[",
        "Origin: null",
        "Sec-Fetch-Site: \u00ff",
        "Range: bytes=-1-,0-0",
        "If-None-Match: \"",
        "Expect: 100-continue",
        "Expect: 200-x",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAA",
        "Connection: keep-alive, close, \u0001",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https",
        "X-HTTP-Method-Override: DELETE",
        " folded: line",
        "NoColon",
        ": empty",
        "A\0: b",
        "A: \u0080\u00ff",
        "Host: other.example",
        "Host: a b",
        "Host: [::1",
    ];

    /// <summary>The bytes of one.</summary>
    public byte[] Next()
    {
        var isForm = Chance.Below(2) == 0;
        var body = isForm ? Body() : [];
        var type = isForm ? Usually(Types[Chance.Below(4)], Types) : "";
        var lines = new List<string> { Line(isForm) };
        if (Chance.Below(40) > 0)
            lines.Add("Host: " + host);
        if (Chance.Below(2) == 0)
            lines.Add("Cookie: __Host-kith=" + cookie + "; __Host-kith-try=1");
        for (var more = Chance.Below(3); more > 0; more--)
            lines.Add(One(Headers).Replace("COOKIE", cookie, StringComparison.Ordinal));
        if (Chance.Below(60) == 0)
            lines.AddRange(Enumerable.Range(0, 80).Select(i => $"X-{i}: {i}"));
        if (Chance.Below(60) == 0)
            lines.Add("X: " + new string('a', 20_000));
        if (isForm && Chance.Below(6) == 0)
            (body, type) = (
                Encoding.Latin1.GetBytes(One(Chunks)),
                type + "\r\nTransfer-Encoding: chunked"
            );
        else if (isForm)
            lines.Add(
                "Content-Length: "
                    + Usually(body.Length.ToString(CultureInfo.InvariantCulture), Lengths)
            );
        if (isForm)
            lines.Add("Content-Type: " + type);
        var end = Usually("\r\n", Ends);
        byte[] request =
        [
            .. Encoding.Latin1.GetBytes(string.Join(end, lines) + end + "\r\n"),
            .. body,
        ];
        return Chance.Below(12) == 0 ? Spoiled(request) : request;
    }

    private string Line(bool isForm) =>
        Usually(isForm ? "POST" : "GET", Methods)
        + Usually(" ", ["", "  ", "\t"])
        + Address()
        + Usually(" ", ["", "  ", "\t"])
        + Usually("HTTP/1.1", Versions);

    private string Address()
    {
        var address = addresses[Chance.Below(addresses.Count)];
        return Chance.Below(12) switch
        {
            0 => One(Paths),
            1 => address + One(Paths),
            2 => address + "?" + new string('a', Chance.Below(5_000)),
            3 when address.Length > 4 => address[..Chance.Below(address.Length)],
            4 => "/p/" + Convert.ToHexString(Chance.Bytes(Chance.Below(300))),
            5 => string.Concat(Enumerable.Repeat("/a", Chance.Below(1_000))),
            _ => address,
        };
    }

    private static byte[] Body() =>
        Chance.Below(8) switch
        {
            0 => "q=%ff%00%"u8.ToArray(),
            1 => Encoding.Latin1.GetBytes(
                string.Join('&', Enumerable.Range(0, Chance.Below(6_000)).Select(i => $"a{i}="))
            ),
            2 => Encoding.Latin1.GetBytes(
                "_csrf=x&_place=" + new string('A', Chance.Below(50_000))
            ),
            3 => Chance.Bytes(Chance.Below(3_000)),
            4 =>
                "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=f; filename=\"\0\"\r\n\r\nx\r\n--b--"u8.ToArray(),
            5 => Encoding.Latin1.GetBytes(
                string.Concat(Enumerable.Repeat("--b\r\nA: b\r\n\r\n", Chance.Below(200)))
            ),
            6 => "name=a&passphrase=%C0%BC%80&words=%u0041&sheet[]=x&paper=%"u8.ToArray(),
            _ => Encoding.Latin1.GetBytes("q=" + new string('(', Chance.Below(9_000))),
        };

    private static byte[] Spoiled(byte[] request)
    {
        for (var i = 1 + Chance.Below(4); i > 0; i--)
            request[Chance.Below(request.Length)] = Chance.Bytes(1)[0];
        return Chance.Below(2) == 0 ? request : request[..Chance.Below(request.Length)];
    }

    private static string Usually(string right, string[] wrong) =>
        Chance.Below(25) > 0 ? right : One(wrong);

    private static string One(string[] of) => of[Chance.Below(of.Length)];
}
