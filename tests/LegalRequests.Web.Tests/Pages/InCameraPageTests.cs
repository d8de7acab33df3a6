using System.Net;
using System.Text;
using LegalRequests.Access;
using LegalRequests.InCamera;
using LegalRequests.InCamera.Verifying;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public sealed class InCameraPageTests : IDisposable
{
    readonly WebHouse house = new(sweeps: false);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task What_is_missing_is_said_at_its_place_and_what_was_typed_stays()
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var (request, packet) = await DraftedAsync(person.Id);
        var browser = await house.SignInAsync(person);
        var path = $"/requests/{request.Number}/in-camera";

        var first = await browser.OpenAsync(path);
        var sent = await Page.ReadAsync(await browser.SendAsync(path, "ask", ("PacketId", $"{packet}"), ("Basis", "SAMPLE words of the order")));

        first.Text.ShouldContain("There is no order among the");
        first.Text.ShouldNotContain("Counsel offers it");
        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.Errors.ShouldHaveSingleItem().ShouldContain("Choose the documents");
        sent.Text.ShouldContain("SAMPLE words of the order");
    }

    [Fact]
    public async Task Whoever_waits_for_a_set_sees_how_far_it_is()
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var (request, packet) = await DraftedAsync(person.Id);
        await AddSetAsync(request, packet, person.Id, InCameraState.Building);
        await house.InDatabaseAsync(db => db.Set<InCameraSet>().ExecuteUpdateAsync(row => row.SetProperty(it => it.PagesDone, 3).SetProperty(it => it.PagesTotal, 9)));
        var browser = await house.SignInAsync(person);

        var page = await browser.OpenAsync($"/requests/{request.Number}/in-camera");

        page.Text.ShouldContain("Page 3 of 9. You can leave this page.");
        page.Document.QuerySelector("main progress")?.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task The_sealed_copy_is_opened_by_those_who_lock_it_and_by_nobody_else()
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var (request, packet) = await DraftedAsync(person.Id);
        var set = await AddSetAsync(request, packet, person.Id, InCameraState.Signed);
        var legal = await house.SignInAsync(person);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        await house.RelateAsync(request.Id, worker.Id, Relation.Assessor);
        var assessor = await house.SignInAsync(worker);
        var supervisor = await house.SignInAsAsync(StaffRoles.Supervisor);
        var file = $"/requests/{request.Number}/in-camera/{set}/sealed.pdf";

        var opened = await legal.Client.GetAsync(new Uri(file, UriKind.Relative));

        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        opened.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        opened.Content.Headers.ContentDisposition.ShouldNotBeNull().FileName.ShouldNotBeNull().Trim('"').ShouldBe($"{request.Number}-sealed.pdf");
        (await assessor.Client.GetAsync(new Uri(file, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await supervisor.Client.GetAsync(new Uri(file, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await legal.Client.GetAsync(new Uri($"/requests/{request.Number}/packet/{set}/sealed.pdf", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await legal.Client.GetAsync(new Uri($"/requests/{request.Number}/in-camera/{set}/packet.pdf", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await legal.OpenAsync($"/requests/{request.Number}/in-camera")).Text.ShouldContain("It cannot go to the court yet");
        await house.InDatabaseAsync(db => db.Set<InCameraSet>().ExecuteUpdateAsync(row => row.SetProperty(it => it.State, InCameraState.Delivered)));
        (await legal.Client.GetAsync(new Uri(file, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    async Task<Guid> AddSetAsync(LegalRequest request, Guid packet, Guid person, InCameraState state)
    {
        var copy = await house.StoreAsync(request.Id, "in-camera-sealed", Pdf());
        var manifest = await house.StoreAsync(request.Id, "in-camera-manifest", Encoding.UTF8.GetBytes(SealedManifest(request).ToJson()));
        var set = new InCameraSet
        {
            Id = Guid.CreateVersion7(),
            RequestId = request.Id,
            PacketId = packet,
            Number = 1,
            State = state,
            AskedBy = Guid.CreateVersion7(),
            AskedAt = house.Clock.GetUtcNow(),
            SealedSha256 = copy.Sha256,
            ManifestSha256 = manifest.Sha256,
            SealedBlobId = copy.BlobId,
            ManifestBlobId = manifest.BlobId,
            ProofPassed = true,
            SignedBy = person,
        };
        await house.AddRowsAsync(set);
        return set.Id;
    }

    /// <summary>A request whose one record of one page is withheld in the draft of its packet.</summary>
    async Task<(LegalRequest Request, Guid Packet)> DraftedAsync(Guid person)
    {
        var request = await house.AddRequestAsync(person);
        var stored = await house.StoreAsync(request.Id, "document", Pdf());
        var document = new CaseDocument { Id = Guid.CreateVersion7(), RequestId = request.Id, Position = 1, Sha256 = stored.Sha256, PageCount = 1, OriginalBlobId = stored.BlobId, NormalisedBlobId = stored.BlobId };
        var page = new DocumentPage { Id = Guid.CreateVersion7(), DocumentId = document.Id, RequestId = request.Id, Number = 1, Width = 612, Height = 792, ContentHash = "SAMPLE" };
        document.Pages.Add(page);
        await house.AddRowsAsync(document);
        var manifest = Encoding.UTF8.GetBytes(PacketManifest(request, page.Id).ToJson());
        return (request, await house.AddPacketAsync(request.Id, person, PacketState.Draft, Pdf(), manifest));
    }

    static ManifestFile PacketManifest(LegalRequest request, Guid page) => new()
    {
        Format = ManifestFile.FormatName,
        Version = ManifestFile.CurrentVersion,
        Request = request.Number,
        Volume = "VOL001",
        Before = [],
        DecisionsSha256 = "",
        Bates = new ManifestBates("SAMPLE000001", "SAMPLE000001", 1),
        Accounting = new ManifestSum(0, 0, 1, 0, 0, 1),
        CertifiesAll = false,
        ProofPassed = true,
        Files = [],
        Documents = [],
        FilePages = [],
        Pages = [new ManifestPage(1, 1, page, PagePlace.Withheld, "SAMPLE000001", 3)],
    };

    static InCameraManifestFile SealedManifest(LegalRequest request) => new()
    {
        Format = InCameraManifestFile.FormatName,
        Version = InCameraManifestFile.CurrentVersion,
        Request = request.Number,
        Volume = "VOL001",
        PacketManifestSha256 = "",
        PacketSha256 = "",
        SourcesSha256 = "",
        ProofPassed = true,
        Files = [],
        FilePages = [new ManifestFilePage(1, FilePageKind.Letter, null, "")],
        Pages = [],
    };

    static byte[] Pdf()
    {
        using var file = new MemoryStream();
        DocumentComposer.Compose(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch, "en-US"), [new Heading(1, "SAMPLE sealed copy")]);
        return file.ToArray();
    }
}
