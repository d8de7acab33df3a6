using System.Diagnostics;
using System.Text;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Stamping;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets.Verifying;

public class PacketVerifierTests
{
    [Fact]
    public async Task A_packet_as_it_was_signed_is_confirmed_in_every_part()
    {
        using var packet = await SignedPacket.WriteAsync();

        var verified = packet.Verify();

        verified.Findings.ShouldBeEmpty();
        verified.NotChecked.ShouldBeEmpty();
        verified.Confirmed.ShouldContain("Each of the 6 pages has the hash and the label of the manifest.");
        verified.Confirmed.ShouldContain("The numbers printed on the pages are those of the manifest.");
        verified.Confirmed.ShouldContain("The index prints the sum of the manifest.");
        verified.Confirmed.ShouldContain("Every page that was gathered is counted once: 2 produced + 1 redacted + 3 withheld + 1 not responsive + 1 duplicate = 8.");
        verified.Confirmed.ShouldContain("It is under exactly these bytes of the packet.");
        verified.Confirmed.ShouldContain("The report of the proof speaks of exactly these files.");
        verified.Confirmed.ShouldContain("The key is the agency's, by the hash that was given.");
    }

    [Fact]
    public async Task Every_flipped_byte_is_found()
    {
        using var packet = await SignedPacket.WriteAsync();
        var good = await File.ReadAllBytesAsync(packet.Packet);
        var random = new Random(2026);
        int[] places = [0, 9, good.Length - 1, good.Length - 7, .. Enumerable.Range(0, 40).Select(_ => random.Next(good.Length))];

        foreach (var place in places)
        {
            var bad = (byte[])good.Clone();
            bad[place] ^= 1;
            await File.WriteAllBytesAsync(packet.Packet, bad);

            Codes(packet).ShouldContain("packet.other-bytes", $"at {place}");
            Codes(packet).ShouldContain("signature.other-packet", $"at {place}");
        }
    }

    [Fact]
    public async Task A_page_that_shows_something_else_is_named_with_its_number()
    {
        using var packet = await SignedPacket.WriteAsync();
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(packet.Packet));
        var changed = text.Replace("SAMPLE page S000002", "SAMPLE page S000009", StringComparison.Ordinal);
        await File.WriteAllBytesAsync(packet.Packet, Encoding.Latin1.GetBytes(changed));

        var finding = packet.Verify().Findings.Where(it => it.Code == "page.changed").ShouldHaveSingleItem();

        (finding.Page, finding.Sentence).ShouldBe((3, "Page 3 (S000002) is not as it was: what it shows was changed."));
    }

    [Theory]
    [InlineData("1-3,5-6", "page.missing", "Page 4 (S000003) is missing from the packet.")]
    [InlineData("1,3,2,4-6", "page.moved", "Page 2 (S000001) stands on page 3 of the packet: pages were exchanged, taken out or put in before it.")]
    [InlineData("1-6,2", "page.count", "The packet has 7 pages; the manifest has 6.")]
    [InlineData("1-4", "page.missing", "Page 6 (S000005) is missing from the packet.")]
    public async Task Pages_taken_out_exchanged_or_put_in_are_named(string pages, string code, string sentence)
    {
        using var packet = await SignedPacket.WriteAsync();
        await QpdfAsync(packet.Packet, "--pages", packet.Packet, pages, "--", packet.At("other.pdf"));
        File.Move(packet.At("other.pdf"), packet.Packet, overwrite: true);

        var findings = packet.Verify().Findings;

        findings.ShouldContain(it => it.Code == code && it.Sentence == sentence, string.Join('\n', findings));
    }

    [Fact]
    public async Task A_file_that_only_another_tool_wrote_anew_is_told_from_one_whose_pages_differ()
    {
        using var packet = await SignedPacket.WriteAsync();
        await QpdfAsync(packet.Packet, packet.At("other.pdf"));
        File.Move(packet.At("other.pdf"), packet.Packet, overwrite: true);

        var codes = Codes(packet);

        codes.ShouldContain("packet.outside-pages");
        codes.ShouldNotContain("page.changed");
    }

    [Fact]
    public async Task A_label_that_viewers_show_wrongly_is_named()
    {
        using var packet = await SignedPacket.WriteAsync();
        await QpdfAsync(packet.Packet, packet.At("plain.pdf"));
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(packet.At("plain.pdf")));
        var changed = text.Replace("/P (S000003)", "/P (S000007)", StringComparison.Ordinal);
        changed.ShouldNotBe(text);
        await File.WriteAllBytesAsync(packet.Packet, Encoding.Latin1.GetBytes(changed));

        packet.Verify().Findings.ShouldContain(it => it.Code == "bates.label" && it.Page == 4 && it.Sentence.Contains("S000007", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_manifest_of_another_packet_is_found_and_so_is_a_missing_signature()
    {
        using var packet = await SignedPacket.WriteAsync();
        using var other = await SignedPacket.WriteAsync();
        other.Edit(it => it with { Request = "LR-2026-0002" });
        other.Sign();
        File.Copy(other.Manifest, packet.Manifest, overwrite: true);

        Codes(packet).ShouldContain("signature.other-manifest");
        Codes(packet).ShouldContain("packet.other-request");
        File.Copy(other.At("signature.json"), packet.At("signature.json"), overwrite: true);
        Codes(packet).ShouldContain("packet.other-request");
        Codes(packet).ShouldContain("signature.other-key");
        File.Delete(packet.At("signature.json"));
        Codes(packet).ShouldContain("signature.missing");
    }

    [Fact]
    public async Task A_signature_that_was_touched_is_false_and_another_key_is_told()
    {
        using var packet = await SignedPacket.WriteAsync();
        var good = await File.ReadAllTextAsync(packet.At("signature.json"));
        await File.WriteAllTextAsync(packet.At("signature.json"), good.Replace("Casey", "Corey", StringComparison.Ordinal));

        Codes(packet).ShouldBe(["signature.false"]);
        await File.WriteAllTextAsync(packet.At("signature.json"), good);
        PacketVerifier.Run(new VerifyOrder(packet.Packet, packet.Manifest, KeySha256: new string('0', 64))).Findings
            .ShouldHaveSingleItem().Code.ShouldBe("signature.other-key");
    }

    [Theory]
    [InlineData("privilege-log.pdf")]
    [InlineData("privilege-log.csv")]
    [InlineData("proof.json")]
    public async Task A_file_beside_it_that_was_changed_is_found_and_one_that_is_absent_is_said(string name)
    {
        using var packet = await SignedPacket.WriteAsync();
        await File.AppendAllTextAsync(packet.At(name), " ");

        packet.Verify().Findings.ShouldHaveSingleItem().Sentence.ShouldBe($"The bytes of {name} are not those of the manifest.");
        File.Delete(packet.At(name));
        packet.Verify().Good.ShouldBeTrue();
        packet.Verify().NotChecked.ShouldHaveSingleItem().ShouldContain(name);
    }

    [Fact]
    public async Task An_encrypted_copy_is_verified_with_its_passphrase_and_only_with_it()
    {
        using var packet = await SignedPacket.WriteAsync();
        var clear = await File.ReadAllBytesAsync(packet.Packet);
        using (var locked = File.Create(packet.At("locked.pdf")))
        {
            LockedCopy.Write(clear, locked, "SAMPLE-PASSPHRASE");
        }

        var order = new VerifyOrder(packet.At("locked.pdf"), packet.Manifest, KeySha256: packet.KeySha256);

        PacketVerifier.Run(order with { Passphrase = "SAMPLE-PASSPHRASE" }).Findings.ShouldBeEmpty();
        PacketVerifier.Run(order with { Passphrase = "SAMPLE-PASSPHRASF" }).Findings[0].Sentence.ShouldBe("The passphrase does not open this encrypted copy.");
        PacketVerifier.Run(order).Findings[0].Code.ShouldBe("packet.locked");
    }

    static List<string> Codes(SignedPacket packet) => [.. packet.Verify().Findings.Select(it => it.Code)];

    static async Task QpdfAsync(string from, params string[] words)
    {
        // Each object for itself, so that a test can change its text where it stands.
        using var qpdf = Process.Start("qpdf", [from, "--object-streams=disable", "--stream-data=preserve", .. words]);
        await qpdf.WaitForExitAsync();
        qpdf.ExitCode.ShouldBe(0);
    }
}
