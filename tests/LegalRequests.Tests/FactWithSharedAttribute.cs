using LegalRequests.Testing;
using Xunit;

namespace LegalRequests.Tests;

/// <summary>A fact about files of <c>shared/data</c>: it is skipped by name where the machine does not have one of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithSharedAttribute : FactAttribute
{
    public FactWithSharedAttribute(params string[] files)
    {
        if (Array.Find(files, file => SharedData.Find(file) is null) is { } absent)
        {
            Skip = $"shared/data/{absent} is not on this machine";
        }
    }
}
