using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LegalRequests.Testing;

/// <summary>Small fictitious PDF files for tests that take in papers and records.</summary>
public static class SamplePages
{
    /// <summary>A letter-size PDF with one line of text a page.</summary>
    /// <param name="lines">One page each; none makes a PDF without pages.</param>
    public static byte[] Pdf(params string[] lines) => Shaped("/MediaBox[0 0 612 792]", lines);

    /// <summary>The same with pages of another form.</summary>
    /// <param name="page">Entries of the page's dictionary: <c>/MediaBox[0 0 612 792]/Rotate 90</c>.</param>
    public static byte[] Shaped(string page, params string[] lines)
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "" };
        var kids = new List<string>();

        foreach (var line in lines)
        {
            var content = $"BT /F1 14 Tf 72 700 Td (SAMPLE {line}) Tj ET";
            objects.Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            objects.Add(
                $"<</Type/Page/Parent 2 0 R{page}/Contents {objects.Count} 0 R"
                + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>");
            kids.Add($"{objects.Count} 0 R");
        }

        objects[1] = $"<</Type/Pages/Kids[{string.Join(' ', kids)}]/Count {kids.Count}>>";
        return FileOf(objects);
    }

    /// <summary>A letter-size PDF of forms told as <see cref="RuledForm"/> says, one a page.</summary>
    public static byte[] Forms(IEnumerable<string> forms)
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "" };
        var kids = new List<string>();

        foreach (var content in forms.Select(RuledForm.Content))
        {
            objects.Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {objects.Count} 0 R/Resources<</Font<<{RuledForm.Fonts}>>>>>>");
            kids.Add($"{objects.Count} 0 R");
        }

        objects[1] = $"<</Type/Pages/Kids[{string.Join(' ', kids)}]/Count {kids.Count}>>";
        return FileOf(objects);
    }

    /// <summary>A file locked by a password, made with qpdf.</summary>
    public static byte[] Locked(byte[] pdf, string password)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-locked-");

        try
        {
            var open = Path.Combine(folder.FullName, "open.pdf");
            var locked = Path.Combine(folder.FullName, "locked.pdf");
            File.WriteAllBytes(open, pdf);
            using var qpdf = Process.Start("qpdf", ["--encrypt", password, "owner", "256", "--", open, locked]);
            qpdf.WaitForExit();
            return File.ReadAllBytes(locked);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] FileOf(List<string> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var table = new StringBuilder("0000000000 65535 f \n");

        for (var number = 1; number <= objects.Count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:0000000000} 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n{objects[number - 1]}\nendobj\n"));
        }

        var start = file.Position;
        var size = objects.Count + 1;
        file.Write(Encoding.Latin1.GetBytes(
            $"xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
