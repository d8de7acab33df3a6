using System.Buffers;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Looks through the operators of a content stream for what an eye would not see.</summary>
internal static class ContentScan
{
    private const int BytesOfText = 10;

    private static readonly SearchValues<byte> Text = SearchValues.Create([9, 10, 13, .. Enumerable.Range(32, 95).Select(code => (byte)code)]);

    public static void Run(ReadOnlyMemory<byte> content, SortedSet<NativeObstacle> found)
    {
        var reader = new SyntaxReader(content);
        PdfObject? last = null;
        PdfObject? beforeLast = null;
        while (true)
        {
            reader.SkipSpace();
            if (reader.AtEnd)
                return;
            if (reader.TryObject(references: false) is { } operand)
            {
                (beforeLast, last) = (last, operand);
                continue;
            }

            var name = reader.Word();
            if (name.IsEmpty)
            {
                reader.Position++;
                continue;
            }

            if (name.SequenceEqual("Tr"u8) && last is PdfNumber { Value: 3 or 7 })
                found.Add(NativeObstacle.UnpaintedText);
            else if (name.SequenceEqual("BDC"u8) || name.SequenceEqual("DP"u8))
                ScanMark(beforeLast, last, found);
            else if (name.SequenceEqual("BI"u8))
                SkipInlineImage(reader, content);
            (beforeLast, last) = (null, null);
        }
    }

    /// <summary>What a key means wherever it stands, or null where it is harmless.</summary>
    public static NativeObstacle? ObstacleOf(string key, PdfObject value) => (key, (value as PdfName)?.Value) switch
    {
        ("ActualText" or "Alt", _) => NativeObstacle.ReplacementText,
        ("E", _) when value is PdfString => NativeObstacle.ReplacementText,
        ("OC", _) => NativeObstacle.OptionalContent,
        ("Type", "OCG" or "OCMD") => NativeObstacle.OptionalContent,
        ("Type", "Annot") => NativeObstacle.Annotations,
        ("Type", "EmbeddedFile") => NativeObstacle.EmbeddedFiles,
        ("EF", _) => NativeObstacle.EmbeddedFiles,
        ("Subtype", "Type3") => NativeObstacle.DrawnFonts,
        _ => null,
    };

    private static void ScanMark(PdfObject? tag, PdfObject? properties, SortedSet<NativeObstacle> found)
    {
        if (tag is PdfName { Value: "OC" })
            found.Add(NativeObstacle.OptionalContent);
        if (properties is not PdfDictionary dictionary)
            return;
        foreach (var (key, value) in dictionary)
        {
            if (ObstacleOf(key, value) is { } obstacle)
                found.Add(obstacle);
        }
    }

    // The data of an inline image has no length; it ends at EI between white space (ISO 32000-1, 8.9.7). Those letters may
    // stand in the data too: what follows the right ones is text.
    internal static void SkipInlineImage(SyntaxReader reader, ReadOnlyMemory<byte> content)
    {
        var span = content.Span;
        var data = span[reader.Position..].IndexOf("ID"u8);
        var from = data < 0 ? span.Length : reader.Position + data + 2;
        var doubtful = 0;
        while (from < span.Length)
        {
            var end = span[from..].IndexOf("EI"u8);
            if (end < 0)
                break;
            from += end + 2;
            var closed = from == span.Length || span[from] is 32 or 10 or 13 or 9;
            if (!closed || span[from - 3] is not (32 or 10 or 13 or 9))
                continue;
            doubtful = doubtful == 0 ? from : doubtful;
            if (IsText(span[from..Math.Min(span.Length, from + BytesOfText)]))
            {
                reader.Position = from;
                return;
            }
        }

        reader.Position = doubtful > 0 ? doubtful : throw new MalformedPdfException("An inline image has no end.");
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(Text) < 0;
}
