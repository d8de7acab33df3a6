using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>Whatever the process that proves does instead of proving, nothing passes.</summary>
public sealed class ProofProcessTests : IDisposable
{
    const string Honest = """{"nonce":"NONCE","report":{"sha256":"HASH","bytes":1,"pages":1,"boxes":0,"tools":{},"checks":[CHECKS],"findings":[]}}""";

    static readonly byte[] Finished = new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE")).Bytes();

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
        const string left = "sleep\0" + "601.25";
        var clock = Stopwatch.StartNew();

        var report = await RunAsync(Shell("sleep 601.25 & sleep 600"), new ProofLimits { WallClock = TimeSpan.FromSeconds(2) });

        report.Findings.ShouldHaveSingleItem().Sentence.ShouldContain("more time or memory");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        Running().ShouldNotContain(command => command.StartsWith(left, StringComparison.Ordinal));
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

        var text = await ToldAsync("(env; cat /proc/$$/cmdline) | tr '\\0' '\\n'", await Workbench.SandboxAsync());

        text.ShouldContain("DOTNET_GCHeapHardLimit=40000000");
        text.ShouldNotContain("SAMPLE_PASSWORD");
        text.ShouldNotContain("Castellan");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Walled_in_it_has_no_network_and_no_file_but_the_one_it_proves(bool walled)
    {
        using var sandbox = walled ? await Sandbox.ProbeAsync(new SandboxSettings(), default) : await WithoutWallsAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var secret = bench.Write("secret", "SAMPLE secret"u8.ToArray());
        var planted = Path.Combine(bench.Folder, "planted");
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var told = await ToldAsync(
            $"cat {secret} 2>&1; touch {planted} 2>&1; bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port}' 2>&1 && echo connected; "
            + $"test -w {bench.Folder}/finished.pdf && echo writable",
            sandbox);

        told.Contains("SAMPLE secret", StringComparison.Ordinal).ShouldBe(!walled, told);
        told.Contains("connected", StringComparison.Ordinal).ShouldBe(!walled, told);
        File.Exists(planted).ShouldBe(!walled);
        told.Contains("writable", StringComparison.Ordinal).ShouldBe(!walled, told);
    }

    // The same tools from a folder that has no bubblewrap.
    async Task<Sandbox> WithoutWallsAsync()
    {
        foreach (var tool in (string[])["prlimit", "setpriv"])
            File.CreateSymbolicLink(Path.Combine(bench.Folder, tool), $"/usr/bin/{tool}");
        return await Sandbox.ProbeAsync(new SandboxSettings { ToolFolder = bench.Folder, AllowUnconfined = true }, default);
    }

    /// <summary>What a script says inside, by way of an honest answer.</summary>
    async Task<string> ToldAsync(string script, Sandbox sandbox)
    {
        var answer = Answer(Honest.Replace("\"tools\":{}", "\"tools\":{\"told\":\"TOLD\"}", StringComparison.Ordinal));
        var report = await RunAsync(Shell($"told=$( ({script}) < /dev/null | base64 -w0); {answer} | sed \"s|TOLD|$told|\""), new ProofLimits(), sandbox);
        return report.Tools.TryGetValue("told", out var told)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(told))
            : throw new InvalidOperationException(report.ToJson());
    }

    static IEnumerable<string> Running() =>
        Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Select(CommandOf);

    static string CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
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
        var answer = WriteAnswer( Encoding.UTF8.GetBytes(json.Replace("CHECKS", checks, StringComparison.Ordinal)));
        return """nonce=$(sed 's/.*"nonce":"\([^"]*\)".*/\1/'); """
            + $"hash=$(sha256sum {bench.Folder}/finished.pdf | cut -c1-64); sed \"s/NONCE/$nonce/; s/HASH/$hash/\" {answer}";
    }

    string WriteAnswer(byte[] json)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Folder, "answers")).FullName, "answer.json");
        File.WriteAllBytes(path, json);
        return path;
    }

    ProofProgram Shell(string script) => new("/bin/sh", ["-c", script]) { Folders = [Directory.CreateDirectory(Path.Combine(bench.Folder, "answers")).FullName] };

    async Task<ProofReport> RunAsync(ProofProgram program, ProofLimits limits, Sandbox? sandbox = null)
    {
        var path = bench.Write("finished.pdf", Finished);
        using var process = new ProofProcess(program, sandbox ?? await Workbench.SandboxAsync());
        return await process.RunAsync(new ProofRequest { Path = path, PageCount = 1, Protected = ["Rowena Castellan"] }, limits, default);
    }
}
