using System.Globalization;

namespace LegalRequests.Bench;

/// <summary>What this program has used of the processor.</summary>
internal static class CpuClock
{
    /// <summary>Its own seconds and those of the tools it waited for (proc(5): utime, stime, cutime, cstime, in hundredths).</summary>
    internal static double Seconds()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / 100.0;
    }
}
