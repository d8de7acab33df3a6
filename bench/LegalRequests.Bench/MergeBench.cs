using System.Globalization;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Bench;

/// <summary>The same work for the product and its peer: put many files together, number each page, list them in an outline.</summary>
internal static class MergeBench
{
    private static readonly DateTimeOffset Day = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Makes files of one page with text of their own, so that no two share a page.</summary>
    internal static int MakeFiles(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(4242);

        for (var number = 1; number <= count; number++)
        {
            using var file = File.Create(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D5}.pdf")));
            var blocks = new List<Block> { new Heading(1, $"Record {number} (SAMPLE)") };

            for (var paragraph = 0; paragraph < 4; paragraph++)
            {
                blocks.Add(new Paragraph(string.Join(' ', Enumerable.Range(0, 60).Select(_ => Word(random)))));
            }

            DocumentComposer.Compose(file, new DocumentFacts($"Record {number}", Day), blocks);
        }

        return 0;
    }

    /// <summary>Writes all files of a folder as one production with Bates numbers and an outline.</summary>
    internal static int WritePacket(string folder, string output)
    {
        using var file = File.Create(output);
        using var packet = new PacketWriter(file, new DocumentFacts("Bench", Day), new BatesPlate("Bench"));
        packet.BeginProduction("Production");
        var bates = 0;

        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            using var mapped = MappedPdf.Open(path);
            var source = mapped.Document;
            packet.BeginDocument(Path.GetFileName(path));

            for (var page = 1; page <= source.PageCount; page++)
            {
                packet.AddSourcePage(string.Create(CultureInfo.InvariantCulture, $"BENCH{++bates:D6}"), source, page);
            }
        }

        Console.WriteLine($"{packet.Finish().Pages.Count} pages");
        return 0;
    }

    /// <summary>Writes the stamps alone, one a page, for the peer to lay over its merged file.</summary>
    internal static int WritePlates(string output, int count)
    {
        using var file = File.Create(output);
        var blocks = new List<Block>();

        for (var number = 1; number <= count; number++)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"BENCH{number:D6}")));

            if (number < count)
            {
                blocks.Add(new PageBreak());
            }
        }

        DocumentComposer.Compose(file, new DocumentFacts("Plates", Day), blocks, new PageDesign { Footer = null, Margin = 20 });
        return 0;
    }

    private static string Word(Random random) =>
        string.Create(random.Next(3, 10), random, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)('a' + source.Next(26));
            }
        });
}
