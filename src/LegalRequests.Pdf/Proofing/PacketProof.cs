using System.Text;
using System.Text.Json;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Attacks a finished file with tools that had no part in writing it, and reports every way in which it says more than
/// it should. A tool that fails is a finding: what could not be looked at may not go out.
/// </summary>
public sealed class PacketProof(Sandbox sandbox)
{
    const int MostPages = 100_000;

    static readonly ToolLimits WholeFile = new()
    {
        WallClock = TimeSpan.FromMinutes(10),
        Cpu = TimeSpan.FromMinutes(8),
        Output = 16L << 30,
    };

    static readonly string[] AllChecks =
    [
        "one revision", "qpdf --check", "allowed keys", "secrets in strings", "secrets in streams", "secrets in text",
        "page count", "words under boxes", "removed words", "Bates numbers", "pixels of boxes",
    ];

    readonly PageSource pages = new(sandbox);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<ProofReport> RunAsync(ProofRequest request, CancellationToken cancellationToken)
    {
        List<ProofFinding> findings = [];
        var secrets = new SecretSearch(request.Secrets);
        var before = await FileHash.OfAsync(request.Path, cancellationToken);

        await FileEndCheck.RunAsync(request.Path, findings, cancellationToken);
        await CheckSyntaxAsync(request.Path, findings, cancellationToken);
        await CheckObjectsAsync(request.Path, secrets, findings, cancellationToken);
        await CheckStreamsAsync(request.Path, secrets, findings, cancellationToken);
        var measured = await MeasureAsync(request, findings, cancellationToken);
        if (measured is not null)
            await CheckPagesAsync(request, measured, secrets, findings, cancellationToken);

        if (await FileHash.OfAsync(request.Path, cancellationToken) != before)
            findings.Add(new ProofFinding(null, "proof.changed", "The file changed while it was proven."));
        return new ProofReport(
            before,
            new FileInfo(request.Path).Length,
            measured?.PageCount,
            request.Pages.Sum(page => page.Boxes.Count),
            await VersionsAsync(cancellationToken),
            AllChecks,
            findings);
    }

    async Task CheckSyntaxAsync(string path, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var (run, _) = await sandbox.RunAsync(CallOn(path, "qpdf", "--check", ToolCall.Input), cancellationToken);
        if (!run.Clean)
            findings.Add(new ProofFinding(null, "proof.syntax", "qpdf --check does not pass the file."));
    }

    async Task CheckObjectsAsync(string path, SecretSearch secrets, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var call = CallOn(path, "qpdf", "--json=2", "--json-key=qpdf", ToolCall.Input);
        var (run, output) = await sandbox.RunAsync(call with { Limits = WholeFile with { Output = 1L << 30 } }, cancellationToken);
        if (!run.Clean)
        {
            findings.Add(Failed("proof.objects", "The objects of the file could not be listed."));
            return;
        }

        try
        {
            ObjectCheck.Run(output, secrets, findings);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            findings.Add(Failed("proof.objects", "The list of the file's objects could not be read."));
        }
    }

    // Once as the bytes lie in the file, once with every stream inflated and objects nobody refers to kept.
    async Task CheckStreamsAsync(string path, SecretSearch secrets, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var found = false;
        await using (var file = File.OpenRead(path))
            found = await secrets.InStreamAsync(file, cancellationToken);
        var call = CallOn(path, "qpdf", "--qdf", "--stream-data=uncompress", "--preserve-unreferenced", ToolCall.Input, "-");
        var run = await sandbox.RunAsync(
            call,
            async (output, token) => found |= await secrets.InStreamAsync(output, token),
            cancellationToken);
        if (!run.Clean)
            findings.Add(Failed("proof.streams", "The streams of the file could not be unpacked."));
        if (found)
            findings.Add(new ProofFinding(null, "proof.secret", "Withheld words stand in the file."));
    }

    async Task<NormalisedPdf?> MeasureAsync(ProofRequest request, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var last = MostPages.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var call = CallOn(request.Path, "pdfinfo", "-box", "-f", "1", "-l", last, ToolCall.Input);
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        var text = Encoding.Latin1.GetString(output);
        var measured = PdfInfoPages.Pages(text, new Dictionary<int, double>());
        if (run.End != ToolEnd.Finished || measured.Count == 0 || measured.Count != PdfInfoPages.Count(text))
        {
            findings.Add(Failed("proof.pages", "The pages of the file could not be measured."));
            return null;
        }

        if (measured.Count != request.PageCount)
            findings.Add(new ProofFinding(null, "proof.page-count", $"The file has {measured.Count} pages instead of {request.PageCount}."));
        var traits = new PdfTraits(ActualText: false, Type3Fonts: false, InvisibleText: true, Unread: false);
        return new NormalisedPdf(request.Path, "", measured, traits);
    }

    async Task CheckPagesAsync(
        ProofRequest request,
        NormalisedPdf pdf,
        SecretSearch secrets,
        List<ProofFinding> findings,
        CancellationToken cancellationToken)
    {
        WordCheck.RunSequence(request.Pages, findings);
        var read = await pages.WordsAsync(pdf, 1, pdf.PageCount, cancellationToken);
        if (read.Value is null)
            findings.Add(Failed("proof.text", "The text of the file could not be read."));
        foreach (var (words, index) in (read.Value ?? []).Select((words, index) => (words, index)))
        {
            if (secrets.InText(string.Join(' ', words.Select(word => word.Text))))
                findings.Add(new ProofFinding(index + 1, "proof.secret", $"Withheld words can be read on page {index + 1}."));
        }

        foreach (var page in request.Pages)
        {
            if (page.Number < 1 || page.Number > pdf.PageCount)
            {
                findings.Add(new ProofFinding(page.Number, "proof.page-missing", $"The file has no page {page.Number}."));
                continue;
            }

            if (read.Value is not null)
                WordCheck.Run(page, read.Value[page.Number - 1], findings);
            if (page.Boxes.Count > 0)
                await CheckCoversAsync(pdf, page, findings, cancellationToken);
        }
    }

    async Task CheckCoversAsync(NormalisedPdf pdf, ProofPage page, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var drawn = await pages.RenderAsync(pdf, page.Number, PageSource.ReleaseDpi, cancellationToken);
        if (drawn.Value is null)
            findings.Add(new ProofFinding(page.Number, "proof.tool-failed", $"Page {page.Number} could not be drawn."));
        else
            CoverCheck.Run(page, drawn.Value, findings);
    }

    async Task<Dictionary<string, string>> VersionsAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, string> versions = [];
        foreach (var (tool, option) in ((string, string)[])[("qpdf", "--version"), ("pdftotext", "-v"), ("pdftoppm", "-v")])
        {
            var (run, output) = await sandbox.RunAsync(new ToolCall { Tool = tool, Arguments = [option] }, cancellationToken);
            versions[tool] = (Encoding.UTF8.GetString(output) + run.ErrorText).Split('\n')[0].Trim();
        }

        return versions;
    }

    static ToolCall CallOn(string path, string tool, params string[] arguments) =>
        new() { Tool = tool, Arguments = arguments, InputPath = path, Limits = WholeFile };

    static ProofFinding Failed(string code, string sentence) => new(null, code + "-unread", sentence);
}
