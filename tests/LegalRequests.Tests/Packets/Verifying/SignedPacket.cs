using System.Security.Cryptography;
using LegalRequests.Letters;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Packets.Verifying;

/// <summary>A folder with a packet, its manifest and counsel's signature, written as the product writes them.</summary>
sealed class SignedPacket : IDisposable
{
    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly string folder = Directory.CreateTempSubdirectory("legalrequests-signed-").FullName;
    readonly PacketPlan plan = PlanSketch.Of("PP", "RW", "WWN", "D");

    SignedPacket()
    {
    }

    public string Packet => At("packet.pdf");

    public string Manifest => At("manifest.json");

    public string KeySha256 => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public static async Task<SignedPacket> WriteAsync()
    {
        var packet = new SignedPacket();
        await using var house = TestHouse.Open();
        var matter = new FrontMatter(house.Services.GetRequiredService<LetterPress>(), house.Services.GetRequiredService<RedactionReasons>());
        packet.WriteFiles(matter);
        packet.Sign();
        return packet;
    }

    public string At(string name) => Path.Combine(folder, name);

    public Verification Verify() => PacketVerifier.Run(new VerifyOrder(Packet, Manifest, KeySha256: KeySha256));

    /// <summary>Edits the manifest and leaves the signature as it is.</summary>
    public void Edit(Func<ManifestFile, ManifestFile> edit) =>
        File.WriteAllText(Manifest, edit(ManifestFile.Read(File.ReadAllBytes(Manifest))).ToJson());

    /// <summary>Signs what lies in the folder now.</summary>
    public void Sign()
    {
        var manifest = ManifestFile.Read(File.ReadAllBytes(Manifest));
        var statement = new SignedStatement(
            manifest.Request,
            HashOf(Manifest),
            HashOf(Packet),
            "Casey Counsel SAMPLE",
            new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.Zero),
            "MinimumNecessary");
        var file = SignatureFile.Of(
            statement,
            data => key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
            key.ExportSubjectPublicKeyInfo());
        File.WriteAllText(At("signature.json"), file.ToJson());
    }

    public void Dispose()
    {
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    void WriteFiles(FrontMatter matter)
    {
        var bates = new BatesPlan(plan);
        var written = WritePacket(matter, bates);
        var packet = Stored(Packet);
        File.WriteAllText(At("privilege-log.pdf"), "SAMPLE log");
        File.WriteAllText(At("privilege-log.csv"), "SAMPLE table");
        var log = Stored(At("privilege-log.pdf"));
        File.WriteAllText(At("proof.json"), new ProofReports(Report(packet, written.FilePages.Count), Report(log, 1)).ToJson());
        var files = new PacketFilesInVault(packet, log, Stored(At("privilege-log.csv")), Stored(At("proof.json")), true);
        var fingerprints = PageFingerprints.Of(SourceDocument.Open(File.ReadAllBytes(Packet)));
        File.WriteAllText(Manifest, PacketManifest.Of(plan, bates, written, fingerprints, files).ToJson());
    }

    WrittenProduction WritePacket(FrontMatter matter, BatesPlan bates)
    {
        var facts = new DocumentFacts($"{plan.Request.Number} response, VOL001", new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero), "en-US");
        var places = new List<BuiltPage>();
        using var file = File.Create(Packet);
        using var packet = new PacketWriter(file, facts, new BatesPlate(plan.Request.Number));
        packet.AddSection("Index", matter.Index(plan, bates));
        packet.BeginProduction("Production");

        foreach (var document in plan.Documents)
        {
            packet.BeginDocument($"Document {document.Document.Position}");
            document.Pages.ToList().ForEach(page => places.Add(Place(packet, page, bates.Of(page.PageId), places)));
        }

        return new WrittenProduction(new ProofRequest { Path = Packet, PageCount = packet.PageCount }, places, packet.Finish().Pages);
    }

    static BuiltPage Place(PacketWriter packet, PlannedPage page, string? number, List<BuiltPage> places)
    {
        if (number is null)
        {
            return new BuiltPage(page.PageId, page.Place, null, null);
        }

        if (page.Place == PagePlace.Redacted)
        {
            packet.AddRasterPage(number, 612, 792, new PageRaster(2, 2, RasterFormat.Gray8, new byte[] { 0, 255, 255, 0 }), []);
        }
        else if (page.Place != PagePlace.Withheld)
        {
            packet.AddSourcePage(number, SourceDocument.Open(SamplePages.Pdf($"page {number}")), 1);
        }
        else if (!places.Exists(it => it.Bates == number))
        {
            packet.AddSlipSheet(new SlipSheet(number, number, 1, "SAMPLE privilege"));
        }

        return new BuiltPage(page.PageId, page.Place, number, packet.PageCount);
    }

    static ProofReport Report(StoredFile file, int pages) =>
        new(file.Sha256, file.Length, pages, 0, new Dictionary<string, string>(), ["SAMPLE"], []);

    static StoredFile Stored(string path) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), "packet", new FileInfo(path).Length, HashOf(path), "");

    static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
