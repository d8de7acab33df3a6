using System.Diagnostics;

namespace LegalRequests.Browser.Tests;

/// <summary>Other people's programs, by which the packet is read.</summary>
public static class Tool
{
    /// <summary>What the program wrote to its output.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0; the message holds what it said.</exception>
    public static async Task<string> ReadAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var faults = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await faults} {output}");
    }
}
