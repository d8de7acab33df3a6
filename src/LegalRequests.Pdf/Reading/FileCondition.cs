using System.Text;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Reading;

/// <summary>What is odd about a file as it came in.</summary>
/// <param name="Encrypted">It was encrypted, with a password or with the empty one.</param>
/// <param name="Repaired">It breaks the rules of PDF somewhere; the rewritten file does not.</param>
/// <param name="Defects">In plain words, one sentence each.</param>
public sealed record FileCondition(bool Encrypted, bool Repaired, IReadOnlyList<string> Defects)
{
    const int Damaged = 2;
    const int Warned = 3;
    const long LargestReadHere = 256L << 20;

    /// <summary>Looks at a file that was taken in.</summary>
    /// <param name="sandbox">In which the tools run.</param>
    /// <param name="path">The PDF as it came; null for a file that became one here.</param>
    /// <param name="pdf">What intake made of it.</param>
    /// <param name="password">The password that opened it; null for the empty one.</param>
    public static async Task<FileCondition> OfAsync(Sandbox sandbox, string? path, NormalisedPdf pdf, string? password, CancellationToken cancellationToken)
    {
        var (encrypted, repaired) = path is null ? (false, false) : await CheckAsync(sandbox, path, password, cancellationToken);
        List<string> defects = [];
        if (repaired)
            defects.Add("The file breaks the rules of PDF. It was repaired to be read.");
        defects.AddRange(await FromContentAsync(pdf, cancellationToken));
        return new FileCondition(encrypted, repaired, defects);
    }

    static async Task<(bool Encrypted, bool Repaired)> CheckAsync(Sandbox sandbox, string path, string? password, CancellationToken cancellationToken)
    {
        var (locks, _) = await sandbox.RunAsync(Call("qpdf", path, "--is-encrypted", ToolCall.Input), cancellationToken);
        var check = Call("qpdf", path, "--check", "--password-file=-", ToolCall.Input) with { StandardInput = Encoding.UTF8.GetBytes(password + "\n") };
        var (run, _) = await sandbox.RunAsync(check, cancellationToken);
        return (locks.Clean, run.ExitCode is Damaged or Warned);
    }

    static async Task<IEnumerable<string>> FromContentAsync(NormalisedPdf pdf, CancellationToken cancellationToken)
    {
        const string unread = "Some of its content cannot be looked through here.";
        if (new FileInfo(pdf.Path).Length > LargestReadHere)
            return [unread];
        try
        {
            var file = await File.ReadAllBytesAsync(pdf.Path, cancellationToken);
            return FromNames(file).Concat(NativePageScan.Run(SourceDocument.Open(file)).Select(Sentence)).ToList();
        }
        catch (MalformedPdfException)
        {
            return [unread];
        }
    }

    // qpdf wrote the file without object streams and names without escapes.
    static List<string> FromNames(ReadOnlySpan<byte> file)
    {
        List<string> found = [];
        if (file.IndexOf("/JavaScript"u8) >= 0)
            found.Add("It holds a script. Scripts are never run here and never leave.");
        if (file.IndexOf("/XFA"u8) >= 0)
            found.Add("It holds a form of the XFA kind, of which only the page beneath is shown.");
        return found;
    }

    internal static string Sentence(NativeObstacle obstacle) => obstacle switch
    {
        NativeObstacle.OptionalContent => "It has layers: a viewer may hide a part of its pages.",
        NativeObstacle.ReplacementText => "It holds words that stand for what is drawn and may say something else.",
        NativeObstacle.UnpaintedText => "It holds text that is not painted.",
        NativeObstacle.Annotations => "Notes, links, stamps or form fields lie on its pages.",
        NativeObstacle.FormFields => "It holds a form with fields.",
        NativeObstacle.EmbeddedFiles => "It holds other files.",
        NativeObstacle.DrawnFonts => "It has fonts whose letters are drawings and may say something else.",
        NativeObstacle.HiddenByCrop => "A crop hides a part of a page.",
        _ => "Some of its content cannot be looked through here.",
    };

    static ToolCall Call(string tool, string path, params string[] arguments) => new() { Tool = tool, Arguments = arguments, InputPath = path };
}
