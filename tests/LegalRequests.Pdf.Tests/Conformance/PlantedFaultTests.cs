using System.Text;
using LegalRequests.Pdf.Conformance;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Tests.Typesetting;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Conformance;

/// <summary>Each clause that the checker knows is broken once, in our own letter, and must be found by its name.</summary>
public sealed class PlantedFaultTests
{
    private static readonly byte[] Sound = PdfInspection.Written(stream =>
        DocumentComposer.Compose(stream, ForeignLetters.Facts("en-US"), DocumentComposerTests.Letter()));

    private static readonly Dictionary<string, (string Clause, Action<PlantedFile> Plant)> Faults = new()
    {
        ["no mark info"] = ("PDF/UA-1 6.2", it => it.Catalog["MarkInfo"] = null),
        ["suspect tags"] = ("PDF/UA-1 7.1", it => it.Dictionary(it.Catalog["MarkInfo"])["Suspects"] = PdfBoolean.True),
        ["title hidden"] = ("PDF/UA-1 7.1", it => it.Catalog["ViewerPreferences"] = null),
        ["no language"] = ("PDF/UA-1 7.2", it => it.Catalog["Lang"] = null),
        ["a language that is none"] = ("PDF/UA-1 7.2", it => it.Catalog["Lang"] = PdfString.OfText("English, US")),
        ["no output intent"] = ("PDF/A-2 6.2.3", it => it.Catalog["OutputIntents"] = null),
        ["a broken colour profile"] = ("PDF/A-2 6.2.3", it => it.Dictionary(it.Catalog["OutputIntents"].ShouldBeOfType<PdfArray>()[0])["DestOutputProfile"] = it.Add(PdfStream.Deflated(new PdfDictionary { ["N"] = PdfNumber.Of(3) }, new byte[200]))),
        ["no metadata"] = ("PDF/A-2 6.6.2.1", it => it.Catalog["Metadata"] = null),
        ["metadata that is no XML"] = ("PDF/A-2 6.6.2.1", it => it.Stream(it.Catalog["Metadata"], xml => xml.Replace("</rdf:RDF>", ""))),
        ["packed metadata"] = ("PDF/A-2 6.6.2.1", it => Pack(it)),
        ["no part of PDF/A"] = ("PDF/A-2 6.6.4", it => it.Stream(it.Catalog["Metadata"], xml => xml.Replace("<pdfaid:part>2", "<pdfaid:part>9"))),
        ["no part of PDF/UA"] = ("PDF/UA-1 5", it => it.Stream(it.Catalog["Metadata"], xml => xml.Replace("<pdfuaid:part>1</pdfuaid:part>", ""))),
        ["a schema without description"] = ("PDF/A-2 6.6.2.3", it => it.Stream(it.Catalog["Metadata"], xml => xml.Replace("namespaceURI>http://www.aiim.org/pdfua", "namespaceURI>http://www.aiim.org/other"))),
        ["no title in the metadata"] = ("PDF/UA-1 7.1", it => it.Stream(it.Catalog["Metadata"], xml => xml.Replace("dc:title", "dc:other"))),
        ["another title in Info"] = ("PDF/A-2 6.6.3", it => it.Info["Title"] = PdfString.OfText("Another")),
        ["another date in Info"] = ("PDF/A-2 6.6.3", it => it.Info["ModDate"] = PdfString.OfText("D:20200101000000Z")),
        ["a script"] = ("PDF/A-2 6.5.1", it => it.Catalog["Names"] = new PdfDictionary { ["JavaScript"] = new PdfDictionary() }),
        ["a launch"] = ("PDF/A-2 6.5.1", it => it.Add(new PdfDictionary { ["S"] = PdfName.Of("Launch") })),
        ["an action that runs by itself"] = ("PDF/A-2 6.5.2", it => it.Catalog["OpenAction"] = new PdfDictionary { ["S"] = PdfName.Of("GoTo") }),
        ["an XFA form"] = ("PDF/A-2 6.4.2", it => it.Catalog["AcroForm"] = new PdfDictionary { ["XFA"] = PdfString.OfText("x") }),
        ["layers"] = ("PDF/A-2 6.9", it => it.Catalog["OCProperties"] = new PdfDictionary()),
        ["an attachment"] = ("PDF/A-2 6.8", it => it.Add(new PdfDictionary { ["EF"] = new PdfDictionary() })),
        ["transparency"] = ("PDF/A-2 6.2.10", it => it.Add(new PdfDictionary { ["ca"] = PdfNumber.Of(0.5) })),
        ["blending"] = ("PDF/A-2 6.2.10", it => it.Add(new PdfDictionary { ["BM"] = PdfName.Of("Multiply") })),
        ["a soft mask"] = ("PDF/A-2 6.2.10", it => it.Add(new PdfDictionary { ["SMask"] = new PdfDictionary() })),
        ["a smoothed picture"] = ("PDF/A-2 6.2.8.1", it => it.Add(new PdfDictionary { ["Interpolate"] = PdfBoolean.True })),
        ["a transfer function"] = ("PDF/A-2 6.2.5", it => it.Add(new PdfDictionary { ["TR"] = PdfName.Of("Identity") })),
        ["another transfer function"] = ("PDF/A-2 6.2.5", it => it.Add(new PdfDictionary { ["TR2"] = PdfName.Of("Identity") })),
        ["a halftone"] = ("PDF/A-2 6.2.5", it => it.Add(new PdfDictionary { ["HalftoneType"] = PdfNumber.Of(6) })),
        ["a picture in printing inks"] = ("PDF/A-2 6.2.4.3", it => it.Add(new PdfDictionary { ["Subtype"] = PdfName.Of("Image"), ["ColorSpace"] = PdfName.Of("DeviceCMYK") })),
        ["a colour space of printing inks"] = ("PDF/A-2 6.2.4.3", it => it.Content(content => content + "/DeviceCMYK cs\n")),
        ["a glyph that the font lacks"] = ("PDF/A-2 6.2.11.4.1", it => it.Stream(it.First("Subtype", "CIDFontType2")["CIDToGIDMap"], map => map.Replace(map[2..4], "\u00FF\u00FE"))),
        ["a stream elsewhere"] = ("PDF/A-2 6.1.7.1", it => it.Add(new PdfStream(new PdfDictionary { ["F"] = it.Add(new PdfDictionary { ["FS"] = PdfName.Of("URL") }) }, new byte[2]))),
        ["a stream that is packed elsewhere"] = ("PDF/A-2 6.1.7.1", it => it.Add(new PdfStream(new PdfDictionary { ["FDecodeParms"] = new PdfDictionary() }, new byte[2]))),
        ["LZW"] = ("PDF/A-2 6.1.7.2", it => it.Add(new PdfStream(new PdfDictionary { ["Filter"] = PdfName.Of("LZWDecode") }, new byte[2]))),
        ["an annotation without order"] = ("PDF/UA-1 7.18.3", it => Annotate(it, keepsTabs: false)),
        ["an annotation outside of the structure"] = ("PDF/UA-1 7.18.1", it => Annotate(it, keepsTabs: true)),
        ["an annotation in a paragraph"] = ("PDF/UA-1 7.18.1", it => AnnotationClausesTests.Plant(it, "P", "/Subtype /Text /Contents (SAMPLE)")),
        ["an annotation without words"] = ("PDF/UA-1 7.18.1", it => AnnotationClausesTests.Plant(it, "Annot", "/Subtype /Highlight /Contents ()")),
        ["a field without words"] = ("PDF/UA-1 7.18.1", it => AnnotationClausesTests.Plant(it, "Form", "/Subtype /Widget /T (name)")),
        ["a field of which only a part has words"] = ("PDF/UA-1 7.18.1", it => AnnotationClausesTests.Plant(it, "Form", "/Subtype /Widget /TU (SAMPLE) /Parent <</T (name)>>")),
        ["untagged text"] = ("PDF/UA-1 7.1", it => it.Content(content => content + "BT ET 0 0 1 1 re f\n")),
        ["an artifact in the structure"] = ("PDF/UA-1 7.1", it => it.Content(content => content.Replace("<</MCID 0 >> BDC\n", "<</MCID 0 >> BDC\n/Artifact BMC EMC\n"))),
        ["structure in an artifact"] = ("PDF/UA-1 7.1", it => it.Content(content => content.Replace("/Artifact BMC\n", "/Artifact BMC\n/P <</MCID 900>> BDC EMC\n"))),
        ["a mark twice"] = ("PDF/UA-1 7.1", it => it.Content(content => content.Replace("<</MCID 1 >>", "<</MCID 0 >>"))),
        ["a mark that is not closed"] = ("PDF/UA-1 7.1", it => it.Content(content => content + "/Artifact BMC\n")),
        ["a mark that was not opened"] = ("PDF/UA-1 7.1", it => it.Content(content => content + "EMC\n")),
        ["printing inks"] = ("PDF/A-2 6.2.4.3", it => it.Content(content => content + "0 0 0 1 k\n")),
        ["a span in no language"] = ("PDF/UA-1 7.2", it => it.Content(content => content + "/Span <</Lang (no language)>> BDC EMC\n")),
        ["a font without its program"] = ("PDF/A-2 6.2.11.4.1", it => it.First("Type", "FontDescriptor")["FontFile2"] = null),
        ["a font without glyph map"] = ("PDF/A-2 6.2.11.3.2", it => it.First("Subtype", "CIDFontType2")["CIDToGIDMap"] = null),
        ["a font without texts"] = ("PDF/A-2 6.2.11.7.2", it => it.First("Subtype", "Type0")["ToUnicode"] = null),
        ["a code without text"] = ("PDF/A-2 6.2.11.7.2", it => it.Stream(it.First("Subtype", "Type0")["ToUnicode"], map => map.Replace("<0001> <", "<7001> <"))),
        ["a code without glyph"] = ("PDF/A-2 6.2.11.8", it => it.Stream(it.First("Subtype", "CIDFontType2")["CIDToGIDMap"], map => "\0\0\0\0" + map[4..])),
        ["a width that is not the font's"] = ("PDF/A-2 6.2.11.5", it => it.First("Subtype", "CIDFontType2")["W"] = null),
        ["a width that is two thousandths off"] = ("PDF/A-2 6.2.11.5", it => FormFaults.Widen(it, 2)),
        ["a form that stands for another file"] = ("PDF/A-2 6.2.9.2", it => it.Add(new PdfStream(new PdfDictionary { ["Subtype"] = PdfName.Of("Form"), ["Ref"] = new PdfDictionary() }, new byte[1]))),
        ["a program for printers"] = ("PDF/A-2 6.2.9.3", it => it.Add(new PdfStream(new PdfDictionary { ["Subtype"] = PdfName.Of("PS") }, new byte[1]))),
        ["untagged lines in a form"] = ("PDF/UA-1 7.1", it => FormFaults.Draw(it, "0 0 1 1 re f", "/Fx Do")),
        ["structure in a form in an artifact"] = ("PDF/UA-1 7.1", it => FormFaults.Draw(it, "/P <</MCID 0>> BDC EMC", "/Artifact BMC /Fx Do EMC")),
        ["a mark of no element in a form"] = ("PDF/UA-1 7.1", it => FormFaults.Draw(it, "/P <</MCID 0>> BDC EMC", "/Fx Do")),
        ["printing inks in a form"] = ("PDF/A-2 6.2.4.3", it => FormFaults.Draw(it, "0 0 0 1 k", "/Artifact BMC /Fx Do EMC")),
        ["a form with marks in two places"] = ("PDF/UA-1 7.20", it => FormFaults.DrawOwned(it, times: 2)),
        ["an element that names a mark its form lacks"] = ("PDF/UA-1 7.1", it => FormFaults.DrawOwned(it, times: 0)),
        ["no structure"] = ("PDF/UA-1 7.1", it => it.Catalog["StructTreeRoot"] = null),
        ["a page without key"] = ("PDF/UA-1 7.1", it => it.Page["StructParents"] = null),
        ["a parent tree that lies"] = ("PDF/UA-1 7.1", Exchange),
        ["a mark of no element"] = ("PDF/UA-1 7.1", it => it.First("S", "H2")["K"] = new PdfArray()),
        ["an element without its mark"] = ("PDF/UA-1 7.1", it => it.First("S", "H2")["K"] = new PdfArray([it.First("S", "H2")["K"].ShouldBeOfType<PdfArray>()[0], PdfNumber.Of(800)])),
        ["an element in another's place"] = ("PDF/UA-1 7.1", it => it.First("S", "H2")["P"] = it.Catalog["StructTreeRoot"]),
        ["a type nobody knows"] = ("PDF/UA-1 7.1", it => it.First("S", "P")["S"] = PdfName.Of("Blurb")),
        ["a skipped heading"] = ("PDF/UA-1 7.4.2", it => it.First("S", "H2")["S"] = PdfName.Of("H4")),
        ["a head without scope"] = ("PDF/UA-1 7.5", it => it.First("S", "TH")["A"] = null),
        ["a paragraph in a row"] = ("PDF/UA-1 7.2", it => it.First("S", "TD")["S"] = PdfName.Of("P")),
        ["a list item in a paragraph"] = ("PDF/UA-1 7.2", it => it.First("S", "L")["S"] = PdfName.Of("P")),
        ["a table without a body"] = ("PDF/UA-1 7.2", it => it.First("S", "TBody")["S"] = PdfName.Of("TFoot")),
        ["a table with two heads"] = ("PDF/UA-1 7.2", it => it.First("S", "TBody")["S"] = PdfName.Of("THead")),
        ["a note without a name"] = ("PDF/UA-1 7.9", it => it.First("S", "P")["S"] = PdfName.Of("Note")),
        ["a picture without words"] = ("PDF/UA-1 7.3", it => it.First("S", "H3")["S"] = PdfName.Of("Figure")),
        ["a formula without words"] = ("PDF/UA-1 7.7", it => it.First("S", "H3")["S"] = PdfName.Of("Formula")),
        ["an element in no language"] = ("PDF/UA-1 7.2", it => it.First("S", "H3")["Lang"] = PdfString.OfText("no language")),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_fault_is_found_under_its_clause(string name)
    {
        var (clause, plant) = Faults[name];

        var findings = ProfileCheck.Run(PlantedFile.With(Sound, plant));

        findings.Select(finding => finding.Clause).ShouldContain(clause);
        findings.ShouldAllBe(finding => finding.Sentence.EndsWith('.'));
    }

    [Fact]
    public void Every_clause_that_is_claimed_to_be_looked_at_has_a_planted_fault() =>
        Faults.Values.Select(fault => fault.Clause).Concat(["PDF/A-2 6.1.2", "PDF/A-2 6.1.3"]).Distinct().ShouldBe(ProfileCheck.Clauses, ignoreOrder: true);

    [Fact]
    public void The_file_taken_apart_and_put_together_is_clean() => ProfileCheck.Run(PlantedFile.With(Sound, static _ => { })).ShouldBeEmpty();

    [Fact]
    public void A_finding_names_its_page_and_its_object()
    {
        var finding = ProfileCheck.Run(PlantedFile.With(Sound, it => it.First("S", "TH")["A"] = null)).ShouldHaveSingleItem();

        finding.Page.ShouldBe(1);
        finding.Object.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("%PDF-1.7", "%XDF-1.7", "PDF/A-2 6.1.2")]
    [InlineData("%PDF-1.7", "%PDF-1.9", "PDF/A-2 6.1.2")]
    [InlineData("\n%\u00E2\u00E3", "\n%ab", "PDF/A-2 6.1.2")]
    [InlineData("/ID [", "/IX [", "PDF/A-2 6.1.3")]
    [InlineData("\nstream\n", "\nstream\r", "PDF/A-2 6.1.7.1")]
    [InlineData("\nendstream", " endstream", "PDF/A-2 6.1.7.1")]
    [InlineData("/Subtype /XML/Length ", "/Subtype /XML/Length +9", "PDF/A-2 6.1.7.1")]
    [InlineData("\n%%EOF\n", "\n%%EOF\nmore", "PDF/A-2 6.1.3")]
    [InlineData("/Type /XRef", "/Type /XRef/Encrypt 1 0 R", "PDF/A-2 6.1.3")]
    [InlineData("/Pages ", "/Pagez ", "PDF/A-2 6.1.2")]
    public void A_fault_in_the_bytes_is_found_under_its_clause(string sound, string broken, string clause)
    {
        var text = Encoding.Latin1.GetString(Sound);
        text.ShouldContain(sound);

        var findings = ProfileCheck.Run(Encoding.Latin1.GetBytes(text.Replace(sound, broken)));

        findings.Select(finding => finding.Clause).ShouldContain(clause);
    }

    private static void Pack(PlantedFile file)
    {
        var metadata = file.Dictionary(file.Catalog["Metadata"]);
        metadata["Filter"] = PdfName.Of("FlateDecode");
        file.Catalog["Metadata"] = file.Add(PdfStream.Deflated(new PdfDictionary { ["Type"] = PdfName.Of("Metadata") }, "<x/>"u8));
        metadata["Filter"] = null;
    }

    private static void Annotate(PlantedFile file, bool keepsTabs)
    {
        file.Page["Annots"] = new PdfArray([new PdfDictionary { ["Type"] = PdfName.Of("Annot"), ["Subtype"] = PdfName.Of("Link") }]);
        if (!keepsTabs)
            file.Page["Tabs"] = null;
    }

    private static void Exchange(PlantedFile file)
    {
        var leaf = file.Dictionary(file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["ParentTree"])["Kids"].ShouldBeOfType<PdfArray>()[0]);
        var owners = leaf["Nums"].ShouldBeOfType<PdfArray>()[1].ShouldBeOfType<PdfArray>();
        leaf["Nums"] = new PdfArray([PdfNumber.Of(0), new PdfArray(owners.Reverse())]);
    }
}
