using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests;

/// <summary>Real-world files that lie beside the repository on some machines; tests that want them say so where they are absent.</summary>
internal static class SharedData
{
    public static IReadOnlyList<string> Files(string folder, ITestOutputHelper output)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "shared", "data", folder);
            if (Directory.Exists(candidate))
                return [.. Directory.GetFiles(candidate, "*.pdf").Order(StringComparer.Ordinal)];
        }

        output.WriteLine($"Skipped: shared/data/{folder} is not beside this repository.");
        return [];
    }
}
