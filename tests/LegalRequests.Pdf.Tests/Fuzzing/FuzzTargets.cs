using System.Runtime.InteropServices;
using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Recovery;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>The code that reads bytes from outside in the product's own process. Each lets out no exception but those it declares.</summary>
static class FuzzTargets
{
    const int MostPages = 4;

    /// <summary>Name, the ending of the sound files it starts from, and what to do with damaged bytes.</summary>
    public static readonly IReadOnlyList<(string Name, string Ending, Action<byte[]> Run)> All =
    [
        ("objects", ".pdf", Objects),
        ("import", ".pdf", Import),
        ("glyphs", ".pdf", Glyphs),
        ("content", ".content", Content),
        ("pictures", ".pdf", Pictures),
        ("inline pictures", ".content", bytes => Pictures(Stamping.SamplePdf.OnePage(content: Encoding.Latin1.GetString(bytes)))),
        ("map", ".cmap", Map),
        ("boxes", ".cmap", Boxes),
        ("tool lists", ".list", Lists),
    ];

    static void Objects(byte[] bytes) => Declared(() =>
    {
        var source = SourceDocument.Open(bytes);
        NativePageScan.Run(source);
        foreach (var page in source.Pages.Take(MostPages))
            Declared(() => source.Content(page, 1 << 24));
    });

    static void Import(byte[] bytes) => Declared(() =>
    {
        using var file = new MemoryStream();
        using var writer = new PacketWriter(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch), new BatesPlate());
        var source = SourceDocument.Open(bytes);
        for (var page = 1; page <= Math.Min(MostPages, source.PageCount); page++)
            writer.AddSourcePage($"SMP-{page}", source, page);
        writer.Finish();
    });

    static void Glyphs(byte[] bytes) => Declared(() =>
    {
        var source = SourceDocument.Open(bytes);
        for (var page = 1; page <= Math.Min(MostPages, source.PageCount); page++)
            Use(GlyphReader.Read(source, page));
        foreach (var form in GlyphReader.ReadForms(source).Take(MostPages))
            Use(form);
    });

    static void Content(byte[] bytes) => Glyphs(Stamping.SamplePdf.OnePage(content: Encoding.Latin1.GetString(bytes)));

    static void Pictures(byte[] bytes) => Declared(() =>
    {
        var source = SourceDocument.Open(bytes);
        foreach (var page in source.Pages.Take(MostPages))
            Declared(() => PeeledPage.Of(source, page));
    });

    static void Map(byte[] bytes) => Declared(() =>
    {
        var map = CharacterMap.Read(bytes);
        for (var code = 0u; code < 300; code++)
            FoldedText.Of($"{map.TextOf(code)}{map.CidOf(code)}{map.LengthOf([(byte)code, 1, 2])}");
    });

    // The bytes are the numbers themselves: of any size, sign and order, not finite ones among them.
    static void Boxes(byte[] bytes)
    {
        var numbers = MemoryMarshal.Cast<byte, double>(bytes.AsSpan(0, Math.Min(bytes.Length, 2048) & ~31)).ToArray();
        var image = new PageImage(90, 60, 1, 100, [.. Enumerable.Range(0, 90 * 60).Select(at => bytes.Length == 0 ? (byte)255 : bytes[at % bytes.Length])]);
        List<PageBox> boxes = [.. numbers.Chunk(4).Select(four => new PageBox(four[0], four[1], four[2], four[3]))];
        boxes.AddRange(boxes.ConvertAll(box => new PageBox(box.Left % 90, box.Top % 60, box.Right % 90, box.Bottom % 60)));
        var text = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(12, bytes.Length)));
        var (burned, covers) = BoxPainter.Paint(image, boxes.ConvertAll(box => new RedactionBox(box, text)));
        UnreadInk.Marks(image, boxes, 3);
        _ = image.OnlyWithin(boxes, 2).Without(boxes);
        var glyphs = boxes.ConvertAll(box => new ShownGlyph("A", 1, 2, box.Left, new Affine(box.Left, 0, box.Top, box.Right, box.Bottom, 9), Painted: true));
        var page = new WordGlyphs(new GlyphPage(glyphs, [], Complete: true));
        var sheet = new SheetWords(image, burned, covers, new PixelBuffers());
        var words = boxes.ConvertAll(box => new PageWord(text + "A", box, WordOrigin.TextLayer));
        sheet.Take([.. sheet.Inked(words).Select(word => new TriedWord(word, [.. (page.Beside(word, "a") ?? page.Of(word)).Select(glyph => new TriedGlyph(glyph, "a", GlyphShape.Of(image, glyph)))]))]);
        sheet.ToBeRecognised(3);
        sheet.RemoveUnderBoxes(words);
        var known = new SheetWords(image, burned, covers, new PixelBuffers());
        var read = words.ConvertAll(word => word with { Origin = WordOrigin.Ocr });
        known.Take(new KnownPage(new PageLook(100, true), PictureSeal.Of(image), [.. words, .. read], [.. words.Select(word => new RemovedWord(word, WordRemoval.NoInk))]));
        known.BesideBoxes(3);
        known.TakeBeside(read);
    }

    static void Lists(byte[] bytes)
    {
        var geometry = new PageGeometry(1, 612, 792, 0, 1);
        var pdf = new NormalisedPdf("", "", [geometry], new PdfTraits(false, false, false, false));
        Declared(() => WordList.FromBoxes(bytes, _ => 1));
        Declared(() => WordList.FromTsv(bytes, 2));
        Declared(() => NativeResolution.Read(bytes, pdf));
        Declared(() => PdfInfoPages.Pages(Encoding.Latin1.GetString(bytes), new Dictionary<int, double>()));
        Declared(() => PdfInfoPages.Count(Encoding.Latin1.GetString(bytes)));
        Declared(() => new NetpbmReader(new MemoryStream(bytes), 100_000, new PixelBuffers()).Read(72));
        TraitScan.ReadAsync(new MemoryStream(bytes), default).GetAwaiter().GetResult();
    }

    static void Use(GlyphPage page)
    {
        foreach (var glyph in page.Glyphs)
            _ = glyph.Box;
    }

    static void Declared(Action read)
    {
        try
        {
            read();
        }
        catch (Exception declared) when (declared is MalformedPdfException or InvalidDataException or EndOfStreamException)
        {
            // A refusal is a good end.
        }
    }
}
