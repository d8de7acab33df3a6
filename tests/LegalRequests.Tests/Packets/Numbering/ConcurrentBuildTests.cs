using System.Diagnostics;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets.Numbering;

/// <summary>Real packets, made by two processes at once on one PostgreSQL and numbered from one sequence.</summary>
public class ConcurrentBuildTests
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Two_processes_number_their_packets_without_a_gap_and_the_files_carry_the_numbers()
    {
        await using var house = TestHouse.Open(DatabaseKind.Postgres);
        await house.SetAgencyAsync();
        var samples = new[] { await house.OpenRealAsync(), await house.OpenRealAsync(), await house.OpenRealAsync(), await house.OpenRealAsync() };
        using var other = PacketWorker.Start(house);
        (await other.NextLineAsync()).ShouldBe("ready");

        foreach (var sample in samples)
        {
            (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        }

        await MakeAllAsync(house);

        using var db = house.Database.NewContext();
        var packets = await db.Set<Packet>().AsNoTracking().ToListAsync();
        var ranges = await house.RangesAsync();
        packets.Count.ShouldBe(4);
        packets.Select(it => (it.BatesFirst, it.BatesLast)).ShouldBe(
            [("AG-0000100", "AG-0000102"), ("AG-0000103", "AG-0000105"), ("AG-0000106", "AG-0000108"), ("AG-0000109", "AG-0000111")],
            ignoreOrder: true);
        ranges.Select(it => it.PacketId).ShouldBe(packets.Select(it => (Guid?)it.Id), ignoreOrder: true);
        await house.CheckThatNoneIsLostAsync("AG-");

        foreach (var sample in samples)
        {
            await CheckFilesAsync(house, packets.Single(it => it.RequestId == sample.Id), sample);
        }
    }

    /// <summary>The files agree with their manifest, and of the withheld record there is a slip sheet and no word.</summary>
    static async Task CheckFilesAsync(TestHouse house, Packet packet, SampleCase sample)
    {
        var folder = Directory.CreateDirectory(Path.Combine(house.Folder, $"{packet.Id}")).FullName;
        await WriteAsync(house, packet.PacketBlobId, Path.Combine(folder, "packet.pdf"));
        await WriteAsync(house, packet.ManifestBlobId, Path.Combine(folder, "manifest.json"));
        await WriteAsync(house, packet.ProofBlobId, Path.Combine(folder, "proof.json"));

        PacketVerifier.Run(new VerifyOrder(Path.Combine(folder, "packet.pdf"), Path.Combine(folder, "manifest.json"), Unsigned: true)).Findings.ShouldBeEmpty();

        var source = SourceDocument.Open(await File.ReadAllBytesAsync(Path.Combine(folder, "packet.pdf")));
        var pages = Enumerable.Range(1, source.PageCount).Select(page => TextOf(source, page)).ToList();
        pages.ShouldNotContain(page => page.Contains($"{sample.Documents[0]}", StringComparison.Ordinal));
        pages.ShouldContain(page => page.Contains($"sheetof{sample.Documents[1]}", StringComparison.Ordinal));
        var sheet = pages.Where(page => page.StartsWith("Pageswithheld", StringComparison.Ordinal)).ShouldHaveSingleItem();
        sheet.ShouldStartWith($"PageswithheldBates{packet.BatesFirst}Pages2Reason");
        sheet.ShouldEndWith(packet.BatesFirst);
    }

    static string TextOf(SourceDocument source, int page) =>
        string.Concat(GlyphReader.Read(source, page).Glyphs.Select(glyph => glyph.Text)).Replace(" ", "", StringComparison.Ordinal);

    static Task<bool> WriteAsync(TestHouse house, Guid blobId, string path) => house.InScopeAsync(async provider =>
    {
        await using var clear = await provider.GetRequiredService<FileVault>().OpenAsync(blobId);
        await using var file = File.Create(path);
        await clear.CopyToAsync(file);
        return true;
    });

    static async Task MakeAllAsync(TestHouse house)
    {
        var waited = Stopwatch.StartNew();

        while (true)
        {
            await house.InScopeAsync(provider => provider.GetRequiredService<BuildPackets>().RunAsync(default));
            using var db = house.Database.NewContext();
            var builds = await db.Set<PacketBuild>().AsNoTracking().ToListAsync();
            builds.ShouldAllBe(it => it.State != BuildState.Failed);

            if (builds.TrueForAll(it => it.State == BuildState.Done))
            {
                return;
            }

            waited.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(200);
        }
    }
}
