using LegalRequests.Pdf.Conformance;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Typesetting;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Conformance;

/// <summary>Every kind of document that this product makes, held against the profile it is built to.</summary>
public sealed class OwnOutputTests
{
    [Fact]
    public void A_letter_is_clean() => Findings("en-US", DocumentComposerTests.Letter()).ShouldBeEmpty();

    [Fact]
    public void A_letter_in_Arabic_is_clean() => Findings("ar", ForeignLetters.ArabicLetter()).ShouldBeEmpty();

    [Fact]
    public void A_letter_in_Chinese_is_clean() => Findings("zh", ForeignLetters.ChineseLetter()).ShouldBeEmpty();

    [Fact]
    public void A_letter_in_many_languages_is_clean() => Findings("en-US", ForeignLetters.MixedLetter()).ShouldBeEmpty();

    [Fact]
    public void A_log_over_many_pages_is_clean() => Findings("en-US", Log(), PageDesign.Landscape with { TableTextSize = 7.5 }).ShouldBeEmpty();

    [Fact]
    public void An_index_is_clean() => Findings("en-US", Index()).ShouldBeEmpty();

    [Fact]
    public void A_certificate_is_clean() => Findings("en-US", Certificate()).ShouldBeEmpty();

    [Fact]
    public void Headings_that_skip_a_level_on_paper_do_not_skip_one_for_a_listener() =>
        Findings("en-US", [new Heading(2, "Begins small"), new Paragraph("Text."), new Heading(1, "Great"), new Heading(3, "Small"), new Paragraph("Text.")]).ShouldBeEmpty();

    [Fact]
    public void A_packet_is_tagged_throughout_and_claims_nothing()
    {
        var packet = Packet();

        ProfileCheck.Run(packet, Profile.TaggedWithoutClaim).ShouldBeEmpty();
        ProfileCheck.Run(packet).Select(finding => finding.Clause).ShouldContain("PDF/A-2 6.6.4");
    }

    [Fact]
    public void A_packet_that_claimed_a_standard_would_be_found()
    {
        var letter = PdfInspection.Written(stream => DocumentComposer.Compose(stream, ForeignLetters.Facts("en-US"), Certificate()));

        ProfileCheck.Run(letter, Profile.TaggedWithoutClaim).ShouldHaveSingleItem().Clause.ShouldBe("PDF/A-2 6.6.4");
    }

    private static IReadOnlyList<ProfileFinding> Findings(string language, IReadOnlyList<Block> blocks, PageDesign? design = null) =>
        ProfileCheck.Run(PdfInspection.Written(stream => DocumentComposer.Compose(stream, ForeignLetters.Facts(language), blocks, design)));

    private static IReadOnlyList<Block> Log() =>
    [
        new Heading(1, "Privilege log"),
        new KeyValues([new("Matter", "SAMPLE v. SAMPLE"), new("Our reference", "LR-2026-0001")]),
        new Paragraph("Each document that was withheld or redacted has one row."),
        new Table(
            [new TableColumn("Bates", 1.2), new TableColumn("Document"), new TableColumn("Ground", 2)],
            [.. Enumerable.Range(1, 150).Select(row => (IReadOnlyList<TableCell>)[new TableCell($"SAMPLE-{row:D6}"), new TableCell(row % 7 == 0 ? "رسالة" : "Letter"), new TableCell("Withheld in full: psychotherapist and patient")])]),
    ];

    private static IReadOnlyList<Block> Index() =>
    [
        new Heading(1, "Index of the production"),
        new Heading(2, "Documents"),
        new Table([new TableColumn("No."), new TableColumn("Numbers", 3)], [[new TableCell("1"), new TableCell("SAMPLE-000001 – SAMPLE-000004")]]),
        new Heading(2, "Every page accounted for"),
        new ItemList([[new Paragraph("Produced whole: 4")], [new Paragraph("Withheld: 0")]]),
    ];

    private static IReadOnlyList<Block> Certificate() =>
    [
        new Heading(1, "Certificate of the custodian"),
        new Paragraph("I am the custodian of the records named above – SAMPLE."),
        new Gap(24),
        new SignatureLine("SAMPLE Custodian\nRecords Office"),
    ];

    private static byte[] Packet() => PdfInspection.Written(stream =>
    {
        using var packet = new PacketWriter(stream, ForeignLetters.Facts("en-US"), new BatesPlate("CONFIDENTIAL"));
        packet.AddSection("Letter", DocumentComposerTests.Letter());
        packet.AddSection("Index", Index());
        packet.BeginProduction("Production");
        packet.BeginDocument("Document 1");
        packet.AddRasterPage("SAMPLE-000001", 612, 792, new PageRaster(85, 110, RasterFormat.Gray8, new byte[85 * 110]), [new PlacedWord("SAMPLE", 72, 72, 60, 12)]);
        packet.AddSlipSheet(new SlipSheet("SAMPLE-000002", "SAMPLE-000003", 2, "PSY: psychotherapist and patient"));
        packet.AddSection("Privilege log", Log(), PageDesign.Landscape);
        packet.AddSection("Certificate", Certificate());
        packet.Finish();
    });
}
