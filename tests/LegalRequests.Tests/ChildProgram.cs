using LegalRequests.Tests.Vault;

namespace LegalRequests.Tests;

/// <summary>What this assembly does when a test starts it as a process of its own; the first word names the part.</summary>
internal static class ChildProgram
{
    internal static Task<int> Main(string[] words) => words switch
    {
        ["vault", .. var more] => VaultChild.RunAsync(more),
        _ => Task.FromResult(2),
    };
}
