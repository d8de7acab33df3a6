using System.Diagnostics;
using System.Globalization;

namespace LegalRequests.Testing;

/// <summary>The server programs of an installed PostgreSQL, run as a user that they accept: they refuse to be root.</summary>
sealed class PostgresPrograms
{
    readonly string folder;
    readonly string? serverUser;

    PostgresPrograms(string folder, string? serverUser) => (this.folder, this.serverUser) = (folder, serverUser);

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed.</exception>
    public static PostgresPrograms Find()
    {
        var folder = Candidates().FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is missing; ./test installs it (package postgresql).");
        return new PostgresPrograms(folder, Environment.IsPrivilegedProcess ? UserForServer() : null);
    }

    public void GiveToServerUser(string path)
    {
        if (serverUser is not null)
        {
            RunPlain(["chown", "-R", serverUser, path]);
        }
    }

    public void Run(string program, params string[] arguments) =>
        RunPlain([.. AsServerUser(), Path.Combine(folder, program), .. arguments]);

    /// <summary>Leaves a small watcher behind, which outlives a test process that was killed and clears up after it.</summary>
    public void StopWhenThisProcessEnds(string clusterFolder, string data)
    {
        const string watch = """
            process=$1 folder=$2; shift 2
            ( while kill -0 "$process"; do sleep 0.3; done; "$@"; rm -rf "$folder" ) >/dev/null 2>&1 </dev/null &
            """;
        RunPlain(["setsid", "/bin/sh", "-c", watch, "sh", $"{Environment.ProcessId}", clusterFolder,
            .. AsServerUser(), Path.Combine(folder, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop"]);
    }

    string[] AsServerUser() => serverUser is null
        ? []
        : ["setpriv", "--reuid", serverUser, "--regid", serverUser == "postgres" ? "postgres" : "nogroup",
            "--clear-groups", "--"];

    static string UserForServer() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "postgres"
            : "nobody";

    static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.EnumerateDirectories(debian)
                .OrderByDescending(f => int.TryParse(Path.GetFileName(f), CultureInfo.InvariantCulture, out var v) ? v : 0)
                .Select(f => Path.Combine(f, "bin"))
            : [];
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return versions.Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    static void RunPlain(string[] command)
    {
        // The server that pg_ctl leaves behind would hold a redirected pipe open, so output goes to a file.
        var output = Path.Combine(Path.GetTempPath(), $"legalrequests-output-{Guid.CreateVersion7():N}");
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("out=$1; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(output);
        foreach (var word in command)
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)
            ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.WaitForExit();
        var said = File.ReadAllText(output);
        File.Delete(output);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {said}");
        }
    }
}
