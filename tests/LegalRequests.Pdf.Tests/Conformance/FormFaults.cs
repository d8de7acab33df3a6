using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Tests.Conformance;

/// <summary>Plants forms that a page draws, and widths that are not the font's.</summary>
internal static class FormFaults
{
    /// <summary>Adds a form and the operators that draw it as <c>Fx</c>.</summary>
    public static PdfReference Draw(PlantedFile file, string inside, string onPage)
    {
        var form = file.Add(new PdfStream(new PdfDictionary { ["Type"] = PdfName.Of("XObject"), ["Subtype"] = PdfName.Of("Form"), ["BBox"] = PdfArray.OfNumbers(0, 0, 9, 9) }, Encoding.ASCII.GetBytes(inside)));
        file.Dictionary(file.Page["Resources"])["XObject"] = new PdfDictionary { ["Fx"] = form };
        file.Content(content => content + onPage + "\n");
        return form;
    }

    /// <summary>Adds a form whose one mark belongs to an element, as it should be, and draws it some times.</summary>
    public static void DrawOwned(PlantedFile file, int times)
    {
        var form = Draw(file, "/P <</MCID 0>> BDC 0 0 1 1 re f EMC", string.Concat(Enumerable.Repeat("/Fx Do ", times)) + "% forms");
        var root = file.Dictionary(file.Catalog["StructTreeRoot"]);
        var document = (PdfReference)root["K"].ShouldNotBeNull();
        var element = file.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("StructElem"),
            ["S"] = PdfName.Of("P"),
            ["P"] = document,
            ["K"] = new PdfDictionary { ["Type"] = PdfName.Of("MCR"), ["Pg"] = file.PageLink, ["Stm"] = form, ["MCID"] = PdfNumber.Of(0) },
        });
        file.Added(form).Dictionary["StructParents"] = PdfNumber.Of(900);
        file.Dictionary(document)["K"].ShouldBeOfType<PdfArray>().Add(element);
        var parents = file.Dictionary(root["ParentTree"])["Kids"].ShouldBeOfType<PdfArray>();
        parents.Add(file.Add(new PdfDictionary { ["Limits"] = PdfArray.OfNumbers(900, 900), ["Nums"] = new PdfArray([PdfNumber.Of(900), new PdfArray([element])]) }));
    }

    /// <summary>Makes every width of the first font a little larger than the glyph is.</summary>
    public static void Widen(PlantedFile file, double more)
    {
        var widths = file.First("Subtype", "CIDFontType2")["W"].ShouldBeOfType<PdfArray>();
        var each = widths[1].ShouldBeOfType<PdfArray>();
        file.First("Subtype", "CIDFontType2")["W"] = new PdfArray([widths[0], new PdfArray(each.Select(width => PdfNumber.Of(((PdfNumber)width).Value + more)))]);
    }
}
