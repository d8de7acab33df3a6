using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>How streams stand in the bytes of the file: between line ends, and as long as they say (PDF/A-2, 6.1.7.1).</summary>
internal static class StreamClauses
{
    private const string Clause = "PDF/A-2 6.1.7.1";

    public static void CheckStreams(CheckedFile file)
    {
        foreach (var (value, number) in file.Objects)
        {
            if (value is PdfStream stream && file.Source.PlaceOf(number) is { IsPacked: false } place && Sentence(file, stream, (int)place.Offset) is { } wrong)
                file.Report(Clause, stream, null, wrong);
        }
    }

    private static string? Sentence(CheckedFile file, PdfStream stream, int offset)
    {
        var reader = new SyntaxReader(file.Source.Bytes, offset);
        if (!reader.TryWhole(out _) || !reader.TryWhole(out _) || !reader.TryKeyword("obj"u8) || reader.TryObject() is null || !reader.TryKeyword("stream"u8))
            return "A stream does not stand where the table says.";
        var rest = file.Source.Bytes.Span[reader.Position..];
        var start = rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) ? 1 : 0;
        if (start == 0)
            return "The word stream is not followed by a line end.";
        var length = file.Whole(stream.Dictionary["Length"]) ?? -1;
        return length >= 0 && length <= rest.Length - start && IsEnd(rest[(start + length)..])
            ? null
            : "A stream is not as long as it says, or no line end closes it.";
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("\nendstream"u8) || rest.StartsWith("\r\nendstream"u8) || rest.StartsWith("\rendstream"u8);
}
