using System.Globalization;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Tests.Fuzzing;

namespace LegalRequests.Pdf.Tests;

/// <summary>What this assembly does when a test starts it as a process of its own; the first word names the part.</summary>
static class ChildProgram
{
    internal static int Main(string[] words) => words switch
    {
        ["fuzz", var folder, var seed, var first, var count, var seconds] => FuzzChild.Run(folder, Number(seed), Number(first), Number(count), Number(seconds)),
        ["prove-job"] => Prove(),
        _ => 2,
    };

    static int Prove()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return ProofJob.AnswerAsync(input, output, default).GetAwaiter().GetResult();
    }

    static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
