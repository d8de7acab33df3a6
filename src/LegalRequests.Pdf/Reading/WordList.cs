using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace LegalRequests.Pdf.Reading;

/// <summary>Reads the two word lists of the tools: XHTML of <c>pdftotext -bbox</c> and TSV of tesseract.</summary>
static class WordList
{
    static readonly SearchValues<char> NoXml = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(code => code is not ('\n' or '\t')), '\uFFFE', '\uFFFF']);

    /// <summary>Words of each page in the order of the file.</summary>
    /// <param name="output">What <c>pdftotext -bbox</c> wrote.</param>
    /// <param name="scaleOf">Displayed points per unit of the nth (0-based) page: its UserUnit.</param>
    /// <exception cref="InvalidDataException">Not such a list.</exception>
    public static List<List<PageWord>> FromBoxes(byte[] output, Func<int, double> scaleOf)
    {
        List<List<PageWord>> pages = [];
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
        };
        using var xml = XmlReader.Create(new StringReader(Body(output)), settings);
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.Name == "page")
                    pages.Add([]);
                else if (xml.Name == "word" && pages.Count > 0)
                    Add(pages[^1], xml, scaleOf(pages.Count - 1));
            }
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException("The word list cannot be read.", fault);
        }

        return pages;
    }

    /// <summary>Words of one page from tesseract's TSV, whose boxes are pixels of the given image.</summary>
    public static List<PageWord> FromTsv(byte[] output, double pixelsPerPoint)
    {
        List<PageWord> words = [];
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n'))
        {
            var cells = line.Split('\t');
            if (cells.Length < 12 || cells[0] != "5" || string.IsNullOrWhiteSpace(cells[11]))
                continue;
            var numbers = Array.ConvertAll(cells[6..10], cell => Number(cell) / pixelsPerPoint);
            if (numbers is not [var left, var top, var width, var height] || !double.IsFinite(left + top + width + height))
                continue;
            var sure = double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? percent : 0;
            words.Add(new PageWord(cells[11].Trim(), new PageBox(left, top, left + width, top + height), WordOrigin.Ocr) { Confidence = sure });
        }

        return words;
    }

    static void Add(List<PageWord> words, XmlReader xml, double scale)
    {
        var left = Edge(xml, "xMin") * scale;
        var top = Edge(xml, "yMin") * scale;
        var right = Edge(xml, "xMax") * scale;
        var bottom = Edge(xml, "yMax") * scale;
        var text = xml.ReadElementContentAsString().Trim();
        if (text.Length > 0 && double.IsFinite(left + top + right + bottom))
            words.Add(new PageWord(text, new PageBox(left, top, right, bottom), WordOrigin.TextLayer));
    }

    static double Edge(XmlReader xml, string name) => Number(xml.GetAttribute(name));

    static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    // The head carries the foreign title; words are escaped, so the last <doc> is the tool's own.
    static string Body(byte[] output)
    {
        var start = output.AsSpan().LastIndexOf("<doc>"u8);
        var end = output.AsSpan().LastIndexOf("</doc>"u8);
        if (start < 0 || end < start)
            throw new InvalidDataException("The word list has no pages.");
        var body = Encoding.UTF8.GetString(output, start, end + "</doc>".Length - start);
        return body.AsSpan().ContainsAny(NoXml) ? Mended(body) : body;
    }

    static string Mended(string body) => string.Create(body.Length, body, static (mended, body) =>
    {
        body.CopyTo(mended);
        mended.ReplaceAny(NoXml, '\uFFFD');
    });
}
