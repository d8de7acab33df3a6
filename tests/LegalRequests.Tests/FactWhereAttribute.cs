using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace LegalRequests.Tests;

/// <summary>A fact that needs something of the machine: it is skipped by name where a command that tries it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWhereAttribute : FactAttribute
{
    public FactWhereAttribute(params string[] trial)
    {
        if (!Works(trial))
        {
            Skip = $"This machine does not allow: {string.Join(' ', trial)}";
        }
    }

    private static bool Works(string[] trial)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(trial[0], trial[1..]) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
