using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>The operators of colour, written anew as grey, RGB or CMYK: a profile is a file of its own and stays behind.</summary>
static class PlainColour
{
    /// <summary>The operator to write, with an empty name where there is none; null for an operator that is none of colour.</summary>
    /// <exception cref="NotUnderstoodException">It paints with a pattern or with colours of the file's own.</exception>
    public static (string Word, IReadOnlyList<PdfObject> Operands)? Take(
        SourceDocument source,
        string word,
        List<PdfObject> operands,
        PdfDictionary resources,
        ref PlainPen pen)
    {
        var fills = char.IsLower(word[0]);
        switch (word)
        {
            case "g" or "rg" or "k" or "G" or "RG" or "K":
                return Set(operands, word.Length == 2 ? 3 : word is "g" or "G" ? 1 : 4, fills, ref pen);
            case "sc" or "scn" or "SC" or "SCN":
                return Set(operands, fills ? pen.FillInks : pen.StrokeInks, fills, ref pen);
            case "cs" or "CS" when operands is [PdfName name]:
                var inks = InksOf(source, NamedIn(source, resources, name));
                pen = fills ? pen with { FillInks = inks } : pen with { StrokeInks = inks };
                return Set([.. Enumerable.Repeat(0.0, inks).Select((_, index) => PdfNumber.Of(index == 3 ? 1 : 0))], inks, fills, ref pen);
            default:
                return null;
        }
    }

    /// <summary>How many numbers a colour of this space has: 1, 3 or 4.</summary>
    public static int InksOf(SourceDocument source, PdfObject space)
    {
        var inks = space switch
        {
            PdfName { Value: "DeviceGray" or "CalGray" or "G" } => 1,
            PdfName { Value: "DeviceRGB" or "CalRGB" or "RGB" } => 3,
            PdfName { Value: "DeviceCMYK" or "CMYK" } => 4,
            PdfArray { Count: 2 } pair when Name(source, pair[0]) is "CalGray" => 1,
            PdfArray { Count: 2 } pair when Name(source, pair[0]) is "CalRGB" => 3,
            PdfArray { Count: 2 } pair when Name(source, pair[0]) is "ICCBased" && source.Resolve(pair[1]) is PdfStream profile =>
                source.Resolve(profile.Dictionary["N"]) is PdfNumber { Value: 1 or 3 or 4 } count ? (int)count.Value : 0,
            _ => 0,
        };
        return inks > 0 ? inks : throw new NotUnderstoodException("The page is painted with patterns, shades or colours of its own.");
    }

    public static string DeviceOf(int inks) => inks switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" };

    static (string Word, IReadOnlyList<PdfObject> Operands)? Set(List<PdfObject> operands, int inks, bool fills, ref PlainPen pen)
    {
        if (operands.Count != inks || !operands.TrueForAll(operand => operand is PdfNumber))
            throw new NotUnderstoodException("The page is painted with patterns, shades or colours of its own.");
        var shade = PlainPen.ShadeOf([.. operands.Select(operand => Math.Clamp(((PdfNumber)operand).Value, 0, 1))]);
        pen = fills ? pen with { Fill = shade, FillInks = inks } : pen with { Stroke = shade, StrokeInks = inks };
        var word = inks switch { 1 => "g", 3 => "rg", _ => "k" };
        return (fills ? word : word.ToUpperInvariant(), [.. operands]);
    }

    static PdfObject NamedIn(SourceDocument source, PdfDictionary resources, PdfName name) =>
        source.Resolve(resources["ColorSpace"]) is PdfDictionary spaces && spaces[name.Value] is { } own ? source.Resolve(own) : name;

    static string? Name(SourceDocument source, PdfObject value) => (source.Resolve(value) as PdfName)?.Value;
}
