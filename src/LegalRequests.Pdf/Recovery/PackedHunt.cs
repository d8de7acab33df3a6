using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>
/// Looks into the object streams of a file as it came. What they hold and no table names is lost when the file is
/// rewritten, so that the other hunts cannot see it; in the file that goes out it is still there.
/// </summary>
static class PackedHunt
{
    const int MostUnpacked = 512 << 20;
    const int Deepest = 64;

    public static IEnumerable<Carried> Run(ReadOnlyMemory<byte> file)
    {
        var table = TableOf(file);
        if (table?.Trailer["Encrypt"] is not null)
            yield break;
        var left = MostUnpacked;
        foreach (var raw in Streams(file))
        {
            if (!SourceDocument.IsPack(raw.Stream))
                continue;
            if (Unpacked(raw.Stream, left) is not { } packed)
            {
                yield return Found(raw.Number, "Objects are packed in the file in a way that cannot be read.", "", Telling.OnlyOfSecrets);
                continue;
            }

            left -= packed.Length;
            for (var index = 0; index < packed.Places.Count; index++)
            {
                var isNamed = table is not null && table.TryPlace(packed.Places[index].Number, out var place) && place == new ObjectPlace(0, raw.Number, index);
                if (!isNamed && TextOf(packed, index) is { Length: > 0 } text)
                    yield return Found(raw.Number, "Words stand among the packed objects of the file that no reader looks at.", text, Telling.WhenUnseen);
            }
        }
    }

    static Carried Found(int number, string sentence, string text, Telling telling) =>
        new("proof.unused", $"object {number}", Detector.OwnReader, sentence, text, telling) { Bytes = Encoding.UTF8.GetBytes(text) };

    static CrossReference? TableOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            return CrossReference.Read(file);
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }

    static IEnumerable<RawStream> Streams(ReadOnlyMemory<byte> file)
    {
        foreach (var (_, offset) in CrossReference.Headers(file))
        {
            if (RawStream.TryRead(file, offset) is { } raw)
                yield return raw;
        }
    }

    static PackedObjects? Unpacked(PdfStream stream, int limit)
    {
        try
        {
            return PackedObjects.Read(stream, limit);
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }

    static string TextOf(PackedObjects packed, int index)
    {
        var text = new StringBuilder();
        try
        {
            Append(packed.At(index), text, 0);
        }
        catch (MalformedPdfException)
        {
            // What stood before the break was taken.
        }

        return text.ToString();
    }

    static void Append(PdfObject value, StringBuilder text, int depth)
    {
        if (depth > Deepest)
            return;
        if (value is PdfString said)
            text.Append(' ').Append(TextString.Decode(said.Bytes.Span));
        foreach (var item in value as PdfArray ?? [])
            Append(item, text, depth + 1);
        foreach (var (_, entry) in value as PdfDictionary ?? [])
            Append(entry, text, depth + 1);
    }
}
