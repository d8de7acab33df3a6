using System.Globalization;

namespace LegalRequests.Bench;

/// <summary>What this program has used of the processor.</summary>
internal static class CpuClock
{
    /// <summary>
    /// Its own seconds and those of the programs it waited for (proc(5): utime, stime, cutime, cstime, in hundredths). Tools in
    /// bubblewrap are not among them: it does not wait for them in a way that hands their time up. bench/turns.sh counts them.
    /// </summary>
    internal static double Seconds()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / 100.0;
    }
}
