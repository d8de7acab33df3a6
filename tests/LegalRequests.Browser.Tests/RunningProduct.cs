using LegalRequests.Testing;

namespace LegalRequests.Browser.Tests;

/// <summary>The real program in a process of its own, with the demo's people and a data folder that goes with it.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly RunningProgram program;

    private RunningProduct(DirectoryInfo folder, RunningProgram program) => (this.folder, this.program) = (folder, program);

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address => program.Address;

    /// <summary>A folder for the files of a test, removed with the rest.</summary>
    public string Scratch => folder.CreateSubdirectory("scratch").FullName;

    /// <summary>The last lines of its log, to be shown with a failure.</summary>
    public string LastWords => program.LastWords;

    /// <exception cref="InvalidOperationException">It ended, or did not become healthy in time; the message holds its log.</exception>
    public static async Task<RunningProduct> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-browser-");
        string[] arguments =
        [
            "--demo",
            "--data", Path.Combine(folder.FullName, "data"),
            "--key-file", Path.Combine(folder.FullName, "key", "master.key"),
        ];

        try
        {
            return new RunningProduct(folder, await RunningProgram.StartAsync(arguments, new Dictionary<string, string>()));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
