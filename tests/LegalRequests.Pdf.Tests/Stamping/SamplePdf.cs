using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Tests.Stamping;

/// <summary>Small source files written out as text, as another program would have made them.</summary>
internal static class SamplePdf
{
    public const string Text = "BT /F1 24 Tf 72 700 Td (SAMPLE page content) Tj ET";

    /// <summary>A one-page file; the page's entries and further objects (from number 6) are given.</summary>
    public static byte[] OnePage(string pageEntries = "/MediaBox [0 0 612 792]", string content = Text, string catalogEntries = "", params string[] more) => File(
    [
        $"<</Type /Catalog /Pages 2 0 R {catalogEntries}>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        $"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /Properties <<>>>> {pageEntries}>>",
        $"<</Length {content.Length}>>\nstream\n{content}\nendstream",
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
        .. more,
    ]);

    public static byte[] File(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
