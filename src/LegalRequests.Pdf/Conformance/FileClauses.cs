using System.Text.RegularExpressions;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Header, trailer and catalog.</summary>
internal static partial class FileClauses
{
    public static void CheckFile(CheckedFile file, ReadOnlyMemory<byte> bytes)
    {
        CheckHeader(file, bytes.Span);
        CheckEnd(file, bytes.Span);
        var catalog = file.Source.Catalog;
        if (file.List(file.Source.Trailer["ID"]).Count != 2)
            file.Report("PDF/A-2 6.1.3", null, null, "The trailer has no ID.");
        if (file.Source.Resolve(file.Dictionary(catalog["MarkInfo"])?["Marked"]) is not PdfBoolean { Value: true })
            file.Report("PDF/UA-1 6.2", catalog, null, "The catalog does not say that the file is tagged.");
        if (file.Source.Resolve(file.Dictionary(catalog["MarkInfo"])?["Suspects"]) is PdfBoolean { Value: true })
            file.Report("PDF/UA-1 7.1", catalog, null, "The file says that its tags are suspect.");
        if (file.Source.Resolve(file.Dictionary(catalog["ViewerPreferences"])?["DisplayDocTitle"]) is not PdfBoolean { Value: true })
            file.Report("PDF/UA-1 7.1", catalog, null, "The title is not shown in the window.");
        if (file.Text(catalog["Lang"]) is not { } language || !IsLanguage(language))
            file.Report("PDF/UA-1 7.2", catalog, null, "The document names no language.");
        if (file.Claims)
            CheckOutputIntent(file, catalog);
    }

    /// <summary>True for a tag of the form of BCP 47.</summary>
    public static bool IsLanguage(string tag) => LanguageTag().IsMatch(tag);

    private static void CheckHeader(CheckedFile file, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("%PDF-1."u8) || bytes.Length < 9 || bytes[7] is < (byte)'0' or > (byte)'7' || bytes[8] is not ((byte)'\r' or (byte)'\n'))
            file.Report("PDF/A-2 6.1.2", null, null, "The file does not begin with its version.");
        var second = bytes.IndexOf((byte)'\n') + 1;
        var isBinary = bytes.Length > second + 5 && bytes[second] == '%' && bytes.Slice(second + 1, 4).IndexOfAnyInRange((byte)0, (byte)127) < 0;
        if (!isBinary)
            file.Report("PDF/A-2 6.1.2", null, null, "The second line does not say that the file is binary.");
    }

    private static void CheckEnd(CheckedFile file, ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes[(end + 5)..].IndexOfAnyExcept((byte)'\r', (byte)'\n') >= 0)
            file.Report("PDF/A-2 6.1.3", null, null, "Bytes stand after the end of the file.");
    }

    private static void CheckOutputIntent(CheckedFile file, PdfDictionary catalog)
    {
        var intent = file.List(catalog["OutputIntents"]).Select(file.Dictionary).FirstOrDefault(it => file.Name(it?["S"]) == "GTS_PDFA1");
        if (intent is null)
        {
            file.Report("PDF/A-2 6.2.3", catalog, null, "There is no output intent, so that its grays and colours mean nothing certain.");
            return;
        }

        var profile = file.Source.Resolve(intent["DestOutputProfile"]) as PdfStream;
        var plain = profile is null ? [] : file.Plain(profile);
        var components = ColourClauses.Components(plain);
        file.IntentComponents = components;
        if (components == 0 || file.Whole(profile?.Dictionary["N"]) != components || !plain.AsSpan(36, 4).SequenceEqual("acsp"u8))
            file.Report("PDF/A-2 6.2.3", intent, null, "The output intent holds no sound colour profile.");
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
