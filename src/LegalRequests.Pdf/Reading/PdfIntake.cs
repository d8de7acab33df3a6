using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Takes in a foreign PDF: checks that it is one, rewrites it with qpdf in the sandbox, and measures its pages.
/// The tools' exit codes are not believed; the rewritten file must have pages that poppler can measure.
/// </summary>
public sealed class PdfIntake(Sandbox sandbox, IntakeLimits limits)
{
    const int HeaderWindow = 1024;

    /// <summary>
    /// Reads <paramref name="path"/> and writes the rewritten file into <paramref name="folder"/>, which must exist.
    /// The empty password is tried before <paramref name="password"/>. On a refusal nothing is left in the folder.
    /// </summary>
    public async Task<IntakeResult> TakeInAsync(
        string path,
        string folder,
        string? password,
        CancellationToken cancellationToken)
    {
        if (await RefusalAtSightAsync(path, cancellationToken) is { } refusal)
            return IntakeResult.Refused(refusal);

        var target = Path.Combine(folder, $"{Guid.CreateVersion7():n}.pdf");
        var result = IntakeResult.Refused(IntakeRefusal.Damaged);
        try
        {
            result = await RewriteAsync(path, target, "", cancellationToken);
            if (result.Refusal == IntakeRefusal.PasswordNeeded && !string.IsNullOrEmpty(password))
            {
                result = await RewriteAsync(path, target, password, cancellationToken);
                if (result.Refusal == IntakeRefusal.PasswordNeeded)
                    result = IntakeResult.Refused(IntakeRefusal.PasswordWrong);
            }

            return result;
        }
        finally
        {
            if (result.Pdf is null)
                File.Delete(target);
        }
    }

    /// <summary>Measures again a file that <see cref="TakeInAsync"/> rewrote before and that was kept since.</summary>
    public Task<IntakeResult> ReopenAsync(string path, CancellationToken cancellationToken) => MeasureAsync(path, cancellationToken);

    async Task<IntakeRefusal?> RefusalAtSightAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (file.Length == 0)
            return IntakeRefusal.Empty;
        if (file.Length > limits.FileBytes)
            return IntakeRefusal.TooLarge;
        var start = new byte[HeaderWindow];
        var count = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return start.AsSpan(0, count).IndexOf("%PDF"u8) < 0 ? IntakeRefusal.NotAPdf : null;
    }

    async Task<IntakeResult> RewriteAsync(string path, string target, string password, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "--decrypt", "--object-streams=disable", "--coalesce-contents", "--deterministic-id",
            "--warning-exit-0", "--password-file=-", ToolCall.Input, "-",
        ];
        var call = CallOn(path, "qpdf", arguments) with { StandardInput = Encoding.UTF8.GetBytes(password + "\n") };
        ToolRun run;
        await using (var file = new FileStream(target, FileMode.Create, FileAccess.Write))
            run = await sandbox.RunAsync(call, (output, token) => output.CopyToAsync(file, token), cancellationToken);
        if (Refused(run) is { } refused)
            return refused;

        var measured = await MeasureAsync(target, cancellationToken);
        var opened = measured.Pdf is not null || measured.Refusal != IntakeRefusal.Damaged;
        return opened || !await IsLockedAsync(path, password, cancellationToken)
            ? measured
            : IntakeResult.Refused(IntakeRefusal.PasswordNeeded);
    }

    // qpdf documents exit code 0 here as "another password is needed"; damaged files give 2.
    async Task<bool> IsLockedAsync(string path, string password, CancellationToken cancellationToken)
    {
        string[] arguments = ["--requires-password", "--password-file=-", ToolCall.Input];
        var call = CallOn(path, "qpdf", arguments) with { StandardInput = Encoding.UTF8.GetBytes(password + "\n") };
        var (run, _) = await sandbox.RunAsync(call, cancellationToken);
        return run.Clean;
    }

    async Task<IntakeResult> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length == 0)
            return IntakeResult.Refused(IntakeRefusal.Damaged);

        var last = limits.Pages.ToString(CultureInfo.InvariantCulture);
        var call = CallOn(path, "pdfinfo", ["-box", "-f", "1", "-l", last, ToolCall.Input]);
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        if (Refused(run) is { } refused)
            return refused;
        var text = Encoding.Latin1.GetString(output);
        var count = PdfInfoPages.Count(text);
        if (count is null)
            return IntakeResult.Refused(await WhyUncountedAsync(path, cancellationToken));
        if (count > limits.Pages)
            return IntakeResult.Refused(IntakeRefusal.TooManyPages);

        var found = await SearchAsync(path, cancellationToken);
        var units = found.UserUnits ? await UserUnitsAsync(path, cancellationToken) : [];
        var pages = PdfInfoPages.Pages(text, units);
        if (pages.Count != count)
            return IntakeResult.Refused(IntakeRefusal.Damaged);
        var hash = await FileHash.OfAsync(path, cancellationToken);
        return IntakeResult.Of(new NormalisedPdf(path, hash, pages, found.Traits) { MayHoldPictures = found.Pictures });
    }

    // pdfinfo gives a file without pages the same silence as a broken one; qpdf tells them apart.
    async Task<IntakeRefusal> WhyUncountedAsync(string path, CancellationToken cancellationToken)
    {
        var (_, output) = await sandbox.RunAsync(CallOn(path, "qpdf", ["--show-npages", ToolCall.Input]), cancellationToken);
        return output.AsSpan().TrimEnd("\n"u8).SequenceEqual("0"u8) ? IntakeRefusal.NoPages : IntakeRefusal.Damaged;
    }

    async Task<TraitsFound> SearchAsync(string path, CancellationToken cancellationToken)
    {
        var found = TraitsFound.Unread;
        var call = CallOn(path, "qpdf", ["--stream-data=uncompress", "--warning-exit-0", ToolCall.Input, "-"]);
        var run = await sandbox.RunAsync(
            call,
            async (output, token) => found = await TraitScan.ReadAsync(output, token),
            cancellationToken);
        return run.Clean ? found : TraitsFound.Unread with { Traits = found.Traits with { Unread = true } };
    }

    async Task<Dictionary<int, double>> UserUnitsAsync(string path, CancellationToken cancellationToken)
    {
        var call = CallOn(path, "qpdf", ["--warning-exit-0", "--json=2", "--json-key=pages", "--json-key=qpdf", ToolCall.Input]);
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        Dictionary<int, double> units = [];
        if (!run.Clean)
            return units;
        using var json = JsonDocument.Parse(output);
        var objects = json.RootElement.GetProperty("qpdf")[1];
        foreach (var page in json.RootElement.GetProperty("pages").EnumerateArray())
        {
            var name = "obj:" + page.GetProperty("object").GetString();
            if (objects.TryGetProperty(name, out var held)
                && held.TryGetProperty("value", out var value)
                && value.ValueKind == JsonValueKind.Object
                && value.TryGetProperty("/UserUnit", out var unit)
                && unit.ValueKind == JsonValueKind.Number
                && unit.GetDouble() is > 0 and < 1000)
            {
                units[page.GetProperty("pageposfrom1").GetInt32()] = unit.GetDouble();
            }
        }

        return units;
    }

    ToolCall CallOn(string path, string tool, string[] arguments) => new()
    {
        Tool = tool,
        Arguments = arguments,
        InputPath = path,
        Limits = new ToolLimits
        {
            WallClock = limits.WallClock,
            Cpu = limits.WallClock,
            Output = Math.Max(limits.FileBytes * 2, 64 << 20),
        },
    };

    /// <summary>The refusal of a file whose tool did not run to its end; null where it did.</summary>
    internal static IntakeResult? Refused(ToolRun run) =>
        RefusalFor(run.End) is { } refusal ? IntakeResult.Refused(refusal, run.Sentence) : null;

    /// <summary>Why nothing came of a tool that did not run to its end; null where it did.</summary>
    internal static IntakeRefusal? RefusalFor(ToolEnd end) => end switch
    {
        ToolEnd.TimedOut => IntakeRefusal.TooSlow,
        ToolEnd.OutputTooLarge => IntakeRefusal.TooLarge,
        ToolEnd.SandboxMissing => IntakeRefusal.SandboxMissing,
        ToolEnd.ToolMissing => IntakeRefusal.ToolMissing,
        _ => null,
    };
}
