using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Attacks a finished file with tools that had no part in writing it, and reports every way in which it says more than
/// it should. A tool that fails is a finding: what could not be looked at may not go out.
/// </summary>
public sealed class PacketProof(Sandbox sandbox)
{
    const int MostPages = 100_000;
    const int PagesAtOnce = 64;

    /// <summary>What a whole proof consists of, as its report names it.</summary>
    internal static readonly IReadOnlyList<string> AllChecks =
    [
        "one revision, nothing before or after it", "qpdf --check", "allowed keys", "secrets in properties, bookmarks and labels",
        "secrets in bytes and unpacked streams, in all encodings", "secrets in text by poppler", "secrets in text, strings and streams by own reader",
        "nothing beside the packed objects that the table names", "nothing between the objects of the file",
        "secrets in file names", "page count", "words under boxes", "removed words", "Bates numbers", "pixels of boxes", "words recognised in boxes",
        "protected facts recognised in pictures of pages", "words of pages that leave as text",
    ];

    readonly PageSource pages = new(sandbox);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<ProofReport> RunAsync(ProofRequest request, CancellationToken cancellationToken)
    {
        List<ProofFinding> findings = [];
        var secrets = new SecretSearch([.. request.Secrets, .. request.Protected]);
        var before = await FileHash.OfAsync(request.Path, cancellationToken);

        if (request.FileNames.Any(secrets.InText))
            findings.Add(new ProofFinding(null, "proof.file-name", "The name of the file tells what must not be known.") { By = Detector.Name });
        await FileEndCheck.RunAsync(request.Path, findings, cancellationToken);
        var parts = new FileParts(sandbox, request.Path);
        await parts.CheckSyntaxAsync(findings, cancellationToken);
        using (var objects = await parts.ObjectsAsync(findings, cancellationToken))
        {
            if (objects is not null)
                ObjectCheck.Run(objects, secrets, findings);
        }

        await parts.CheckStreamsAsync(secrets, findings, cancellationToken);
        OwnReaderCheck.Run(request.Path, request.Pages, secrets, findings);
        var measured = await MeasureAsync(request, parts, findings, cancellationToken);
        if (measured is not null)
            await CheckPagesAsync(request, measured, secrets, findings, cancellationToken);

        if (await FileHash.OfAsync(request.Path, cancellationToken) != before)
            findings.Add(new ProofFinding(null, "proof.changed", "The file changed while it was proven.") { By = Detector.Ends });
        return new ProofReport(
            before,
            new FileInfo(request.Path).Length,
            measured?.PageCount,
            request.Pages.Sum(page => page.Boxes.Count),
            await VersionsAsync(cancellationToken),
            AllChecks,
            findings);
    }

    async Task<NormalisedPdf?> MeasureAsync(ProofRequest request, FileParts parts, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var last = MostPages.ToString(CultureInfo.InvariantCulture);
        var (run, output) = await sandbox.RunAsync(parts.Call("pdfinfo", "-box", "-f", "1", "-l", last, ToolCall.Input), cancellationToken);
        var text = Encoding.Latin1.GetString(output);
        var measured = PdfInfoPages.Pages(text, new Dictionary<int, double>());
        if (run.End != ToolEnd.Finished || measured.Count == 0 || measured.Count != PdfInfoPages.Count(text))
        {
            findings.Add(FileParts.Unread("proof.pages", "The pages of the file could not be measured.", Detector.Poppler));
            return null;
        }

        if (measured.Count != request.PageCount)
            findings.Add(new ProofFinding(null, "proof.page-count", $"The file has {measured.Count} pages instead of {request.PageCount}.") { By = Detector.Poppler });
        var traits = new PdfTraits(ActualText: false, Type3Fonts: false, InvisibleText: true, Unread: false);
        return new NormalisedPdf(request.Path, "", measured, traits);
    }

    async Task CheckPagesAsync(ProofRequest request, NormalisedPdf pdf, SecretSearch secrets, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        WordCheck.RunSequence(request.Pages, findings);
        findings.AddRange(request.Pages.Where(page => page.Number < 1 || page.Number > pdf.PageCount).Select(page =>
            new ProofFinding(page.Number, "proof.page-missing", $"The file has no page {page.Number}.") { By = Detector.Poppler }));
        var known = request.Pages.ToLookup(page => page.Number);
        var pictures = new PagePictures(pages, pdf, new SecretSearch(request.Protected), new BoxReading(pages, secrets));
        for (var first = 1; first <= pdf.PageCount; first += PagesAtOnce)
        {
            var last = Math.Min(first + PagesAtOnce - 1, pdf.PageCount);
            var read = await pages.WordsAsync(pdf, first, last, cancellationToken);
            if (read.Value is null)
                findings.Add(FileParts.Unread("proof.text", $"The text of the pages {first} to {last} could not be read.", Detector.Poppler));
            List<PageToLookAt> waiting = [];
            for (var number = first; number <= last; number++)
            {
                var words = read.Value?[number - first] ?? [];
                if (secrets.InText(string.Join(' ', words.Select(word => word.Text))))
                    findings.Add(new ProofFinding(number, "proof.secret", $"Withheld words can be read on page {number}.") { By = Detector.Poppler });
                foreach (var page in known[number].Where(_ => read.Value is not null))
                    WordCheck.Run(page, words, Detector.Poppler, findings);
                var isPicture = request.EveryPicture || known[number].Any(page => page.IsPicture);
                waiting.Add(new PageToLookAt(number, [.. known[number]], isPicture ? [] : words));
            }

            await pictures.RunAsync(waiting, findings, cancellationToken);
        }

        await pictures.FinishAsync(findings, cancellationToken);
    }

    async Task<Dictionary<string, string>> VersionsAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, string> versions = [];
        foreach (var (tool, option) in ((string, string)[])[("qpdf", "--version"), ("pdftotext", "-v"), ("pdftoppm", "-v"), ("tesseract", "--version")])
        {
            var (run, output) = await sandbox.RunAsync(new ToolCall { Tool = tool, Arguments = [option] }, cancellationToken);
            versions[tool] = (Encoding.UTF8.GetString(output) + run.ErrorText).Split('\n')[0].Trim();
        }

        return versions;
    }
}
