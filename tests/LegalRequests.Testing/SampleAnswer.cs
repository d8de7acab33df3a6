using LegalRequests.Access;
using LegalRequests.ClientNotice;
using LegalRequests.CounselReview;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Testing;

/// <summary>The people of a request and the request, with two records of two pages.</summary>
public sealed record SampleCase(Guid Id, Actor Legal, Actor Worker, Actor Counsel, IReadOnlyList<Guid> Documents);

/// <summary>The later steps of a request, from the assessment to the release, without drawing or writing a PDF.</summary>
public static class SampleAnswer
{
    public const string CounselName = "Casey Counsel SAMPLE";

    /// <summary>Hires the people and puts a request with two records on the docket; no workflow runs.</summary>
    public static async Task<SampleCase> OpenCaseAsync(this TestHouse house)
    {
        var (legal, worker, counsel) = await HireAsync(house);
        var id = await house.AddRequestAsync(legal);
        return await WithRecordsAsync(house, id, legal, worker, counsel);
    }

    /// <summary>The same with the paper logged and found valid, so that the assessment and the notice are open steps.</summary>
    public static async Task<SampleCase> OpenAssessmentAsync(this TestHouse house)
    {
        var (legal, worker, counsel) = await HireAsync(house);
        var id = (await house.LogAsync(legal)).Id;
        var sample = await WithRecordsAsync(house, id, legal, worker, counsel);
        await house.MakeValidAsync(id, legal);
        (await house.RunAsync(new FinishRecords.Form(id), legal)).OrThrow();
        return sample;
    }

    /// <summary>Assesses both records: the first kept back, the second sent.</summary>
    public static async Task AssessAsync(this TestHouse house, SampleCase sample)
    {
        (await house.RunAsync(Privileged(sample), sample.Worker)).OrThrow();
        (await house.RunAsync(Confidential(sample), sample.Worker)).OrThrow();
    }

    /// <summary>Assesses all, tells nobody with a reason, and drafts a packet whose files hold a line of text each.</summary>
    /// <returns>The packet's id.</returns>
    public static async Task<Guid> DraftAsync(this TestHouse house, SampleCase sample, bool proofPassed = true)
    {
        await house.AssessAsync(sample);
        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).OrThrow();
        (await house.RunAsync(TellNobody(sample), sample.Legal)).OrThrow();
        var build = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        return (await house.RunAsync(new DraftPacket.Form(sample.Id, build, await house.BuildAsync(sample, proofPassed)))).OrThrow();
    }

    /// <summary>What the making of a packet would give now.</summary>
    public static async Task<BuiltPacket> BuildAsync(this TestHouse house, SampleCase sample, bool proofPassed = true)
    {
        var count = (await house.RunAsync(new NumberPages.Form(sample.Id))).OrThrow();
        var plan = (await house.InScopeAsync(provider => provider.GetRequiredService<PacketPlanner>().ReadAsync(sample.Id, default))).OrThrow();
        var report = new ProofReport("", 0, 1, 0, new Dictionary<string, string>(), ["SAMPLE"], proofPassed ? [] : [new ProofFinding(1, "SAMPLE", "A SAMPLE finding.")]);
        return new BuiltPacket(
            plan.Sha256,
            await StoreAsync(house, sample.Id, SamplePacket()),
            await StoreAsync(house, sample.Id, "SAMPLE log"),
            await StoreAsync(house, sample.Id, "SAMPLE table"),
            await StoreAsync(house, sample.Id, "SAMPLE manifest"),
            await StoreAsync(house, sample.Id, new ProofReports(report, report).ToJson()),
            proofPassed,
            plan.FirstBates.ToString(),
            (plan.FirstBates with { Number = plan.FirstBates.Number + count - 1 }).ToString(),
            [.. plan.Documents.SelectMany(document => document.Pages).Select(page => new BuiltPage(page.PageId, page.Place, null, null))]);
    }

    /// <summary>Counsel's signature under what is stored now.</summary>
    public static async Task<SignOffPacket.Form> SignatureAsync(this TestHouse house, SampleCase sample, Guid packetId)
    {
        var packet = await house.PacketAsync(packetId);
        return new SignOffPacket.Form(sample.Id, packetId, packet.ManifestSha256, ScopeBasis.MinimumNecessary, CounselName);
    }

    public static Task<Packet> PacketAsync(this TestHouse house, Guid packetId) => house.InScopeAsync(provider =>
        provider.GetRequiredService<LegalRequestsDb>().Set<Packet>().AsNoTracking().SingleAsync(it => it.Id == packetId));

    public static AssessDocument.Form Privileged(SampleCase sample) => new(
        sample.Id,
        sample.Documents[0],
        AssessedAs.Privileged,
        "Told in confidence to a licensed social worker.",
        "US.psychotherapist-patient",
        PrivilegeHolder.Client,
        "Notes of counseling session");

    public static AssessDocument.Form Confidential(SampleCase sample) =>
        new(sample.Id, sample.Documents[1], AssessedAs.Confidential, "");

    public static DecideNotice.Form TellNobody(SampleCase sample) =>
        new(sample.Id, NoticeChoice.DoNotSend, "SAMPLE: telling would put a child in danger.", "", false);

    private static async Task<(Actor Legal, Actor Worker, Actor Counsel)> HireAsync(TestHouse house) => (
        await house.HireAsync(StaffRoles.LegalStaff, "Lee Legal SAMPLE"),
        await house.HireAsync(StaffRoles.SocialWorker, "Wren Worker SAMPLE"),
        await house.HireAsync(StaffRoles.Counsel, CounselName));

    private static async Task<SampleCase> WithRecordsAsync(TestHouse house, Guid id, Actor legal, Actor worker, Actor counsel)
    {
        await house.RelateAsync(worker, id, Relation.Assessor);
        var documents = new List<Guid> { await house.AddRecordAsync(id, legal), await house.AddRecordAsync(id, legal) };

        foreach (var document in documents)
        {
            var form = new DescribeDocument.Form(id, document, DocumentType.ProgressNote, "SAMPLE", null, "LCSW", "", worker.StaffId);
            (await house.RunAsync(form, legal)).OrThrow();
        }

        return new SampleCase(id, legal, worker, counsel, documents);
    }

    /// <summary>One page, as the product's own writer makes it.</summary>
    private static byte[] SamplePacket()
    {
        using var file = new MemoryStream();
        DocumentComposer.Compose(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch, "en-US"), [new Heading(1, "SAMPLE packet")]);
        return file.ToArray();
    }

    private static Task<StoredFile> StoreAsync(TestHouse house, Guid requestId, string text) =>
        StoreAsync(house, requestId, System.Text.Encoding.UTF8.GetBytes(text));

    private static Task<StoredFile> StoreAsync(TestHouse house, Guid requestId, byte[] bytes) => house.InScopeAsync(async provider =>
    {
        return (await provider.GetRequiredService<FileVault>().StoreAsync(requestId, "packet", new MemoryStream(bytes), bytes.Length)).OrThrow();
    });
}
