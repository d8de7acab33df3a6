using System.Text.Json;
using LegalRequests.Tests.Packets.Verifying;
using LegalRequests.Web.Maintenance;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

public sealed class VerifyVerbTests : IDisposable
{
    readonly StringWriter output = new();
    readonly StringWriter errors = new();

    [Fact]
    public async Task A_good_packet_gives_zero_a_changed_one_gives_one_and_says_what()
    {
        using var packet = await SignedPacket.WriteAsync();

        Run(packet.Packet, packet.Manifest).ShouldBe(0);
        output.ToString().ShouldContain("This is the packet that was signed, whole and unchanged.");
        output.ToString().ShouldContain(packet.KeySha256);

        await File.AppendAllTextAsync(packet.Packet, "x");
        Run(packet.Packet, packet.Manifest).ShouldBe(1);
        output.ToString().ShouldContain("Do not rely on this packet.");
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task As_json_it_gives_the_same_for_a_program()
    {
        using var packet = await SignedPacket.WriteAsync();
        File.Delete(packet.At("signature.json"));

        Run(packet.Packet, packet.Manifest, "--json").ShouldBe(1);

        using var answer = JsonDocument.Parse(output.ToString());
        answer.RootElement.GetProperty("good").GetBoolean().ShouldBeFalse();
        answer.RootElement.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("signature.missing");
        Run(packet.Packet, packet.Manifest, "--unsigned").ShouldBe(0);
    }

    [Fact]
    public async Task Wrong_words_and_files_that_are_none_give_two()
    {
        using var packet = await SignedPacket.WriteAsync();

        Run().ShouldBe(2);
        Run(packet.Packet).ShouldBe(2);
        Run(packet.Packet, packet.Manifest, "--key").ShouldBe(2);
        Run(packet.Packet, packet.Manifest, "--trust-me").ShouldBe(2);
        Run(packet.Packet, packet.At("absent.json")).ShouldBe(2);
        Run(packet.Packet, packet.At("privilege-log.csv")).ShouldBe(2);
        output.ToString().ShouldBeEmpty();
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    int Run(params string[] args) => new VerifyVerb(output, errors).Run(args);
}
