using System.Diagnostics;
using LegalRequests.CounselReview;
using LegalRequests.Packets;
using LegalRequests.Packets.NativePages;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Conformance;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Packets.Numbering;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets.NativePages;

/// <summary>The whole way of a document that leaves with its text: looked at, chosen, made, proven, signed, verified.</summary>
public sealed class NativePacketTests : IDisposable
{
    const int Square = 16;
    const double Alike = 25;

    readonly string folder = Directory.CreateTempSubdirectory("native-packet").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_clean_document_leaves_with_its_text_and_looks_as_it_would_burned()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenRealAsync();
        var verdict = await LookAsync(house, sample);
        (await KeepAsync(house, sample, verdict)).ShouldBeTrue();
        (await house.RunAsync(new ChooseNative.Form(sample.Id, sample.Documents[1], "SAMPLE: the court asked for text."), sample.Counsel)).OrThrow();

        var native = await MakeAsync(house, sample, "native");
        (await house.RunAsync(await house.SignatureAsync(sample, native.Id), sample.Counsel)).OrThrow();
        await File.WriteAllTextAsync(At("native", "signature.json"), (await house.RunAsync(new OpenSignature.Form(sample.Id, native.Id), sample.Counsel)).OrThrow());
        var verified = PacketVerifier.Run(new VerifyOrder(At("native", "packet.pdf"), At("native", "manifest.json")));
        (await house.RunAsync(new TakeBackNative.Form(sample.Id, sample.Documents[1]), sample.Counsel)).OrThrow();
        var burned = await MakeAsync(house, sample, "burned");

        verdict.Doubts.ShouldBeEmpty();
        (native.ProofPassed, burned.ProofPassed).ShouldBe((true, true), await File.ReadAllTextAsync(At("native", "proof.json")));
        verified.Findings.ShouldBeEmpty();
        FormsOf("native").ShouldBe([null, PageForm.Native, PageForm.Native]);
        FormsOf("burned").ShouldBe([null, PageForm.Burned, PageForm.Burned]);
        Run("pdftotext", At("native", "packet.pdf"), "-").ShouldContain("SAMPLE first sheet");
        Run("pdffonts", At("native", "packet.pdf")).ShouldContain("Helvetica");
        ShouldLookAlike();
        // The record names a font that it does not hold: as a native page it brings what PDF/A forbids.
        ShouldClaimNoProfile("native", "PDF/A-2 6.2.11.4.1", "PDF/A-2 6.2.11.4.1");
        ShouldClaimNoProfile("burned");
        new FileInfo(At("native", "packet.pdf")).Length.ShouldBeLessThan(new FileInfo(At("burned", "packet.pdf")).Length);
        using var db = house.Database.NewContext();
        var row = await db.Set<PacketNative>().SingleAsync();
        (row.PacketId, row.DocumentId, row.IsNative, row.Doubts).ShouldBe((native.Id, sample.Documents[1], true, ""));
    }

    [Fact]
    public async Task What_is_in_doubt_when_the_packet_is_made_is_burned_and_the_packet_says_why()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenRealAsync();
        (await house.RunAsync(new AddProtectedFact.Form(sample.Id, ProtectedKind.Other, "first sheet"), sample.Worker)).OrThrow();
        var forged = new NativeVerdict([], [new NativePage(new PageGeometry(1, 612, 792, 0, 1), [])]);
        (await KeepAsync(house, sample, forged)).ShouldBeTrue();
        (await house.RunAsync(new ChooseNative.Form(sample.Id, sample.Documents[1], "SAMPLE"), sample.Counsel)).OrThrow();

        await MakeAsync(house, sample, "fallen-back");

        FormsOf("fallen-back").ShouldBe([null, PageForm.Burned, PageForm.Burned]);
        using var db = house.Database.NewContext();
        var row = await db.Set<PacketNative>().SingleAsync();
        row.IsNative.ShouldBeFalse();
        row.Doubts.ShouldNotBeEmpty();
        row.Doubts.ShouldNotContain("sheet");
    }

    /// <summary>Pages of others are inside: the file is tagged, but must not say that it is PDF/A or PDF/UA. The log, wholly ours, does.</summary>
    void ShouldClaimNoProfile(string name, params string[] departures)
    {
        var (packet, log) = (File.ReadAllBytes(At(name, "packet.pdf")), File.ReadAllBytes(At(name, "privilege-log.pdf")));
        var unpacked = Run("qpdf", "--qdf", "--object-streams=disable", At(name, "packet.pdf"), "-");

        unpacked.ShouldContain("<x:xmpmeta");
        (unpacked.Contains("pdfaid", StringComparison.Ordinal), unpacked.Contains("pdfuaid", StringComparison.Ordinal)).ShouldBe((false, false));
        ProfileCheck.Run(packet, Profile.TaggedWithoutClaim).Select(finding => finding.Clause).ShouldBe(departures);
        ProfileCheck.Run(packet).ShouldContain(finding => finding.Clause == "PDF/A-2 6.6.4");
        ProfileCheck.Run(log).ShouldBeEmpty();
    }

    static async Task<NativeVerdict> LookAsync(TestHouse house, SampleCase sample)
    {
        var document = (await house.RunAsync(new LookAtDocument.Form(sample.Id, sample.Documents[1]), sample.Counsel)).OrThrow();
        return await house.InScopeAsync(provider => provider.GetRequiredService<DocumentLook>().RunAsync(document, default));
    }

    static async Task<bool> KeepAsync(TestHouse house, SampleCase sample, NativeVerdict verdict)
    {
        var document = (await house.RunAsync(new LookAtDocument.Form(sample.Id, sample.Documents[1]), sample.Counsel)).OrThrow();
        return (await house.RunAsync(new KeepNativeLook.Form(sample.Id, document.DocumentId, document.FileSha256, verdict), sample.Counsel)).Done;
    }

    async Task<Packet> MakeAsync(TestHouse house, SampleCase sample, string name)
    {
        var build = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        await house.InScopeAsync(provider => provider.GetRequiredService<BuildPackets>().RunAsync(default));
        using var db = house.Database.NewContext();
        var done = await db.Set<PacketBuild>().SingleAsync(it => it.Id == build);
        var packet = await house.PacketAsync(done.PacketId.ShouldNotBeNull(done.Problem));
        Directory.CreateDirectory(At(name, ""));
        foreach (var (file, blob) in ((string, Guid)[])[("packet.pdf", packet.PacketBlobId), ("privilege-log.pdf", packet.LogBlobId), ("privilege-log.csv", packet.LogCsvBlobId), ("manifest.json", packet.ManifestBlobId), ("proof.json", packet.ProofBlobId)])
            await SaveAsync(house, blob, At(name, file));
        return packet;
    }

    static Task<bool> SaveAsync(TestHouse house, Guid blob, string path) => house.InScopeAsync(async provider =>
    {
        await using var stored = await provider.GetRequiredService<FileVault>().OpenAsync(blob);
        await using var file = File.Create(path);
        await stored.CopyToAsync(file);
        return true;
    });

    List<PageForm?> FormsOf(string name)
    {
        var manifest = ManifestFile.Read(File.ReadAllBytes(At(name, "manifest.json")));
        manifest.Version.ShouldBe(3);
        return [.. manifest.FilePages.Where(it => it.Kind != FilePageKind.Letter).Select(it => it.Form)];
    }

    // The burned page was drawn once and is drawn again: its dots are not the same, the shade of each small square is.
    void ShouldLookAlike()
    {
        var page = ManifestFile.Read(File.ReadAllBytes(At("native", "manifest.json"))).FilePages.First(it => it.Form == PageForm.Native).Page;
        var (one, other) = (Shades(Picture("native", page)), Shades(Picture("burned", page)));

        one.Count.ShouldBe(other.Count);
        one.Zip(other).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThan(Alike);
        one.Count(shade => shade < 255 - Alike).ShouldBeGreaterThan(10);
    }

    static List<double> Shades(PageImage page) =>
    [
        .. from top in Enumerable.Range(0, page.Height / Square)
           from left in Enumerable.Range(0, page.Width / Square)
           select Enumerable.Range(0, Square * Square).Average(dot => page.Luminance((left * Square) + (dot % Square), (top * Square) + (dot / Square))),
    ];

    PageImage Picture(string name, int page)
    {
        var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Run("pdftoppm", "-gray", "-r", "100", "-f", number, "-l", number, "-singlefile", At(name, "packet.pdf"), At(name, "page"));
        var bytes = File.ReadAllBytes(At(name, "page.pgm"));
        var size = System.Text.Encoding.ASCII.GetString(bytes, 0, 32).Split('\n')[1].Split(' ').Select(int.Parse).ToList();
        return new PageImage(size[0], size[1], 1, 100, bytes[^(size[0] * size[1])..]);
    }

    static string Run(string tool, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, words) { RedirectStandardOutput = true }).ShouldNotBeNull();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }

    string At(string name, string file) => Path.Combine(folder, name, file);
}
