using System.Diagnostics;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Tests;

/// <summary>A PDF in a folder of its own, looked at with qpdf and poppler, which know nothing of this library.</summary>
internal sealed class PdfInspection : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legalrequests-pdf-").FullName;

    public PdfInspection(byte[] file)
    {
        Path = System.IO.Path.Combine(_folder, "file.pdf");
        File.WriteAllBytes(Path, file);
    }

    public string Path { get; }

    public static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    /// <summary>What qpdf --check complains of; empty for a clean file.</summary>
    public string Complaints()
    {
        var (code, output) = Run("qpdf", "--check", Path);
        return code == 0 && !output.Contains("WARNING", StringComparison.Ordinal) ? "" : output;
    }

    public string Text(params string[] options) => Run("pdftotext", [.. options, Path, "-"]).Output;

    public string Info(params string[] options) => Run("pdfinfo", [.. options, Path]).Output;

    public string Json() => Run("qpdf", "--json", Path).Output;

    /// <summary>One page as gray pixels.</summary>
    public PageRaster Render(int page, int dpi)
    {
        var root = System.IO.Path.Combine(_folder, $"page{page}");
        Run("pdftoppm", "-gray", "-r", $"{dpi}", "-f", $"{page}", "-l", $"{page}", "-singlefile", Path, root);
        return PortableBitmap.Read(root + ".pgm");
    }

    /// <summary>The first picture in the file, as stored.</summary>
    public PageRaster FirstImage()
    {
        Run("pdfimages", Path, System.IO.Path.Combine(_folder, "image"));
        return PortableBitmap.Read(Directory.GetFiles(_folder, "image-000.*").Single());
    }

    public (int Code, string Output) Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(tool);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue(tool);
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
