using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Oracles;

/// <summary>Our federal calendar beside the npm package <c>date-holidays</c>, asked live where Node and the package are there.</summary>
public sealed class DateHolidaysTests
{
    [FactWithDateHolidays]
    public void The_package_names_the_same_federal_weekdays_for_sixteen_years()
    {
        var theirs = DateHolidays.PublicDays(2020, 2035);

        var ours = Enumerable.Range(2020, 16).SelectMany(Library.Calendars["us-federal"].WeekdaysIn).ToList();

        ours.Except(theirs).ShouldBeEmpty();
        theirs.Except(ours).ShouldBeEmpty();
    }
}

/// <summary>A fact that asks the package; skipped by name where it cannot be asked.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithDateHolidaysAttribute : FactAttribute
{
    public FactWithDateHolidaysAttribute()
    {
        if (DateHolidays.Run("require('date-holidays')") is null) Skip = "Node or its package date-holidays is not on this machine";
    }
}

internal static class DateHolidays
{
    private const string Script =
        """
        const Holidays = require('date-holidays');
        const [from, to] = [Number(process.argv[1]), Number(process.argv[2])];
        const kept = new Holidays('US');
        const days = new Set();
        for (let year = from - 1; year <= to + 1; year++)
          for (const day of kept.getHolidays(year))
            if (day.type === 'public' || day.type === 'bank') days.add(day.date.slice(0, 10));
        console.log(JSON.stringify([...days].sort()));
        """;

    /// <summary>Weekdays that are holidays of the United States by the package; it calls a moved Veterans Day a bank holiday.</summary>
    public static IReadOnlyList<DateOnly> PublicDays(int from, int to)
    {
        var answer = Run(Script, $"{from}", $"{to}") ?? throw new InvalidOperationException("The package gave no answer.");
        var days = JsonSerializer.Deserialize<string[]>(answer) ?? [];
        return
        [
            .. days.Select(Day).Where(day =>
                day.Year >= from && day.Year <= to && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)),
        ];
    }

    /// <summary>What a script prints; null where Node or the package is missing.</summary>
    public static string? Run(string script, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("node", ["-e", script, "--", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (Environment.GetEnvironmentVariable("LEGALREQUESTS_NODE_MODULES") is { Length: > 0 } modules) start.Environment["NODE_PATH"] = modules;

            using var process = Process.Start(start);
            var printed = process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0 ? printed : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
