using System.Diagnostics;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Stamping;

public sealed class LockedCopyTests : IDisposable
{
    const string Passphrase = "K7M4P-Q2ZRT-9XWBH-5NDGC-3VJLS";

    readonly string folder = Directory.CreateTempSubdirectory("legalrequests-locked-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_the_passphrase_opens_is_the_file_byte_for_byte_and_each_copy_is_another()
    {
        var file = Packet();

        var (first, second) = (Lock(file), Lock(file));

        Unlock(first, Passphrase).ShouldBe(file);
        Unlock(second, Passphrase).ShouldBe(file);
        first.ShouldNotBe(second);
        LockedCopy.IsLocked(first).ShouldBeTrue();
        LockedCopy.IsLocked(file).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("K7M4P-Q2ZRT-9XWBH-5NDGC-3VJLT")]
    [InlineData("k7m4p-q2zrt-9xwbh-5ndgc-3vjls")]
    public void No_other_word_opens_it(string word) =>
        LockedCopy.TryUnlock(Lock(Packet()), new MemoryStream(), word).ShouldBeFalse();

    [Fact]
    public void Nothing_that_can_be_read_is_left_in_clear()
    {
        var locked = System.Text.Encoding.Latin1.GetString(Lock(Packet()));

        locked.ShouldNotContain("SMP-00000");
        locked.ShouldNotContain("Certificate");
        locked.ShouldNotContain("xmpmeta");
        locked.ShouldNotContain("SAMPLE");
    }

    [Fact]
    public async Task Qpdf_and_poppler_open_it_with_the_passphrase_and_only_with_it()
    {
        var path = Path.Combine(folder, "locked.pdf");
        await File.WriteAllBytesAsync(path, Lock(Packet()));

        (await RunAsync("qpdf", $"--password={Passphrase}", "--check", path)).ShouldContain("No syntax or stream encoding errors found");
        (await RunAsync("qpdf", $"--password={Passphrase}", "--show-encryption", path)).ShouldContain("AESv3");
        (await RunAsync("pdftotext", "-upw", Passphrase, path, "-")).ShouldContain("SMP-000001");
        (await RunAsync("qpdf", "--check", path)).ShouldContain("invalid password");
        (await RunAsync("pdftotext", path, "-")).ShouldContain("Incorrect password");
        (await RunAsync("pdftotext", "-upw", "wrong", path, "-")).ShouldContain("Incorrect password");
    }

    static byte[] Lock(byte[] file)
    {
        using var output = new MemoryStream();
        LockedCopy.Write(file, output, Passphrase);
        return output.ToArray();
    }

    static byte[] Unlock(byte[] locked, string passphrase)
    {
        using var output = new MemoryStream();
        LockedCopy.TryUnlock(locked, output, passphrase).ShouldBeTrue();
        return output.ToArray();
    }

    static byte[] Packet()
    {
        using var stream = new MemoryStream();
        using var packet = new PacketWriter(
            stream,
            new DocumentFacts("SAMPLE response \u00e9\u4e2d", new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero), "en-US"),
            new BatesPlate("SAMPLE"));
        packet.AddSection("Cover letter", [new Heading(1, "SAMPLE letter"), new Paragraph("A paragraph (with brackets \\ and a backslash).")]);
        packet.BeginProduction("Production");
        packet.BeginDocument("1. Note");
        packet.AddRasterPage("SMP-000001", 612, 792, new PageRaster(200, 260, RasterFormat.Gray8, new byte[200 * 260]), [new("word", 72, 72, 40, 12)]);
        packet.AddSlipSheet(new SlipSheet("SMP-000002", "SMP-000002", 1, "SAMPLE privilege"));
        packet.AddSection("Certificate", [new Heading(1, "Certificate"), new SignatureLine("SAMPLE Custodian")]);
        packet.Finish();
        return stream.ToArray();
    }

    static async Task<string> RunAsync(string tool, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, words) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{tool} did not start.");
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await said + await complained;
    }
}
