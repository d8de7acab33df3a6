using System.Collections.Frozen;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// Copies pages of one source into a new file as form XObjects. Only keys named here are copied, so that annotations,
/// scripts, layers, attachments, private data and metadata stay behind even where nobody thought of them.
/// </summary>
internal sealed class PageImporter(PdfFileWriter file, SourceDocument source)
{
    private const int LargestContent = 256 << 20;
    private const int DeepestChain = 12;
    private const int DeepestCopy = 1000;

    internal static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.Ordinal,
        "Type", "Subtype", "Filter", "DecodeParms", "Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange",
        "K", "EndOfLine", "EncodedByteAlign", "Rows", "EndOfBlock", "BlackIs1", "DamagedRowsBeforeError", "ColorTransform", "JBIG2Globals",
        "BaseFont", "FirstChar", "LastChar", "Widths", "FontDescriptor", "Encoding", "ToUnicode", "DescendantFonts",
        "CIDSystemInfo", "Registry", "Ordering", "Supplement", "DW", "W", "DW2", "W2", "CIDToGIDMap", "FontMatrix", "CharProcs",
        "BaseEncoding", "Differences", "CMapName", "WMode", "UseCMap", "FontName", "FontFamily", "FontStretch", "FontWeight", "Flags",
        "FontBBox", "ItalicAngle", "Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth",
        "MissingWidth", "FontFile", "FontFile2", "FontFile3", "CharSet", "CIDSet", "Length1", "Length2", "Length3",
        "Width", "Height", "ColorSpace", "Intent", "ImageMask", "Mask", "Decode", "Interpolate", "SMask", "SMaskInData", "Matte",
        "FormType", "BBox", "Matrix", "Resources", "Group", "S", "CS", "I", "G", "BC", "TR", "TR2",
        "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "Font", "FL", "SM", "SA", "BM", "CA", "ca", "AIS", "TK", "BG", "BG2", "UCR", "UCR2",
        "FunctionType", "Domain", "Range", "Size", "BitsPerSample", "Order", "Encode", "C0", "C1", "N", "Functions", "Bounds",
        "ShadingType", "Background", "AntiAlias", "Coords", "Extend", "Function", "BitsPerCoordinate", "BitsPerFlag", "VerticesPerRow",
        "PatternType", "PaintType", "TilingType", "XStep", "YStep", "Shading", "ExtGState",
        "Alternate", "WhitePoint", "BlackPoint", "Gamma", "Colorants", "Process", "Components", "Solidities", "PrintingOrder", "DotGain", "MixingHints");

    private static readonly FrozenSet<string> Resources = FrozenSet.Create(
        StringComparer.Ordinal, "Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading");

    private readonly Dictionary<int, PdfReference> _copied = [];
    private readonly HashSet<int> _open = [];
    private readonly Queue<(PdfReference Target, PdfObject Value)> _waiting = [];
    private int _depth;

    private enum Kind
    {
        Plain,
        Resources,
        Names,
    }

    /// <summary>Copies a page, upright and cropped as displayed, its foot on the left at the origin.</summary>
    public PdfReference Import(SourcePage page)
    {
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfName.Of("XObject"),
            ["Subtype"] = PdfName.Of("Form"),
            ["BBox"] = PdfArray.OfNumbers(page.Crop.Left, page.Crop.Foot, page.Crop.Right, page.Crop.Top),
            ["Matrix"] = PdfArray.OfNumbers(page.Upright),
            ["Resources"] = Copy(page.Resources, Kind.Resources),
        };
        if (source.Resolve(page.Node["Group"]) is PdfDictionary group)
            dictionary["Group"] = Copy(group, Kind.Plain);
        var form = file.AddOnce(Contents(page, dictionary));
        while (_waiting.TryDequeue(out var next))
            file.Write(next.Target, Copy(next.Value, Kind.Plain));
        return form;
    }

    private PdfStream Contents(SourcePage page, PdfDictionary dictionary)
    {
        var contents = source.Resolve(page.Node["Contents"]);
        if (contents is PdfArray { Count: 1 } single)
            contents = source.Resolve(single[0]);
        if (contents is PdfStream only)
        {
            CopyKeys(only.Dictionary, dictionary, "Filter", "DecodeParms");
            return new PdfStream(dictionary, only.Encoded);
        }

        return PdfStream.Deflated(dictionary, source.Content(page, LargestContent));
    }

    private void CopyKeys(PdfDictionary from, PdfDictionary to, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (from[key] is { } value)
                to[key] = Copy(value, Kind.Plain);
        }
    }

    // Resources are copied in place, so a circle through them would meet none of the marks that references leave.
    private PdfObject Copy(PdfObject value, Kind kind)
    {
        if (++_depth > DeepestCopy)
            throw new MalformedPdfException("Objects are nested too deeply to be copied.");
        var copy = value switch
        {
            PdfReference reference when kind == Kind.Plain => CopyReference(reference),
            PdfReference reference => Copy(source.Resolve(reference), kind),
            PdfArray array => CopyArray(array),
            PdfDictionary dictionary => CopyDictionary(dictionary, kind),
            PdfStream stream => new PdfStream(CopyDictionary(stream.Dictionary, Kind.Plain), stream.Encoded),
            _ => value,
        };
        _depth--;
        return copy;
    }

    // What an object refers to is written before it, so that equal objects are found equal. Circles and long chains get
    // a number first and are written from a queue: neither may exhaust the stack.
    private PdfReference CopyReference(PdfReference reference)
    {
        if (_copied.TryGetValue(reference.Number, out var known))
            return known;
        var isOpen = _open.Contains(reference.Number);
        var value = source.Resolve(reference);
        if (isOpen || _open.Count == DeepestChain)
        {
            var promised = file.Reserve();
            _copied.Add(reference.Number, promised);
            if (!isOpen)
                _waiting.Enqueue((promised, value));
            return promised;
        }

        _open.Add(reference.Number);
        var copy = Copy(value, Kind.Plain);
        _open.Remove(reference.Number);
        if (_copied.TryGetValue(reference.Number, out var target))
            file.Write(target, copy);
        else
            _copied.Add(reference.Number, target = file.AddOnce(copy));
        return target;
    }

    private PdfArray CopyArray(PdfArray array)
    {
        if (array.IsPlain)
            return array;
        var copy = new PdfArray(array.Count);
        for (var index = 0; index < array.Count; index++)
            copy.Add(Copy(array[index], Kind.Plain));
        return copy;
    }

    private PdfDictionary CopyDictionary(PdfDictionary dictionary, Kind kind)
    {
        var copy = new PdfDictionary(dictionary.Count + 1);
        foreach (var (key, value) in dictionary.Entries)
        {
            if (kind == Kind.Names)
                copy.Set(key, Copy(value, Kind.Plain));
            else if (kind == Kind.Resources && Resources.Contains(key.Value))
                copy.Set(key, Copy(value, Kind.Names));
            else if (kind == Kind.Plain && Keys.Contains(key.Value))
                copy.Set(key, Copy(value, KindBelow(key.Value)));
        }

        return copy;
    }

    private static Kind KindBelow(string key) => key switch
    {
        "Resources" => Kind.Resources,
        "CharProcs" or "Colorants" => Kind.Names,
        _ => Kind.Plain,
    };
}
