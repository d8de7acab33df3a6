using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public class ChunkedEncryptionTests
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    // Wycheproof's published vectors for Cobblestone-256; messages are deflated because some are 4 MiB of zeros.
    public static TheoryData<Vector> Vectors() =>
        [.. JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(RepositoryRoot.PathOf("tests/LegalRequests.Tests/Vault/cobblestone-256.json")), Names)!];

    [Theory, MemberData(nameof(Vectors))]
    public void The_published_vectors_open_or_are_refused_as_published(Vector vector)
    {
        var message = vector.Inflated();

        if (vector.Valid)
        {
            var clear = SealedMessage.Open(vector.KeyBytes, vector.ContextBytes, message);

            clear.LongLength.ShouldBe(vector.Length);
            Convert.ToHexStringLower(SHA512.HashData(clear)).ShouldBe(vector.Sha512);
            SealedMessage.SealAgain(vector.KeyBytes, vector.ContextBytes, clear, message.AsSpan(0, 24)).ShouldBe(message);
        }
        else if (vector.KeyBytes.Length == 32)
        {
            Should.Throw<VaultCorruptException>(() => SealedMessage.Open(vector.KeyBytes, vector.ContextBytes, message));
        }
        else
        {
            Should.Throw<ArgumentException>(() => SealedMessage.Open(vector.KeyBytes, vector.ContextBytes, message));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(32_768)]
    [InlineData(40_000)]
    public void Every_length_comes_back(int length)
    {
        var clear = RandomNumberGenerator.GetBytes(length);

        var message = SealedMessage.Seal(key, "context"u8, clear);

        SealedMessage.Open(key, "context"u8, message).ShouldBe(clear);
        message.Length.ShouldBe(56 + length + (16 * ((length / 16_384) + 1)));
        ChunkedEncryption.ClearLength(message.Length).ShouldBe(length);
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var clear = new byte[1_000];

        var messages = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(SealedMessage.Seal(key, "c"u8, clear))).ToList();

        messages.Distinct().Count().ShouldBe(100);
    }

    [Fact]
    public void No_forgery_is_accepted()
    {
        var random = new Random(20_260_105);
        var message = SealedMessage.Seal(key, "request|file|paper"u8, RandomNumberGenerator.GetBytes(40_000));
        var forgeries = Forgeries(message, random).ToList();

        var accepted = forgeries.Count(forgery => !IsRefused(forgery));

        forgeries.Count.ShouldBeGreaterThan(4_000);
        accepted.ShouldBe(0);
        IsRefused(message).ShouldBeFalse();
    }

    private bool IsRefused(byte[] message)
    {
        try
        {
            SealedMessage.Open(key, "request|file|paper"u8, message);
            return false;
        }
        catch (VaultCorruptException)
        {
            return true;
        }
    }

    private static IEnumerable<byte[]> Forgeries(byte[] message, Random random)
    {
        for (var i = 0; i < 2_500; i++)
        {
            var flipped = message.ToArray();
            flipped[random.Next(message.Length)] ^= (byte)(1 << random.Next(8));
            yield return flipped;
        }

        for (var i = 0; i < 1_500; i++)
        {
            yield return message[..random.Next(message.Length)];
            yield return [.. message, .. RandomBytes(random)];
        }

        var (header, first, second, last) = (message[..56], message[56..16_456], message[16_456..32_856], message[32_856..]);
        yield return [.. header, .. second, .. first, .. last];
        yield return [.. header, .. first, .. last];
        yield return [.. header, .. second, .. last];
        yield return [.. header, .. first, .. first, .. last];
        yield return [.. header, .. first, .. second, .. second, .. last];
        yield return [.. header, .. first, .. second];
        yield return [.. header, .. last];
        yield return header;
        yield return [];
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 20_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    public sealed record Vector(int Id, string About, string Key, string Context, string Message, bool Valid, long Length, string? Sha512)
    {
        internal byte[] KeyBytes => Convert.FromHexString(Key);

        internal byte[] ContextBytes => Convert.FromHexString(Context);

        public override string ToString() => $"{Id} {About}";

        internal byte[] Inflated()
        {
            using var packed = new ZLibStream(new MemoryStream(Convert.FromHexString(Message)), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            packed.CopyTo(plain);
            return plain.ToArray();
        }
    }
}
