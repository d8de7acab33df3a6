using System.Text;
using LegalRequests.Pdf.Conformance;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Typesetting;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Conformance;

/// <summary>Annotations that are as PDF/UA-1 wants them, and how one is put into a file of ours.</summary>
public sealed class AnnotationClausesTests
{
    [Theory]
    [InlineData("Annot", "/Subtype /Text /Contents (SAMPLE)", "")]
    [InlineData("Annot", "/Subtype /Highlight", "a marked line")]
    [InlineData("P", "/Subtype /Highlight /F 2", "")]
    [InlineData("P", "/Subtype /Highlight /Rect [700 10 800 20]", "")]
    [InlineData("Form", "/Subtype /Widget /T (name) /TU (SAMPLE)", "")]
    [InlineData("Form", "/Subtype /Widget /T (name)", "a name")]
    [InlineData("Form", "/Subtype /Widget /Parent <</T (name) /TU (SAMPLE)>>", "")]
    public void A_sound_annotation_is_no_finding(string type, string entries, string words)
    {
        var letter = PdfInspection.Written(stream => DocumentComposer.Compose(stream, ForeignLetters.Facts("en-US"), DocumentComposerTests.Letter()));

        ProfileCheck.Run(PlantedFile.With(letter, it => Plant(it, type, entries, words))).ShouldBeEmpty();
    }

    internal static void Plant(PlantedFile file, string type, string entries, string words = "")
    {
        var annotation = (PdfDictionary)new SyntaxReader(Encoding.Latin1.GetBytes($"<</Type /Annot /Rect [100 100 200 120] /StructParent 90 {entries}>>")).Object();
        var link = file.Add(annotation);
        var document = file.First("S", "Document");
        var element = new PdfDictionary
        {
            ["Type"] = PdfName.Of("StructElem"),
            ["S"] = PdfName.Of(type),
            ["P"] = file.Dictionary(file.Catalog["StructTreeRoot"])["K"],
            ["Pg"] = file.PageLink,
            ["K"] = new PdfDictionary { ["Type"] = PdfName.Of("OBJR"), ["Obj"] = link },
            ["Alt"] = words.Length > 0 ? PdfString.OfText(words) : null,
        };
        document["K"] = new PdfArray([.. document["K"].ShouldBeOfType<PdfArray>(), file.Add(element)]);
        file.Page["Annots"] = new PdfArray([link]);
    }
}
