using LegalRequests.Testing;

namespace LegalRequests.Pdf.Tests;

/// <summary>A test on a folder of <c>shared/data</c>: it is skipped by name where the machine does not have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactOnSharedFilesAttribute : Xunit.FactAttribute
{
    public FactOnSharedFilesAttribute(string folder) => Skip = OnSharedFiles.SkipFor(folder);
}

/// <summary>As <see cref="FactOnSharedFilesAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryOnSharedFilesAttribute : Xunit.TheoryAttribute
{
    public TheoryOnSharedFilesAttribute(string folder) => Skip = OnSharedFiles.SkipFor(folder);
}

internal static class OnSharedFiles
{
    /// <summary>Why a test on the folder is skipped; null where it runs.</summary>
    public static string? SkipFor(string folder) => SharedData.Find(folder) is null ? $"shared/data/{folder} is not on this machine" : null;
}
