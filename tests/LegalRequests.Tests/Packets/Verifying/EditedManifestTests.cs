using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets.Verifying;

/// <summary>Each field of the manifest changed by itself. Under the old signature any change is found; under a new one, what it says falsely is.</summary>
public class EditedManifestTests
{
    static readonly Dictionary<string, (Func<ManifestFile, ManifestFile> Edit, string Code)> Edits = new()
    {
        ["request"] = (it => it with { Request = "LR-2026-0002" }, "packet.other-request"),
        ["volume"] = (it => it with { Volume = "VOL002" }, "packet.other-volume"),
        ["before"] = (it => it with { Before = [new("VOL001", "S000001", "S000009", "", "")] }, "volume.order"),
        ["bates.first"] = (it => it with { Bates = it.Bates with { First = "S000000" } }, "bates.other-range"),
        ["bates.last"] = (it => it with { Bates = it.Bates with { Last = "S000009" } }, "bates.other-range"),
        ["bates.count"] = (it => it with { Bates = it.Bates with { Count = 7 } }, "bates.other-range"),
        ["accounting.produced"] = (it => it with { Accounting = it.Accounting with { Produced = 3 } }, "accounting.differs"),
        ["accounting.redacted"] = (it => it with { Accounting = it.Accounting with { Redacted = 2 } }, "accounting.differs"),
        ["accounting.withheld"] = (it => it with { Accounting = it.Accounting with { Withheld = 2 } }, "accounting.printed"),
        ["accounting.notResponsive"] = (it => it with { Accounting = it.Accounting with { NotResponsive = 0 } }, "accounting.printed"),
        ["accounting.duplicate"] = (it => it with { Accounting = it.Accounting with { Duplicate = 0 } }, "accounting.printed"),
        ["accounting.total"] = (it => it with { Accounting = it.Accounting with { Total = 7 } }, "accounting.differs"),
        ["certifiesAll"] = (it => it with { CertifiesAll = true }, "certificate.untrue"),
        ["proofPassed"] = (it => it with { ProofPassed = false }, "proof.not-passed"),
        ["files.packet.sha256"] = (it => it with { Files = [it.Files[0] with { Sha256 = new string('0', 64) }, .. it.Files.Skip(1)] }, "packet.other-bytes"),
        ["files.packet.bytes"] = (it => it with { Files = [it.Files[0] with { Bytes = 1 }, .. it.Files.Skip(1)] }, "packet.other-bytes"),
        ["files.packet.name"] = (it => it with { Files = [it.Files[0] with { Name = "x" }, .. it.Files.Skip(1)] }, "manifest.no-packet"),
        ["files.log.sha256"] = (it => it with { Files = [it.Files[0], it.Files[1] with { Sha256 = "" }, .. it.Files.Skip(2)] }, "file.other-bytes"),
        ["files.proof"] = (it => it with { Files = [.. it.Files.Take(3)] }, "manifest.no-file"),
        ["documents.sha256"] = (it => it with { Documents = [it.Documents[0] with { Sha256 = "" }, .. it.Documents.Skip(1)] }, "document.differs"),
        ["documents.batesFirst"] = (it => it with { Documents = [it.Documents[0] with { BatesFirst = "S000002" }, .. it.Documents.Skip(1)] }, "document.differs"),
        ["documents.lastFilePage"] = (it => it with { Documents = [it.Documents[0] with { LastFilePage = 4 }, .. it.Documents.Skip(1)] }, "document.differs"),
        ["documents"] = (it => it with { Documents = [.. it.Documents.Skip(1)] }, "document.missing"),
        ["filePages.sha256"] = (it => it with { FilePages = [.. it.FilePages.Take(5), it.FilePages[5] with { Sha256 = new string('0', 64) }] }, "page.changed"),
        ["filePages.bates"] = (it => it with { FilePages = [.. it.FilePages.Take(5), it.FilePages[5] with { Bates = "S000006" }] }, "bates.printed"),
        ["filePages.bates gap"] = (it => it with { FilePages = [.. it.FilePages.Take(5), it.FilePages[5] with { Bates = "S000006" }] }, "bates.gap"),
        ["filePages.kind"] = (it => it with { FilePages = [.. it.FilePages.Take(5), it.FilePages[5] with { Kind = FilePageKind.Production }] }, "page.misplaced"),
        ["filePages.form"] = (it => it with { FilePages = [it.FilePages[0], it.FilePages[1] with { Form = PageForm.Burned }, .. it.FilePages.Skip(2)] }, "page.other-form"),
        ["filePages.form left out"] = (it => it with { FilePages = [it.FilePages[0], it.FilePages[1] with { Form = null }, .. it.FilePages.Skip(2)] }, "page.other-form"),
        ["pages.place of a page with its text"] = (it => it with { Pages = [it.Pages[0] with { Place = PagePlace.Redacted }, .. it.Pages.Skip(1)] }, "page.redacted-text"),
        ["filePages.page"] = (it => it with { FilePages = [.. it.FilePages.Take(5), it.FilePages[5] with { Page = 9 }] }, "manifest.page-order"),
        ["filePages"] = (it => it with { FilePages = [.. it.FilePages.Take(5)] }, "page.count"),
        ["pages.place"] = (it => it with { Pages = [it.Pages[0] with { Place = PagePlace.Withheld }, .. it.Pages.Skip(1)] }, "page.misplaced"),
        ["pages.bates"] = (it => it with { Pages = [it.Pages[0] with { Bates = "S000002" }, .. it.Pages.Skip(1)] }, "page.misplaced"),
        ["pages.filePage"] = (it => it with { Pages = [it.Pages[0] with { FilePage = 3 }, .. it.Pages.Skip(1)] }, "page.misplaced"),
        ["pages"] = (it => it with { Pages = [.. it.Pages.Skip(1)] }, "page.of-nothing"),
        ["pages twice"] = (it => it with { Pages = [it.Pages[1], .. it.Pages.Skip(1)] }, "accounting.differs"),
        ["pages.document"] = (it => it with { Pages = [it.Pages[0] with { Document = 4 }, .. it.Pages.Skip(1)] }, "document.differs"),
    };

    /// <summary>Ids of the product's own: nothing in the packet says them, so only the signature tells that they were changed.</summary>
    static readonly Dictionary<string, Func<ManifestFile, ManifestFile>> OnlySigned = new()
    {
        ["decisionsSha256"] = it => it with { DecisionsSha256 = new string('0', 64) },
        ["pages.id"] = it => it with { Pages = [it.Pages[0] with { Id = Guid.Empty }, .. it.Pages.Skip(1)] },
        ["pages.page"] = it => it with { Pages = [.. it.Pages.Take(7), it.Pages[7] with { Page = 2 }] },
    };

    [Fact]
    public async Task Every_field_that_was_edited_is_found_under_the_old_signature_and_named_under_a_new_one()
    {
        using var packet = await SignedPacket.WriteAsync();
        var good = await File.ReadAllTextAsync(packet.Manifest);
        var signature = await File.ReadAllTextAsync(packet.At("signature.json"));

        foreach (var (field, (edit, code)) in Edits)
        {
            packet.Edit(edit);
            (await File.ReadAllTextAsync(packet.Manifest)).ShouldNotBe(good, field);
            Codes(packet).ShouldContain("signature.other-manifest", field);

            packet.Sign();
            Codes(packet).ShouldContain(code, field);
            await File.WriteAllTextAsync(packet.Manifest, good);
            await File.WriteAllTextAsync(packet.At("signature.json"), signature);
        }
    }

    [Fact]
    public async Task What_the_packet_cannot_tell_is_held_by_the_signature()
    {
        using var packet = await SignedPacket.WriteAsync();
        var good = await File.ReadAllTextAsync(packet.Manifest);

        foreach (var (field, edit) in OnlySigned)
        {
            packet.Edit(edit);
            Codes(packet).ShouldBe(["signature.other-manifest"], field);
            await File.WriteAllTextAsync(packet.Manifest, good);
        }
    }

    [Fact]
    public async Task A_field_more_a_field_less_and_a_field_twice_are_no_manifest()
    {
        using var packet = await SignedPacket.WriteAsync();
        var good = await File.ReadAllTextAsync(packet.Manifest);

        foreach (var bad in (string[])
        [
            good.Replace("\"certifiesAll\"", "\"certifiesEverything\"", StringComparison.Ordinal),
            good.Replace("\"certifiesAll\": false", "\"certifiesAll\": false, \"certifiesAll\": false", StringComparison.Ordinal),
            good.Replace("\"version\": 3", "\"version\": 4", StringComparison.Ordinal),
            "{}",
            "",
        ])
        {
            await File.WriteAllTextAsync(packet.Manifest, bad);

            Should.Throw<System.Text.Json.JsonException>(packet.Verify).Message.ShouldContain("manifest.json cannot be read");
        }
    }

    static List<string> Codes(SignedPacket packet) => [.. packet.Verify().Findings.Select(it => it.Code)];
}
