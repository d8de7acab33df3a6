using System.Diagnostics;
using System.Text;
using LegalRequests.Pdf.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Reading;

public sealed class SandboxTests
{
    [Fact]
    public async Task The_probe_finds_a_tier_and_says_which()
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);

        sandbox.Tier.ShouldBe(SandboxTier.Bubblewrap, sandbox.Finding);
        sandbox.Finding.ShouldContain("bubblewrap");
    }

    [Fact]
    public async Task Without_bubblewrap_every_call_is_refused_and_the_package_named()
    {
        using var tools = new ToolFolder("prlimit", "cat");
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings { ToolFolder = tools.Path }, default);

        var (run, output) = await sandbox.RunAsync(Cat(), default);

        sandbox.Tier.ShouldBe(SandboxTier.None);
        run.End.ShouldBe(ToolEnd.SandboxMissing);
        run.Sentence.ShouldContain("package bubblewrap");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Limits_alone_are_used_only_when_the_operator_allows_it()
    {
        using var tools = new ToolFolder("prlimit", "cat");
        var settings = new SandboxSettings { ToolFolder = tools.Path, AllowUnconfined = true };
        using var sandbox = await Sandbox.ProbeAsync(settings, default);

        var (run, output) = await sandbox.RunAsync(Cat() with { StandardInput = "kept"u8.ToArray() }, default);

        sandbox.Tier.ShouldBe(SandboxTier.LimitsOnly);
        run.Clean.ShouldBeTrue(run.ErrorText);
        Encoding.UTF8.GetString(output).ShouldBe("kept");
    }

    [Fact]
    public async Task A_missing_tool_is_named_with_its_package()
    {
        using var tools = new ToolFolder("prlimit", "cat");
        var settings = new SandboxSettings { ToolFolder = tools.Path, AllowUnconfined = true };
        using var sandbox = await Sandbox.ProbeAsync(settings, default);

        var (run, _) = await sandbox.RunAsync(Cat() with { Tool = "pdftotext" }, default);

        run.End.ShouldBe(ToolEnd.ToolMissing);
        run.Sentence.ShouldContain("poppler-utils");
    }

    [Fact]
    public async Task A_tool_that_never_ends_is_killed_with_all_it_started()
    {
        var sandbox = await Workbench.SandboxAsync();
        var limits = new ToolLimits { WallClock = TimeSpan.FromSeconds(1) };
        var call = new ToolCall { Tool = "timeout", Arguments = ["7654", "sleep", "7654"], Limits = limits };
        var watch = Stopwatch.StartNew();

        var (run, _) = await sandbox.RunAsync(call, default);

        run.End.ShouldBe(ToolEnd.TimedOut);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        Sleepers("7654").ShouldBe(0);
    }

    [Theory]
    [InlineData("bs=701M", 1)]
    [InlineData("bs=702M", 20)]
    public async Task A_call_returns_when_all_it_started_has_given_back_its_memory(string mark, int wallClock)
    {
        var sandbox = await Workbench.SandboxAsync();
        var limits = new ToolLimits { WallClock = TimeSpan.FromSeconds(wallClock), Cpu = TimeSpan.FromSeconds(2) };
        var call = new ToolCall { Tool = "dd", Arguments = ["if=/dev/zero", "of=/dev/null", mark], Limits = limits };

        var running = sandbox.RunAsync(call, default);
        var processes = await BusyAsync(mark);
        var (run, _) = await running;

        run.End.ShouldBe(ToolEnd.TimedOut);
        processes.Where(HoldsFiles).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_caller_gets_no_result_and_leaves_no_process()
    {
        var sandbox = await Workbench.SandboxAsync();
        var call = new ToolCall { Tool = "sleep", Arguments = ["7655"] };
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(() => sandbox.RunAsync(call, cancel.Token));

        Sleepers("7655").ShouldBe(0);
    }

    [Fact]
    public async Task Output_comes_whole_and_in_order_however_it_was_written()
    {
        var sandbox = await Workbench.SandboxAsync();
        // Far more than waits in a pipe, then a few letters at a time with pauses, and an end some time after the last of them.
        string[] script = ["-c", "seq 1 400000; for n in 1 2 3; do sleep 0.1; printf %s $n; done; sleep 0.2"];

        var (run, output) = await sandbox.RunAsync(new ToolCall { Tool = "bash", Arguments = script }, default);

        run.Clean.ShouldBeTrue(run.ErrorText);
        Encoding.UTF8.GetString(output).ShouldBe($"{string.Concat(Enumerable.Range(1, 400_000).Select(number => $"{number}\n"))}123");
    }

    [Fact]
    public async Task A_tool_that_closes_its_output_and_lives_on_is_killed()
    {
        var sandbox = await Workbench.SandboxAsync();
        var limits = new ToolLimits { WallClock = TimeSpan.FromSeconds(1) };
        string[] script = ["-c", "printf done; exec >&-; sleep 7656"];

        var (run, output) = await sandbox.RunAsync(new ToolCall { Tool = "bash", Arguments = script, Limits = limits }, default);

        run.End.ShouldBe(ToolEnd.TimedOut);
        Encoding.UTF8.GetString(output).ShouldBe("done");
        Sleepers("7656").ShouldBe(0);
    }

    [Fact]
    public async Task Output_without_end_is_cut_off()
    {
        var sandbox = await Workbench.SandboxAsync();
        var call = new ToolCall { Tool = "yes", Arguments = [], Limits = new ToolLimits { Output = 100_000 } };

        var (run, output) = await sandbox.RunAsync(call, default);

        run.End.ShouldBe(ToolEnd.OutputTooLarge);
        output.Length.ShouldBeLessThanOrEqualTo(100_000);
    }

    [Fact]
    public async Task Processor_time_is_limited()
    {
        var sandbox = await Workbench.SandboxAsync();
        var limits = new ToolLimits { Cpu = TimeSpan.FromSeconds(1), Output = 1L << 50 };
        var call = new ToolCall { Tool = "yes", Arguments = [], Limits = limits };

        var run = await sandbox.RunAsync(call, (stream, token) => stream.CopyToAsync(Stream.Null, token), default);

        run.End.ShouldBe(ToolEnd.TimedOut);
    }

    [Fact]
    public async Task Memory_is_limited()
    {
        var sandbox = await Workbench.SandboxAsync();
        string[] arguments = ["if=/dev/zero", "of=/dev/null", "bs=300M", "count=1"];
        var call = new ToolCall { Tool = "dd", Arguments = arguments };

        var (roomy, _) = await sandbox.RunAsync(call, default);
        var (tight, _) = await sandbox.RunAsync(call with { Limits = new ToolLimits { Memory = 200 << 20 } }, default);

        roomy.Clean.ShouldBeTrue(roomy.ErrorText);
        tight.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task A_tool_sees_no_network_and_none_of_the_machine_s_files()
    {
        var sandbox = await Workbench.SandboxAsync();
        string[] script = ["-c", "ls /etc /root /home /var; exec 3<>/dev/tcp/127.0.0.1/22 && echo reached; env"];

        var (_, output) = await sandbox.RunAsync(new ToolCall { Tool = "bash", Arguments = script }, default);

        var seen = Encoding.UTF8.GetString(output);
        seen.ShouldNotContain("passwd");
        seen.ShouldNotContain("reached");
        seen.ShouldContain("OMP_THREAD_LIMIT=1");
    }

    [Fact]
    public async Task The_words_of_the_tool_are_kept_but_bounded()
    {
        var sandbox = await Workbench.SandboxAsync();
        string[] script = ["-c", "head -c 100000 /dev/zero | tr '\\0' 'x' >&2; exit 3"];

        var (run, _) = await sandbox.RunAsync(new ToolCall { Tool = "bash", Arguments = script }, default);

        run.ExitCode.ShouldBe(3);
        run.ErrorText.Length.ShouldBe(4096);
    }

    static ToolCall Cat() => new() { Tool = "cat", Arguments = [] };

    static int Sleepers(string seconds) => WithWords($"sleep\0{seconds}").Count;

    /// <summary>bubblewrap, its first process inside and the tool, when they are all at work.</summary>
    static async Task<List<string>> BusyAsync(string mark)
    {
        List<string> processes = [];
        for (var turn = 0; turn < 400 && processes.Count(HoldsFiles) < 3; turn++)
        {
            await Task.Delay(5);
            processes = WithWords(mark);
        }

        processes.Count(HoldsFiles).ShouldBe(3);
        return processes;
    }

    /// <summary>The folders in /proc of the processes that were started with these words.</summary>
    static List<string> WithWords(string words) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Where(folder => TryRead(Path.Combine(folder, "cmdline")).Contains(words, StringComparison.Ordinal)),
    ];

    // The kernel closes the files of a process that ends right after it has freed its memory.
    static bool HoldsFiles(string process)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd")).Any();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static string TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>A folder with links to some of the machine's tools and no others.</summary>
    sealed class ToolFolder : IDisposable
    {
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tools-");

        public ToolFolder(params string[] tools)
        {
            foreach (var tool in tools)
                File.CreateSymbolicLink(System.IO.Path.Combine(Path, tool), $"/usr/bin/{tool}");
        }

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
