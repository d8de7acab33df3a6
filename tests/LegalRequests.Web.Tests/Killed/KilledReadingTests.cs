using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>The built program is killed with SIGKILL while it reads a paper, and started again on the same folder.</summary>
public sealed class KilledReadingTests(ITestOutputHelper output)
{
    // Enough that the program cannot be done before it is killed.
    const int Pages = 60;

    [Theory, EveryDatabase]
    public async Task A_reading_that_is_killed_is_taken_up_again_page_by_page_and_reads_nothing_twice(DatabaseKind kind)
    {
        using var database = kind == DatabaseKind.Postgres ? TestDatabase.Empty(kind) : null;
        var legal = await DyingServer.PersonAsync("Lee Legal", StaffRoles.LegalStaff);
        await using var server = await DyingServer.StartAsync(database?.Settings, new Dictionary<string, string>(), [legal], output);
        var seat = await server.SeatAsync(legal);
        await UploadAsync(server, seat);
        var read = new Dictionary<int, DateTimeOffset>();

        foreach (var page in (int[])[2, 7, 12])
        {
            await server.UntilAsync($"{page} pages are read", TimeSpan.FromMinutes(3), async db => await db.Set<PageReading>().CountAsync() >= page);
            await server.KillAndStartAsync($"the reading of page {page}");
            await using var db = server.OpenDatabase();
            foreach (var row in await db.Set<PageReading>().ToListAsync())
                read.TryAdd(row.Number, row.ReadAt);
        }

        await server.UntilAsync("all is read", TimeSpan.FromMinutes(4), db => db.Set<FileReading>().AllAsync(it => it.DoneAt != null));
        await server.StopAsync();

        await using var after = server.OpenDatabase();
        var rows = await after.Set<PageReading>().OrderBy(row => row.Number).ToListAsync();
        rows.Select(row => row.Number).ShouldBe(Enumerable.Range(1, Pages));
        rows.ShouldAllBe(row => row.WordCount > 0);
        rows.Where(row => read.ContainsKey(row.Number)).ShouldAllBe(row => row.ReadAt == read[row.Number]);
        read.Count.ShouldBeLessThan(Pages);
        (await after.Set<FileReading>().SingleAsync()).PagesRead.ShouldBe(Pages);
    }

    static async Task UploadAsync(DyingServer server, Browser seat)
    {
        var paper = Path.Combine(server.Folder.FullName, "SAMPLE.pdf");
        await File.WriteAllBytesAsync(paper, SamplePages.Pdf([.. Enumerable.Range(1, Pages).Select(page => $"page {page}")]));
        var page = await seat.OpenAsync("/requests/new");
        await server.SendAsync(seat, PreparedPost.Of(page, "/requests/new", "upload-paper", [("Password", "")], [paper]));
    }
}
