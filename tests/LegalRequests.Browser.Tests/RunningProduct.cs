using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalRequests.Testing;

namespace LegalRequests.Browser.Tests;

/// <summary>The real program in a process of its own, with the demo's people and a data folder that goes with it.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("legalrequests-browser-");
    private readonly StringBuilder said = new();
    private readonly Process process;

    private RunningProduct()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}");
        process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>A folder for the files of a test, removed with the rest.</summary>
    public string Scratch => folder.CreateSubdirectory("scratch").FullName;

    /// <summary>The last lines of its log, to be shown with a failure.</summary>
    public string LastWords
    {
        get
        {
            lock (said)
            {
                return said.ToString(Math.Max(0, said.Length - 4000), Math.Min(4000, said.Length));
            }
        }
    }

    /// <exception cref="InvalidOperationException">It ended, or did not become healthy in time; the message holds its log.</exception>
    public static async Task<RunningProduct> StartAsync()
    {
        var product = new RunningProduct();

        try
        {
            await product.WaitAsync();
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();

        while (waited.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/healthz"));

                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"The program did not become healthy. Its log ends with:\n{LastWords}");
    }

    private ProcessStartInfo StartInfo()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = built.Parent?.Name ?? "Debug";
        var web = RepositoryRoot.PathOf("src/LegalRequests.Web");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(web, "bin", configuration, built.Name, "LegalRequests.Web.dll"));
        string[] arguments =
        [
            "--demo",
            "--data", Path.Combine(folder.FullName, "data"),
            "--key-file", Path.Combine(folder.FullName, "key", "master.key"),
            "--urls", Address,
        ];

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Static files of a build that is not published are found in this environment alone.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private void Keep(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
