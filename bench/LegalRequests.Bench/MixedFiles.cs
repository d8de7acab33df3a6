using System.Globalization;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Bench;

/// <summary>
/// Records of many kinds, no two with a page, a picture or an embedded font in common: letters, tables, photographs, scans
/// with a text layer, and other alphabets, on paper of several sizes. Each document draws on letters of its own choice, so that
/// its font subset is its own too.
/// </summary>
internal static class MixedFiles
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüßéèêçñåøæőžšđłığ0123456789";
    private const string Greek = "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИКЛМНОПРСТУФЦЧШЭЮЯ";
    private static readonly DateTimeOffset Day = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly PageDesign[] Papers =
    [
        new(),
        new() { Width = 612, Height = 1008, TextSize = 12, Header = "SAMPLE {page}" },
        new() { Width = 595.276, Height = 841.89, Margin = 57, TextSize = 9 },
        PageDesign.Landscape,
        new() { Width = 396, Height = 612, Margin = 36, TextSize = 8, Footer = null },
    ];

    /// <summary>Makes so many files with so many pages in all; the same numbers give the same files.</summary>
    internal static int Make(string folder, int files, int pages)
    {
        Directory.CreateDirectory(folder);
        var spread = new Random(6860);
        var pagesOf = Enumerable.Repeat(1, files).ToArray();

        for (var more = files; more < pages; more++)
        {
            pagesOf[spread.Next(files)]++;
        }

        for (var number = 0; number < files; number++)
        {
            using var file = File.Create(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D5}.pdf")));
            Write(file, number, pagesOf[number]);
        }

        return 0;
    }

    private static void Write(FileStream file, int number, int pages)
    {
        var random = new Random(number);
        var facts = new DocumentFacts(string.Create(CultureInfo.InvariantCulture, $"Record {number} (SAMPLE)"), Day);

        switch (number % 10)
        {
            case 6:
                WritePictures(file, facts, pages, () => Scan(random), random);
                break;
            case 7:
                WritePictures(file, facts, pages, () => Photograph(random), random);
                break;
            default:
                DocumentComposer.Compose(file, facts, Blocks(number, pages, random), Papers[number % Papers.Length]);
                break;
        }
    }

    private static List<Block> Blocks(int number, int pages, Random random)
    {
        var alphabet = (number % 10) switch { 8 => Greek, 9 => Cyrillic, _ => Latin };
        var letters = random.GetItems<char>(alphabet, alphabet.Length / 2);
        List<Block> blocks = [];

        for (var page = 0; page < pages; page++)
        {
            blocks.Add(new Heading(1, Text(random, letters, 4)));
            blocks.AddRange(number % 10 == 5
                ? [new Table([new("No."), new("Date"), new("Description", 4)], [.. Enumerable.Range(0, 12).Select(_ => Row(random, letters))])]
                : Enumerable.Range(0, random.Next(2, 4)).Select(_ => new Paragraph(Text(random, letters, 50))));

            if (page < pages - 1)
            {
                blocks.Add(new PageBreak());
            }
        }

        return blocks;
    }

    private static TableCell[] Row(Random random, char[] letters) =>
        [new(Text(random, letters, 1)), new(Text(random, letters, 1)), new(Text(random, letters, 7))];

    private static string Text(Random random, char[] letters, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => new string(random.GetItems(letters, random.Next(2, 10)))));

    private static void WritePictures(FileStream file, DocumentFacts facts, int pages, Func<PageRaster> draw, Random random)
    {
        using var document = new DocumentWriter(file, facts);
        var writer = new RasterPageWriter(document);

        for (var page = 0; page < pages; page++)
        {
            var words = Enumerable.Range(0, 120).Select(word => new PlacedWord(Text(random, Latin.ToCharArray(), 1), 40 + word % 10 * 53, 40 + word / 10 * 55, 45, 10));
            writer.AddPage(612, 792, draw(), [.. words]);
        }

        document.Finish();
    }

    // Black strokes of chance lengths in lines, at 100 dots an inch: about as much to store as a scanned letter.
    private static PageRaster Scan(Random random)
    {
        const int width = 850, height = 1100, stride = (width + 7) / 8;
        var bits = new byte[stride * height];

        for (var row = 60; row < height - 60; row += random.Next(1, 4) == 1 ? 9 : 1)
        {
            for (var at = 8; at < stride - 8; at += random.Next(1, 4))
            {
                bits[row * stride + at] = (byte)(0xFF << random.Next(8));
            }
        }

        return new PageRaster(width, height, RasterFormat.Ink1, bits);
    }

    private static PageRaster Photograph(Random random)
    {
        const int width = 200, height = 260;
        var pixels = new byte[width * height * 3];
        var (across, down, tint) = (random.NextDouble() / 9, random.NextDouble() / 9, random.Next(60));

        for (var at = 0; at < pixels.Length; at++)
        {
            var (x, y) = (at / 3 % width, at / 3 / width);
            pixels[at] = (byte)(128 + 60 * Math.Sin(x * across) * Math.Cos(y * down) + at % 3 * tint / 2 + random.Next(5));
        }

        return new PageRaster(width, height, RasterFormat.Rgb24, pixels);
    }
}
