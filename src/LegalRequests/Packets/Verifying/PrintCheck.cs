using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Packets.Verifying;

/// <summary>Reads what is printed: the number at the foot of each page produced, the request's own number, and the sum in the index.</summary>
internal sealed class PrintCheck(ManifestFile manifest, SourceDocument source, VerifyNotes notes)
{
    internal void Run()
    {
        var before = notes.Count;
        var pages = manifest.FilePages.Where(it => it.Page >= 1 && it.Page <= source.PageCount).ToList();

        foreach (var page in pages.Where(it => it.Kind != FilePageKind.Letter))
        {
            CheckPlate(page);
        }

        if (notes.Count == before)
        {
            notes.Confirm("The numbers printed on the pages are those of the manifest.");
        }

        CheckSum(string.Concat(pages.Where(it => it.Kind == FilePageKind.Letter).Select(it => TextOf(it.Page))));
        notes.Expect(
            PageFingerprints.TitleOf(source).StartsWith(manifest.Request + " ", StringComparison.Ordinal),
            $"The packet is an answer to request {manifest.Request}.",
            "packet.other-request",
            $"The manifest is of request {manifest.Request}; the packet's title is '{PageFingerprints.TitleOf(source)}'. They do not belong together.");
        notes.Expect(
            PageFingerprints.TitleOf(source).EndsWith(", " + manifest.Volume, StringComparison.Ordinal),
            $"The packet is {manifest.Volume} of its production.",
            "packet.other-volume",
            $"The manifest is of {manifest.Volume}; the packet's title is '{PageFingerprints.TitleOf(source)}'.");
    }

    /// <summary>The plate is written last: the agency's number at the left, the production number at the right.</summary>
    private void CheckPlate(ManifestFilePage page)
    {
        var text = TextOf(page.Page);

        if (!text.EndsWith(page.Bates ?? "", StringComparison.Ordinal))
        {
            notes.Find("bates.printed", $"The number printed on page {page.Page} of the packet is not {page.Bates}, which the manifest gives it.", page.Page);
        }
        else if (!text.EndsWith(manifest.Request + page.Bates, StringComparison.Ordinal))
        {
            notes.Find("packet.other-request-printed", $"Page {page.Page} of the packet does not carry the request's number {manifest.Request} at its foot.", page.Page);
        }
    }

    private void CheckSum(string text)
    {
        var sum = manifest.Accounting;
        (string Label, int Count)[] rows =
        [
            (AccountingWords.Produced, sum.Produced),
            (AccountingWords.Redacted, sum.Redacted),
            (AccountingWords.Withheld, sum.Withheld),
            (AccountingWords.NotResponsive, sum.NotResponsive),
            (AccountingWords.Duplicate, sum.Duplicate),
            (AccountingWords.Total, sum.Total),
        ];
        var differing = rows.Where(row => !IsPrinted(text, row.Label, row.Count)).Select(row => row.Label).ToList();

        notes.Expect(
            differing.Count == 0,
            "The index prints the sum of the manifest.",
            "accounting.printed",
            $"The index of the packet prints another sum than the manifest, or none: {string.Join("; ", differing)}.");
    }

    private static bool IsPrinted(string text, string label, int count)
    {
        var sought = Tight(label) + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var at = text.IndexOf(sought, StringComparison.Ordinal);
        return at >= 0 && (at + sought.Length == text.Length || !char.IsAsciiDigit(text[at + sought.Length]));
    }

    private string TextOf(int page) => Tight(string.Concat(GlyphReader.Read(source, page).Glyphs.Select(glyph => glyph.Text)));

    internal static string Tight(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
