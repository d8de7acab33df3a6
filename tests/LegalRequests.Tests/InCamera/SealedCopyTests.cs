using System.Text.Json;
using LegalRequests.InCamera;
using LegalRequests.InCamera.Verifying;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Stamping;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.InCamera;

/// <summary>A set made from a real packet and signed by counsel, for tests that only look.</summary>
public sealed class SignedSet : IAsyncLifetime
{
    internal InCameraCase At { get; private set; } = null!; // set before each test by InitializeAsync

    public async Task InitializeAsync() => At = await (await (await InCameraDesk.OpenAsync()).MakeAsync()).SignAsync();

    public async Task DisposeAsync() => await At.House.DisposeAsync();
}

/// <summary>The sealed copy, the index and the manifest as they leave.</summary>
public sealed class SealedCopyTests(SignedSet signed) : IClassFixture<SignedSet>
{
    readonly InCameraCase at = signed.At;

    [Fact]
    public async Task The_judge_reads_all_under_the_numbers_of_the_production_and_the_parties_read_no_word_of_it()
    {
        var set = await at.SetAsync();
        var manifest = ManifestFile.Read(await PacketBytesAsync(it => it.ManifestBlobId));
        var copy = SourceDocument.Open(await at.BytesAsync(set.SealedBlobId));
        var index = SourceDocument.Open(await at.BytesAsync(set.IndexBlobId));
        var own = InCameraManifestFile.Read(await at.BytesAsync(set.ManifestBlobId));
        var pages = Enumerable.Range(1, copy.PageCount).Select(page => TextOf(copy, page)).ToList();
        var everything = string.Concat(pages);
        var list = string.Concat(Enumerable.Range(1, index.PageCount).Select(page => TextOf(index, page)));

        (set.State, set.ProofPassed, set.Problem).ShouldBe((InCameraState.Signed, true, ""));
        string[] told = ["Quillfeather", "Brambleworth", "Thistledown"];
        told.ShouldAllBe(word => everything.Contains(word, StringComparison.Ordinal));
        told.ShouldAllBe(word => !list.Contains(word, StringComparison.Ordinal));
        pages.ShouldAllBe(page => page.Contains("SEALED-FORINCAMERAREVIEWONLY", StringComparison.Ordinal));
        list.ShouldNotContain("SEALED-FOR");

        own.Pages.Select(page => (page.Id, page.Bates)).ShouldBe(manifest.Pages.Select(page => (page.Id, page.Bates)));
        var sheet = manifest.Bates.First;
        own.Pages.Select(page => page.Sealed).ShouldBe([$"{sheet}.01", $"{sheet}.02", manifest.Pages[2].Bates, manifest.Pages[3].Bates]);
        pages.Count(page => page.EndsWith($"{sheet}.02", StringComparison.Ordinal)).ShouldBe(1);
        pages.ShouldContain(page => page.Contains("withouttheoutlinedplaces", StringComparison.Ordinal) && page.Contains("R-1", StringComparison.Ordinal));
        list.ShouldContain(sheet);
        list.ShouldContain("LCSW");
        list.ShouldNotContain("Notesofcounselingsession");
    }

    [Fact]
    public async Task The_set_is_verified_without_the_database_and_held_against_the_production()
    {
        var folder = await WriteFilesAsync("leaves");
        var order = new VerifyOrder(Path.Combine(folder, "sealed.pdf"), Path.Combine(folder, "in-camera-manifest.json"));
        var production = Path.Combine(folder, "manifest.json");

        var good = InCameraVerifier.Run(order, production);
        var packet = () => PacketVerifier.Run(order);

        good.Findings.ShouldBeEmpty();
        good.Confirmed.ShouldContain("Each page has the same number and the same treatment there.");
        good.Confirmed.ShouldContain("Every page says that it is sealed, and carries the number of the manifest.");
        good.Confirmed.ShouldContain("It is under exactly these bytes of the sealed copy.");
        packet.ShouldThrow<JsonException>();
        InCameraManifestFile.IsOne(await File.ReadAllBytesAsync(production)).ShouldBeFalse();

        await EditAsync(order.Manifest, manifest => manifest with { Pages = [.. manifest.Pages.Select(page => page with { Bates = "LR26-0001-000009" })] });
        Codes(order, production).ShouldBe(["bates.other", "production.differs", "signature.other-manifest"]);
        await EditAsync(order.Manifest, manifest => manifest with { Pages = [.. manifest.Pages.Skip(1)], PacketManifestSha256 = "0" });
        Codes(order, production).ShouldBe(["page.places", "bates.other", "production.other", "production.differs", "signature.other-manifest"]);
    }

    [Fact]
    public async Task A_packet_that_is_passed_off_as_the_sealed_copy_is_found()
    {
        var folder = await WriteFilesAsync("passed-off");
        var order = new VerifyOrder(Path.Combine(folder, "packet.pdf"), Path.Combine(folder, "in-camera-manifest.json"), Unsigned: true);

        var codes = Codes(order, null);

        codes.ShouldContain("file.other-bytes");
        codes.ShouldContain("sealed.no-banner");
        codes.ShouldContain("sealed.other-title");
    }

    /// <summary>Writes all files as they leave, for those who have no database.</summary>
    async Task<string> WriteFilesAsync(string name)
    {
        var set = await at.SetAsync();
        var folder = Directory.CreateDirectory(Path.Combine(at.House.Folder, name)).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "sealed.pdf"), await at.BytesAsync(set.SealedBlobId));
        await File.WriteAllBytesAsync(Path.Combine(folder, "in-camera-index.pdf"), await at.BytesAsync(set.IndexBlobId));
        await File.WriteAllBytesAsync(Path.Combine(folder, "in-camera-manifest.json"), await at.BytesAsync(set.ManifestBlobId));
        await File.WriteAllTextAsync(Path.Combine(folder, "in-camera-signature.json"), set.SignatureFile);
        await File.WriteAllBytesAsync(Path.Combine(folder, "manifest.json"), await PacketBytesAsync(it => it.ManifestBlobId));
        await File.WriteAllBytesAsync(Path.Combine(folder, "packet.pdf"), await PacketBytesAsync(it => it.PacketBlobId));

        return folder;
    }

    static List<string> Codes(VerifyOrder order, string? production) => [.. InCameraVerifier.Run(order, production).Findings.Select(finding => finding.Code)];

    static async Task EditAsync(string path, Func<InCameraManifestFile, InCameraManifestFile> edit) =>
        await File.WriteAllTextAsync(path, edit(InCameraManifestFile.Read(await File.ReadAllBytesAsync(path))).ToJson());

    async Task<byte[]> PacketBytesAsync(Func<Packet, Guid> file)
    {
        using var db = at.House.Database.NewContext();
        return await at.BytesAsync(file(await db.Set<Packet>().AsNoTracking().SingleAsync(it => it.Id == at.Packet)));
    }

    static string TextOf(SourceDocument source, int page) =>
        string.Concat(GlyphReader.Read(source, page).Glyphs.Select(glyph => glyph.Text)).Replace(" ", "", StringComparison.Ordinal);
}
