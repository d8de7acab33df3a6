using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Tests.Reading;

/// <summary>A sandbox and an empty folder for one test.</summary>
public sealed class Workbench : IDisposable
{
    static readonly Lazy<Task<Sandbox>> Shared = new(() => Sandbox.ProbeAsync(new SandboxSettings(), default));

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pdf-tests-");

    /// <summary>Where foreign sample files lie on the machines that have them.</summary>
    public static string Samples(string kind) =>
        LegalRequests.Testing.SharedData.Find(kind) ?? Path.Combine(AppContext.BaseDirectory, "absent", kind);

    public string Folder => folder.FullName;

    public static Task<Sandbox> SandboxAsync() => Shared.Value;

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<IntakeResult> TakeInAsync(byte[] bytes, string? password = null, IntakeLimits? limits = null) =>
        await TakeInAsync(Write("incoming.pdf", bytes), password, limits);

    public async Task<IntakeResult> TakeInAsync(string path, string? password = null, IntakeLimits? limits = null)
    {
        var intake = new FileIntake(await SandboxAsync(), limits ?? new IntakeLimits());
        return await intake.TakeInAsync(path, Directory.CreateDirectory(OutFolder).FullName, password, default);
    }

    /// <summary>Takes in a sound file.</summary>
    public async Task<NormalisedPdf> OpenAsync(SamplePdf sample)
    {
        var result = await TakeInAsync(sample.Bytes());
        return result.Pdf ?? throw new InvalidOperationException(result.Sentence);
    }

    public string OutFolder => Path.Combine(Folder, "out");

    public void Dispose() => folder.Delete(recursive: true);
}
