using System.Diagnostics;
using System.Text;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>Whatever the process that proves does instead of proving, nothing passes.</summary>
public sealed class ProofProcessTests : IDisposable
{
    const string Honest = """{"nonce":"NONCE","report":{"sha256":"HASH","bytes":1,"pages":1,"boxes":0,"tools":{},"checks":[CHECKS],"findings":[]}}""";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("exit 1")]
    [InlineData("kill -SEGV $$")]
    [InlineData("exit 0")]
    [InlineData("echo not json")]
    [InlineData("echo null")]
    [InlineData("echo '{}'")]
    [InlineData("echo '[]'")]
    [InlineData("cat")]
    [InlineData("head -c 90000 /dev/zero")]
    public async Task A_crash_or_an_answer_that_is_none_is_a_finding(string script) => await ShouldFail(script, "no result");

    [Fact]
    public async Task A_process_that_the_kernel_kills_is_a_finding() => await ShouldFail("kill -9 $$", "more time or memory");

    [Fact]
    public async Task A_program_that_is_not_there_is_a_finding()
    {
        var report = await RunAsync(new ProofProgram(Path.Combine(bench.Folder, "absent"), []), new ProofLimits());

        report.Findings.ShouldHaveSingleItem().Code.ShouldBe("proof.process");
    }

    [Fact]
    public async Task An_honest_answer_is_taken_as_it_is()
    {
        var report = await RunAsync(Shell(Answer(Honest)), new ProofLimits());

        report.Findings.ShouldBeEmpty();
        report.Passed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("NONCE", "0000")]
    [InlineData("HASH", "abcd")]
    [InlineData("CHECKS", "\"allowed keys\"")]
    [InlineData("\"findings\":[]", "\"findings\":null")]
    [InlineData("}}", "}")]
    public async Task An_answer_to_another_job_or_with_a_check_left_out_is_none(string right, string wrong) =>
        await ShouldFail(Answer(Honest.Replace(right, wrong, StringComparison.Ordinal)), "no result");

    [Fact]
    public async Task An_answer_with_a_bad_exit_is_none() => await ShouldFail(Answer(Honest) + "; exit 3", "no result");

    [Fact]
    public async Task A_process_that_hangs_is_killed_with_all_it_started()
    {
        var clock = Stopwatch.StartNew();
        var marker = Path.Combine(bench.Folder, "alive");

        var report = await RunAsync(Shell($"(sleep 6; touch {marker}) & sleep 600"), new ProofLimits { WallClock = TimeSpan.FromSeconds(2) });

        report.Findings.ShouldHaveSingleItem().Sentence.ShouldContain("more time or memory");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromSeconds(7));
        File.Exists(marker).ShouldBeFalse();
    }

    [Fact]
    public async Task A_process_that_burns_its_processor_time_is_stopped()
    {
        var report = await RunAsync(Shell("while :; do :; done"), new ProofLimits { Cpu = TimeSpan.FromSeconds(1) });

        report.Findings.ShouldHaveSingleItem().Sentence.ShouldContain("more time or memory");
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        var report = await RunAsync(Shell("cat /dev/zero"), new ProofLimits { Answer = 1 << 20 });

        report.Findings.ShouldHaveSingleItem().Sentence.ShouldContain("more than can be reported");
    }

    [Fact]
    public async Task It_gets_no_settings_and_no_secret_by_its_command_line()
    {
        Environment.SetEnvironmentVariable("SAMPLE_PASSWORD", "sample");
        var told = Path.Combine(bench.Folder, "told");

        await RunAsync(Shell($"(env; cat /proc/$$/cmdline) | tr '\\0' '\\n' > {told}"), new ProofLimits());

        var text = await File.ReadAllTextAsync(told);
        text.ShouldContain("DOTNET_GCHeapHardLimit=40000000");
        text.ShouldNotContain("SAMPLE_PASSWORD");
        text.ShouldNotContain("Castellan");
    }

    async Task ShouldFail(string script, string sentence)
    {
        var report = await RunAsync(Shell(script), new ProofLimits());

        report.Passed.ShouldBeFalse();
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("proof.process");
        finding.By.ShouldBe(Detector.Process);
        finding.Sentence.ShouldContain(sentence);
    }

    // Reads the job as the real program does, and answers with its nonce and the hash of its file.
    string Answer(string json)
    {
        var checks = string.Join(',', PacketProof.AllChecks.Select(check => $"\"{check}\""));
        var answer = bench.Write("answer.json", Encoding.UTF8.GetBytes(json.Replace("CHECKS", checks, StringComparison.Ordinal)));
        return """nonce=$(sed 's/.*"nonce":"\([^"]*\)".*/\1/'); """
            + $"hash=$(sha256sum {bench.Folder}/finished.pdf | cut -c1-64); sed \"s/NONCE/$nonce/; s/HASH/$hash/\" {answer}";
    }

    static ProofProgram Shell(string script) => new("/bin/sh", ["-c", script]);

    async Task<ProofReport> RunAsync(ProofProgram program, ProofLimits limits)
    {
        var path = bench.Write("finished.pdf", new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE")).Bytes());
        using var process = new ProofProcess(program, await Workbench.SandboxAsync());
        return await process.RunAsync(new ProofRequest { Path = path, PageCount = 1, Protected = ["Rowena Castellan"] }, limits, default);
    }
}
