using System.Text;
using Kith.Kit;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>The worked example of <c>docs/vault-format.md</c> is the vector it names, step by step.</summary>
public sealed class WorkedExampleTests
{
    static readonly Dictionary<string, string> Example = Read();

    static readonly Vector Case = Vector
        .Read("formats.txt")
        .Single(v => v.Text("use") == "entry" && v.Text("name") == "whole");

    [Fact]
    public void Its_inputs_and_its_outcome_are_the_vectors()
    {
        Assert.Equal(Case.Text("key"), Example["epoch key"]);
        Assert.Equal(Case.Text("stream"), Example["stream"]);
        Assert.Equal(Case.Text("circle"), Example["circle"]);
        Assert.EndsWith(Example["hash"], Case.Text("outcome"), StringComparison.Ordinal);
        Assert.StartsWith(
            Example["nonce"] + Example["commitment"],
            Case.Text("bytes"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_steps_follow_from_one_another()
    {
        var context = Crypto.Join(Bytes("stream"), Crypto.U64(0));
        var keys = Crypto.Keys(Bytes("epoch key"), "kith/v1/entry", context, Bytes("nonce"));
        var log = new LogPlace(Example["stream"], Example["circle"], 3, Bytes("epoch key"));
        var entry = ReadEntry.Open(log, 0, Case.Bytes("bytes"));
        var info = Crypto.Join(Encoding.ASCII.GetBytes("kith/v1/entry"), [0], context);

        Assert.Equal(context, Bytes("context"));
        Assert.Equal(info, Bytes("info"));
        Assert.Equal(keys.Subkey, Bytes("subkey"));
        Assert.Equal(keys.Commitment, Bytes("commitment"));
        Assert.Equal(entry.Inner, Crypto.Join(Bytes("fields"), Bytes("signature")));
        Assert.Equal(entry.Signed, Bytes("signed"));
        Assert.Equal(Bytes("whole"), Crypto.Blake(32, Bytes("signed"), Bytes("signature")));
        Assert.Equal(
            Bytes("hash"),
            Crypto.Blake(32, Crypto.Ascii("kith/v1/entry-hash"), Bytes("trace"))
        );
        Assert.EndsWith(Example["whole"], Example["trace"], StringComparison.Ordinal);
        Assert.Equal((29_500_000u, (ushort)7), (entry.Minutes, entry.Kind));
        Assert.Equal("abcdefghijk", Encoding.ASCII.GetString(entry.Body));
        Assert.Equal(2104, Case.Bytes("bytes").Length);
    }

    static byte[] Bytes(string name) => Convert.FromHexString(Example[name]);

    static Dictionary<string, string> Read()
    {
        var document = File.ReadAllText(
            Path.Combine(Vector.Folder(), "..", "docs", "vault-format.md")
        );
        var example = document[document.IndexOf("## A worked example", StringComparison.Ordinal)..];
        return example
            .Split("```")
            .Where((_, i) => i % 2 == 1)
            .SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(line => line[..14].Trim(), line => line[14..], StringComparer.Ordinal);
    }
}
