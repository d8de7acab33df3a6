using System.Net;
using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Searches a file with this product's own reader, which knows nothing of the tools: the text of every page and form
/// through the fonts' maps, what is said to stand in its place, and all names, strings and streams.
/// </summary>
static class OwnReaderCheck
{
    const int LargestStream = 512 << 20;

    public static void Run(string path, IReadOnlyList<ProofPage> pages, SecretSearch secrets, List<ProofFinding> findings)
    {
        var known = pages.ToLookup(page => page.Number);
        try
        {
            using var file = MappedPdf.Open(path);
            for (var page = 1; page <= file.Document.PageCount; page++)
                CheckPage(file.Document, page, known[page], secrets, findings);
            findings.AddRange(BesidePages(file.Document, secrets));
            PackedCheck.Run(file.Document, findings);
            findings.AddRange(WrittenCheck.Differences(file.Document));
        }
        catch (MalformedPdfException)
        {
            findings.Add(new ProofFinding(null, "proof.own-reader-unread", "The file could not be read a second time.") { By = Detector.OwnReader });
        }
    }

    /// <summary>A finding where a secret stands in a form, a string, a name or a stream of the file.</summary>
    public static IEnumerable<ProofFinding> BesidePages(SourceDocument file, SecretSearch secrets)
    {
        if (IsInForms(file, secrets) || IsInObjects(file, secrets))
            yield return new ProofFinding(null, "proof.secret", "Withheld words stand in a string, a stream or a form of the file.") { By = Detector.OwnReader };
    }

    public static bool IsIn(GlyphPage page, SecretSearch secrets) =>
        secrets.InText(page.Text()) || page.Replacements.Any(secrets.InText);

    static void CheckPage(SourceDocument file, int page, IEnumerable<ProofPage> known, SecretSearch secrets, List<ProofFinding> findings)
    {
        var read = GlyphReader.Read(file, page);
        if (!read.Complete)
            findings.Add(new ProofFinding(page, "proof.own-reader-unread", $"Page {page} could not be read a second time.") { By = Detector.OwnReader });
        if (IsIn(read, secrets))
            findings.Add(new ProofFinding(page, "proof.secret", $"Withheld words can be read on page {page}.") { By = Detector.OwnReader });
        if (read.Replacements.Count > 0 && known.Any(expected => expected.OnlyWords is not null))
            findings.Add(new ProofFinding(page, "proof.replacement-text", $"Words stand for what is drawn on page {page}.") { By = Detector.OwnReader });
        var words = read.Words();
        foreach (var expected in known)
            WordCheck.Run(expected, words, Detector.OwnReader, findings);
    }

    static bool IsInForms(SourceDocument file, SecretSearch secrets) =>
        !secrets.IsEmpty && GlyphReader.ReadForms(file).Any(form => IsIn(form, secrets));

    static bool IsInObjects(SourceDocument file, SecretSearch secrets)
    {
        if (secrets.IsEmpty)
            return false;
        foreach (var number in file.ObjectNumbers)
        {
            try
            {
                var value = file.Resolve(new PdfReference(number));
                if (IsIn(value, secrets) || (value is PdfStream stream && IsIn(file, stream, secrets)))
                    return true;
            }
            catch (MalformedPdfException)
            {
                // What cannot be read as an object is searched as bytes by another check.
            }
        }

        return false;
    }

    static bool IsIn(PdfObject value, SecretSearch secrets) => value switch
    {
        PdfString text => secrets.InText(TextString.Decode(text.Bytes.Span)) || secrets.InBytes(text.Bytes.Span),
        PdfName name => IsIn(name.Value, secrets),
        PdfArray array => array.Any(item => IsIn(item, secrets)),
        PdfDictionary dictionary => dictionary.Any(entry => IsIn(entry.Key, secrets) || IsIn(entry.Value, secrets)),
        PdfStream stream => IsIn(stream.Dictionary, secrets),
        _ => false,
    };

    static bool IsIn(string name, SecretSearch secrets) => !AllowedKeys.IsSyntax(name) && secrets.InText(name);

    static bool IsIn(SourceDocument file, PdfStream stream, SecretSearch secrets)
    {
        try
        {
            var plain = file.Plain(stream, LargestStream);
            var isXml = file.Resolve(stream.Dictionary["Subtype"]) is PdfName { Value: "XML" };
            return secrets.InBytes(plain) || (isXml && secrets.InText(WebUtility.HtmlDecode(Encoding.UTF8.GetString(plain))));
        }
        catch (MalformedPdfException)
        {
            return secrets.InBytes(stream.Encoded.Span);
        }
    }
}
