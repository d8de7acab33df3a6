using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Reading;

/// <summary>Reads how finely the pictures of pages were scanned from the table that <c>pdfimages -list</c> prints.</summary>
static class NativeResolution
{
    // A logo may be as fine as it likes: the page is drawn for its scan.
    const double LeastShareOfPage = 0.2;

    const int FewestColumns = 14;

    /// <summary>The finest of the large pictures of each page (1-based), in pixels per inch of the displayed page.</summary>
    public static Dictionary<int, double> Read(byte[] output, NormalisedPdf pdf)
    {
        Dictionary<int, double> finest = [];
        foreach (var line in Encoding.Latin1.GetString(output).Split('\n').Skip(2))
        {
            var cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < FewestColumns || cells[2] is not ("image" or "stencil") || !TryNumber(cells[0], out var page) || page > pdf.PageCount || page < 1)
                continue;
            // An inline picture has one column less before its resolution.
            if (!TryNumber(cells[3], out var width) || !TryNumber(cells[4], out var height)
                || !TryNumber(cells[^4], out var across) || !TryNumber(cells[^3], out var down))
                continue;
            var geometry = pdf.Page((int)page);
            var unit = geometry.UserUnit;
            var area = width / across * 72 * unit * height / down * 72 * unit;
            if (area >= geometry.Width * geometry.Height * LeastShareOfPage)
                finest[(int)page] = Math.Max(finest.GetValueOrDefault((int)page), Math.Max(across, down) / unit);
        }

        return finest;
    }

    static bool TryNumber(string cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number > 0;
}
