using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Vault;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>
/// <c>./run redact FILE --marks MARKS.json --out OUT.pdf [--password-file FILE]</c>: burns boxes into a copy of one file,
/// attacks the copy with the product's proof, and only then lets it appear under its name. It opens no database.
/// </summary>
/// <param name="output">Where the JSON goes.</param>
/// <param name="errors">Where problems go, one a line.</param>
/// <param name="settings">The product's settings.</param>
/// <param name="clock">Gives the date that the copy names.</param>
public sealed class RedactVerb(TextWriter output, TextWriter errors, IConfiguration settings, TimeProvider clock)
{
    private const string Usage = "Usage: redact FILE --marks MARKS.json --out OUT.pdf [--password-file FILE]";
    private const int CopyBuffer = 128 * 1024;

    /// <returns>
    /// 0 when the copy was written; 1 when the file or a mark is refused; 2 when the command is wrong; 3 when the proof found
    /// something. Except for 0 no file is written.
    /// </returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (PaperOrder.Parse(args, "--marks", "--out", "--password-file") is not { } order
            || order["--marks"] is not { } marks
            || order["--out"] is not { } target)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }

        if (Path.Exists(target))
        {
            await errors.WriteLineAsync($"{target} is there already. Nothing is overwritten: name another file.");
            return 2;
        }

        try
        {
            return await RedactAsync(order, MarksFile.Read(marks), target, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(unreadable.Message);
            return 2;
        }
        catch (Exception refused) when (refused is InvalidDataException or PageUnreadableException)
        {
            await errors.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private async Task<int> RedactAsync(PaperOrder order, MarksFile marks, string target, CancellationToken cancellation)
    {
        using var tools = await PaperTools.OpenAsync(settings, errors, cancellation);

        if (await tools.TakeInAsync(order.File, order.Password(), errors, cancellation) is not { Pdf: var pdf })
        {
            return 1;
        }

        var problems = marks.Problems(pdf).ToList();

        foreach (var problem in problems)
        {
            await errors.WriteLineAsync(problem);
        }

        return problems.Count > 0 ? 1 : await WriteAsync(order.File, pdf, new RedactedCopy(tools, pdf, marks.Marks), target, cancellation);
    }

    private async Task<int> WriteAsync(string file, NormalisedPdf pdf, RedactedCopy copy, string target, CancellationToken cancellation)
    {
        var proof = await copy.MakeAsync(clock.GetUtcNow(), Path.GetFileName(target), cancellation);
        var answer = new RedactAnswer(
            proof.Passed,
            await Sha256Async(file, cancellation),
            pdf.Sha256,
            proof.Passed ? proof.Sha256 : null,
            proof.Passed ? proof.Bytes : null,
            copy.Pages.Sum(page => page.Boxes),
            copy.Pages,
            proof.Checks,
            proof.Findings);

        if (proof.Passed)
        {
            await AppearAsync(copy.Path, proof, target, cancellation);
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(answer, PaperJson.Layout));

        foreach (var page in copy.Pages.Where(page => page.WordsCut > 0))
        {
            await errors.WriteLineAsync($"Page {page.Page}: words that reach out from under a box, and may still be read there: {page.WordsCut}. Look at the page.");
        }

        foreach (var finding in proof.Findings)
        {
            await errors.WriteLineAsync($"Nothing was written: {finding.Sentence} ({finding.Code})");
        }

        return proof.Passed ? 0 : 3;
    }

    /// <summary>Copies the proven bytes, and no others, beside the target and lets them appear there at once.</summary>
    private static async Task AppearAsync(string proven, ProofReport proof, string target, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(target);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.OpenRead(proven);
        using var appearing = DurableFile.Create($"{full}.{Guid.CreateVersion7():n}.part");
        var buffer = new byte[CopyBuffer];

        while (await file.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            await appearing.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != proof.Sha256)
        {
            throw new IOException("The copy changed after it was proven.");
        }

        appearing.Commit(full, mustBeNew: true);
    }

    private static async Task<string> Sha256Async(string file, CancellationToken cancellation)
    {
        await using var original = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(original, cancellation));
    }
}
