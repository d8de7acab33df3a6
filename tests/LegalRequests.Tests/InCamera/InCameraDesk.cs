using LegalRequests.Access;
using LegalRequests.InCamera;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Packets.Numbering;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace LegalRequests.Tests.InCamera;

/// <summary>A request with a real packet, and an order that the judge wants to look.</summary>
/// <param name="Set">The set that was made; empty where none was asked for.</param>
sealed record InCameraCase(TestHouse House, SampleCase Sample, Guid Packet, Guid Order, Guid Set)
{
    public AskForInCameraSet.Form Asked => new(Sample.Id, Packet, InCameraOccasion.CourtOrder, Order, InCameraDesk.Basis, Sample.Documents);

    public Task<Outcome<TResult>> RunAsync<TResult>(IForm<TResult> form, Actor actor) => House.RunAsync(form, actor);
}

/// <summary>The steps to a set for the judge as people take them, with real files.</summary>
static class InCameraDesk
{
    internal const string Basis = "SAMPLE order of January 20, 2026: the records are submitted for review in chambers.";
    internal const string LegalBasis = "SAMPLE: the order cites the court's inherent power; Fed. R. Evid. 501.";

    /// <summary>The first record is kept back; of the second, one place is blacked out on its first page. The packet is real.</summary>
    internal static async Task<InCameraCase> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        await house.GiveFileAsync(sample.Id, sample.Documents[0], "Quillfeather said at home", "Brambleworth was told");
        await house.GiveFileAsync(sample.Id, sample.Documents[1], "Thistledown lives nearby", "ordinary second sheet");
        await MarkAsync(house, sample);
        (await house.RunAsync(SampleAnswer.Privileged(sample), sample.Worker)).OrThrow();
        var fates = new Dictionary<int, PageFate> { [1] = PageFate.Redact, [2] = PageFate.Produce };
        (await house.RunAsync(SampleAnswer.Confidential(sample) with { Fates = fates }, sample.Worker)).OrThrow();
        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).OrThrow();
        (await house.RunAsync(SampleAnswer.TellNobody(sample), sample.Legal)).OrThrow();
        var order = await house.AddPaperRowAsync(sample.Id, PaperKind.Order);
        (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        await house.InScopeAsync(provider => provider.GetRequiredService<BuildPackets>().RunAsync(default));
        using var db = house.Database.NewContext();
        var packet = await db.Set<Packet>().AsNoTracking().SingleAsync();
        packet.ProofPassed.ShouldBeTrue();
        house.Clock.Advance(TimeSpan.FromDays(40));
        return new InCameraCase(house, sample, packet.Id, order, Guid.Empty);
    }

    /// <summary>Asks for the set and makes it.</summary>
    internal static async Task<InCameraCase> MakeAsync(this InCameraCase at)
    {
        var set = (await at.RunAsync(at.Asked, at.Sample.Legal)).OrThrow();
        await at.SweepAsync();
        return at with { Set = set };
    }

    internal static Task<int> SweepAsync(this InCameraCase at) =>
        at.House.InScopeAsync(provider => provider.GetRequiredService<BuildInCameraSets>().RunAsync(default));

    internal static async Task<InCameraSet> SetAsync(this InCameraCase at)
    {
        using var db = at.House.Database.NewContext();
        return await db.Set<InCameraSet>().AsNoTracking().SingleAsync(it => it.Id == at.Set);
    }

    internal static async Task<SignInCameraSet.Form> SignatureAsync(this InCameraCase at) =>
        new(at.Sample.Id, at.Set, (await at.SetAsync()).ManifestSha256, SampleAnswer.CounselName, LegalBasis);

    internal static async Task<InCameraCase> SignAsync(this InCameraCase at)
    {
        (await at.RunAsync(await at.SignatureAsync(), at.Sample.Counsel)).OrThrow();
        return at;
    }

    internal static DeliverInCameraSet.Form Delivery(this InCameraCase at) => new(
        at.Sample.Id,
        at.Set,
        "Hon. Jo Judge SAMPLE",
        "Chambers 4, SAMPLE District Court",
        DeliverTo.Judge,
        DeliveryMethod.HandDelivery,
        "SAMPLE receipt 17",
        null,
        true,
        CourtDay.Of(at.House.Clock.GetUtcNow(), "America/Los_Angeles").AddDays(90));

    internal static Task<byte[]> BytesAsync(this InCameraCase at, Guid? blobId) => at.House.InScopeAsync(async provider =>
    {
        await using var file = await provider.GetRequiredService<FileVault>().OpenAsync(blobId ?? Guid.Empty);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    static async Task MarkAsync(TestHouse house, SampleCase sample)
    {
        using var db = house.Database.NewContext();
        var page = await db.Set<DocumentPage>().AsNoTracking().SingleAsync(it => it.DocumentId == sample.Documents[1] && it.Number == 1);
        var form = new MarkRegion.Form(sample.Id, page.Id, 125, 78, 90, 20, "R-1", page.ContentHash);
        (await house.RunAsync(form, sample.Worker)).OrThrow();
    }
}
