using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Web.Pages.Intake;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>
/// <c>./run read FILE [--password-file FILE] [--mark WORDS --reason CODE]</c>: prints what the product reads in a file, as
/// JSON; or, with <c>--mark</c>, the marks that cover these words, as <c>./run redact</c> takes them. It opens no database.
/// </summary>
/// <param name="output">Where the JSON goes, UTF-8.</param>
/// <param name="errors">Where problems go, one a line.</param>
/// <param name="settings">The product's settings.</param>
public sealed class ReadVerb(Stream output, TextWriter errors, IConfiguration settings)
{
    /// <summary>A paper says on its first pages what it is.</summary>
    private const int PagesOfPaper = 12;

    private const string Usage = "Usage: read FILE [--password-file FILE] [--mark WORDS --reason CODE]";

    private readonly List<PaperPage> first = [];

    /// <returns>0 when the file was read, 1 when it is refused or the words are not in it, 2 when the command is wrong.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (PaperOrder.Parse(args, "--password-file", "--mark", "--reason") is not { } order || order["--mark"] is null != order["--reason"] is null)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            return await ReadAsync(order, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(unreadable.Message);
            return 2;
        }
    }

    private async Task<int> ReadAsync(PaperOrder order, CancellationToken cancellation)
    {
        if (order["--reason"] is { } code && MarksFile.Reasons().Find(code) is null)
        {
            await errors.WriteLineAsync(MarksFile.UnknownReason(code));
            return 2;
        }

        var password = order.Password();
        using var tools = await PaperTools.OpenAsync(settings, errors, cancellation);

        if (await tools.TakeInAsync(order.File, password, errors, cancellation) is not { } taken)
        {
            return 1;
        }

        var pages = PagesAsync(tools, taken.Pdf, cancellation);
        return order["--mark"] is { } words
            ? await MarkAsync(words, order["--reason"] ?? "", pages, cancellation)
            : await PrintAsync(tools, order.File, taken, password, pages, cancellation);
    }

    private async Task<int> PrintAsync(
        PaperTools tools,
        string file,
        TakenPaper taken,
        string? password,
        IAsyncEnumerable<AnsweredPage> pages,
        CancellationToken cancellation)
    {
        var pdf = taken.Pdf;
        var condition = await FileCondition.OfAsync(tools.Sandbox, taken.OwnPages ? file : null, pdf, password, cancellation);
        await using var original = File.OpenRead(file);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(original, cancellation));
        string[] defects = [.. taken.Findings.Where(MissingPaper).Select(ReadingWords.Sentence), .. condition.Defects];
        var facts = new AnsweredFile(sha256, original.Length, taken.CameAs.ToString().ToLowerInvariant(), pdf.PageCount, condition.Encrypted, condition.Repaired, pdf.Sha256, defects);
        var read = new Lazy<PaperReading>(() => PaperReader.Read(first));
        var answer = new ReadAnswer(facts, pages, Suggestions(read).ToAsyncEnumerable(), Notes(read).ToAsyncEnumerable());
        await JsonSerializer.SerializeAsync(output, answer, PaperJson.Layout, cancellation);
        output.WriteByte((byte)'\n');
        return 0;
    }

    // The rest of what intake found is among the defects that are read from the file.
    private static bool MissingPaper(Finding found) => found.Code is FindingCode.TakenAsPictures or FindingCode.PagesNotDrawn;

    private async Task<int> MarkAsync(string words, string reason, IAsyncEnumerable<AnsweredPage> pages, CancellationToken cancellation)
    {
        List<Mark> marks = [];

        await foreach (var page in pages)
        {
            var boxes = PhraseOnPage.Find(page.Words, word => word.Text, word => word.Box, words);
            var sheet = new PageBox(0, 0, page.Width, page.Height);
            marks.AddRange(boxes.Select(box => Mark.Around(page.Page, page.ContentHash, box, sheet, reason)));
        }

        if (marks.Count == 0)
        {
            await errors.WriteLineAsync("These words are on no page.");
            return 1;
        }

        await JsonSerializer.SerializeAsync(output, new MarksFile(marks), PaperJson.Layout, cancellation);
        output.WriteByte((byte)'\n');
        return 0;
    }

    private async IAsyncEnumerable<AnsweredPage> PagesAsync(PaperTools tools, NormalisedPdf pdf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await PageReader.OpenAsync(tools.Pages, pdf, cancellation);

        for (var page = 1; page <= pdf.PageCount; page++)
        {
            var read = await reader.ReadAsync(page, cancellation);

            if (page <= PagesOfPaper)
            {
                first.Add(new PaperPage(page, read.Geometry.Width, read.Geometry.Height, read.Words) { Rules = read.Rules });
            }

            yield return AnsweredPage.Of(pdf, read);
        }
    }

    // Asked for by the writer only after the last page, when there is something to read.
    private static IEnumerable<AnsweredSuggestion> Suggestions(Lazy<PaperReading> read)
    {
        foreach (var suggestion in read.Value.Suggestions)
        {
            yield return AnsweredSuggestion.Of(suggestion);
        }
    }

    private static IEnumerable<AnsweredNote> Notes(Lazy<PaperReading> read)
    {
        foreach (var note in read.Value.Notes)
        {
            yield return AnsweredNote.Of(note);
        }
    }
}
