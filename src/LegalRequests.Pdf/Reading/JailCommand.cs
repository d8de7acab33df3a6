using System.Globalization;

namespace LegalRequests.Pdf.Reading;

/// <summary>The words of the command that starts a tool inside its confinement.</summary>
static class JailCommand
{
    const string InputInside = "/in";

    public static List<string> For(SandboxTier tier, SandboxSettings settings, ToolCall call)
    {
        var confined = tier == SandboxTier.Bubblewrap;
        var words = confined ? Walls(settings, call) : [];
        words.AddRange(Limits(settings, call.Limits));
        words.Add(Path.Combine(settings.ToolFolder, call.Tool));
        var names = new Dictionary<string, string> { [ToolCall.Input] = confined ? InputInside : call.InputPath ?? "/dev/null" };
        for (var index = 0; index < call.FurtherPaths.Count; index++)
            names.Add(ToolCall.Further(index), confined ? FurtherInside(index) : call.FurtherPaths[index]);
        words.AddRange(call.Arguments.Select(argument => names.GetValueOrDefault(argument, argument)));
        return words;
    }

    static List<string> Walls(SandboxSettings settings, ToolCall call)
    {
        var words = SystemWalls(settings, call.Limits.Scratch);
        if (call.InputPath is not null)
            words.AddRange(["--ro-bind", call.InputPath, InputInside]);
        for (var index = 0; index < call.FurtherPaths.Count; index++)
            words.AddRange(["--ro-bind", call.FurtherPaths[index], FurtherInside(index)]);
        words.Add("--");
        return words;
    }

    /// <summary>Own namespaces in which the system's programs can be read and an empty /tmp of so many bytes written, nothing else.</summary>
    internal static List<string> SystemWalls(SandboxSettings settings, long scratch)
    {
        List<string> words =
        [
            Path.Combine(settings.ToolFolder, "bwrap"),
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
            "--clearenv",
            "--cap-drop", "ALL",
            "--ro-bind", "/usr", "/usr",
            "--ro-bind-try", "/etc/fonts", "/etc/fonts",
            "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
            "--ro-bind-try", "/etc/alternatives", "/etc/alternatives",
            "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig",
            "--dev", "/dev",
            "--size", scratch.ToString(CultureInfo.InvariantCulture),
            "--tmpfs", "/tmp",
            "--chdir", "/tmp",
            "--setenv", "HOME", "/tmp",
            "--setenv", "PATH", "/usr/bin",
            "--setenv", "LANG", "C.UTF-8",
            "--setenv", "OMP_THREAD_LIMIT", "1",
        ];
        foreach (var folder in (string[])["/bin", "/lib", "/lib64"])
            AddSystemFolder(words, folder);
        return words;
    }

    static string FurtherInside(int index) => string.Create(CultureInfo.InvariantCulture, $"{InputInside}{index}");

    static void AddSystemFolder(List<string> words, string folder)
    {
        var info = new DirectoryInfo(folder);
        if (!info.Exists)
            return;
        if (info.LinkTarget is { } target)
            words.AddRange(["--symlink", target, folder]);
        else
            words.AddRange(["--ro-bind", folder, folder]);
    }

    // The limits are set inside the walls: bubblewrap itself needs none, and the tool inherits them by exec.
    static List<string> Limits(SandboxSettings settings, ToolLimits limits) =>
    [
        Path.Combine(settings.ToolFolder, "prlimit"),
        string.Create(CultureInfo.InvariantCulture, $"--as={limits.Memory}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(limits.Cpu.TotalSeconds)}"),
        string.Create(CultureInfo.InvariantCulture, $"--fsize={limits.Scratch}"),
        "--core=0",
        "--nofile=256",
        "--",
    ];
}
