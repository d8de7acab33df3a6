using System.Diagnostics;
using LegalRequests.Intake.Words;
using LegalRequests.Packets;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Tests.Packets.Numbering;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

/// <summary>The pages of a packet are burned by what the background read of them; a word that only it knows shows that.</summary>
public sealed class ReadPagesInPacketTests : IDisposable
{
    private const string Marker = "READATINTAKE";

    private readonly string folder = Directory.CreateTempSubdirectory("read-pages").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EveryDatabase]
    public async Task A_packet_has_the_words_that_were_read_when_its_records_came_in(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenRealAsync();
        var blob = await ReadAsync(house, sample);
        await MarkAsync(house, blob, rules => rules);

        var text = await PacketTextAsync(house, sample);

        text.ShouldContain("first sheet");
        text.ShouldContain(Marker);
    }

    [Fact]
    public async Task What_another_build_read_is_read_anew_for_the_packet()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenRealAsync();
        var blob = await ReadAsync(house, sample);
        await MarkAsync(house, blob, rules => $"0{rules}");

        var text = await PacketTextAsync(house, sample);

        text.ShouldContain("first sheet");
        text.ShouldNotContain(Marker);
    }

    /// <summary>Has the record that is produced read in the background, and gives its file.</summary>
    private static async Task<Guid> ReadAsync(TestHouse house, SampleCase sample)
    {
        using var db = house.Database.NewContext();
        var blob = await db.Set<CaseDocument>().Where(it => it.Id == sample.Documents[1]).Select(it => it.NormalisedBlobId).SingleAsync();
        await house.AddRowsAsync(new FileReading { BlobId = blob, RequestId = sample.Id, PageCount = 2, QueuedAt = house.Clock.GetUtcNow() });
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("pages");
        return blob;
    }

    private static Task<int> MarkAsync(TestHouse house, Guid blob, Func<string, string> readBy) => house.InScopeAsync(async provider =>
    {
        var rules = provider.GetRequiredService<DocumentBurner>().Rules;
        var db = provider.GetRequiredService<LegalRequestsDb>();
        var known = (await (await provider.GetRequiredService<PageWords>().KnownAsync(blob, rules, default)).OfAsync(1, default)).ShouldNotBeNull();
        List<PageWord> words = [.. known.Words, new PageWord(Marker, new PageBox(72, 400, 160, 412), WordOrigin.TextLayer)];
        var text = new PageText(TextSource.TextLayer, TextReason.Shown, words, 0, 0) { Known = known };
        var file = await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob);
        var sealedWords = await provider.GetRequiredService<FileVault>().SealTextAsync(file.RequestId, PageWords.Packed(text));
        return await db.Set<PageReading>().Where(it => it.BlobId == blob && it.Number == 1)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Sealed, sealedWords).SetProperty(it => it.Rules, readBy(rules)));
    });

    private async Task<string> PacketTextAsync(TestHouse house, SampleCase sample)
    {
        var build = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        await house.InScopeAsync(provider => provider.GetRequiredService<BuildPackets>().RunAsync(default));
        using var db = house.Database.NewContext();
        var done = await db.Set<PacketBuild>().SingleAsync(it => it.Id == build);
        var packet = await house.PacketAsync(done.PacketId.ShouldNotBeNull(done.Problem));
        var path = Path.Combine(folder, "packet.pdf");
        await house.InScopeAsync(async provider =>
        {
            await using var stored = await provider.GetRequiredService<FileVault>().OpenAsync(packet.PacketBlobId);
            await using var file = File.Create(path);
            await stored.CopyToAsync(file);
            return true;
        });
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true }).ShouldNotBeNull();
        return await tool.StandardOutput.ReadToEndAsync();
    }
}
