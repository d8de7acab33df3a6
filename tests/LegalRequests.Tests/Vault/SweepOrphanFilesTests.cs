using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public class SweepOrphanFilesTests
{
    private readonly Guid request = Guid.CreateVersion7();

    [Theory, EveryDatabase]
    public async Task A_file_whose_row_never_came_goes_after_the_grace_time_and_no_other(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var kept = await house.StoreAndKeepAsync(request, new byte[20_000]);
        (await house.StoreAsync(request, new MemoryStream(new byte[10]))).OrThrow();
        house.Clock.Advance(TimeSpan.FromHours(23));
        var tooYoung = await house.SweepAsync();
        house.Clock.Advance(TimeSpan.FromHours(2));
        (await house.StoreAsync(request, new MemoryStream(new byte[10]))).OrThrow();

        var first = await house.SweepAsync();
        var second = await house.SweepAsync();

        (tooYoung, first, second).ShouldBe((0, 1, 0));
        house.FilesOnDisk().Length.ShouldBe(2);
        (await house.ReadAsync(kept.BlobId)).Length.ShouldBe(20_000);
    }

    [Fact]
    public async Task Half_an_upload_that_a_crash_left_goes_too_and_a_strangers_file_stays()
    {
        await using var house = TestHouse.Open();
        var incoming = Directory.CreateDirectory(Path.Combine(house.Folder, "vault", "incoming")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(incoming, Guid.CreateVersion7(house.Clock.GetUtcNow()).ToString("N")), [1]);
        await File.WriteAllBytesAsync(Path.Combine(incoming, "notes.txt"), [1]);
        house.Clock.Advance(TimeSpan.FromDays(2));

        var removed = await house.SweepAsync();

        removed.ShouldBe(1);
        house.FilesOnDisk().ShouldHaveSingleItem().ShouldEndWith("notes.txt");
    }

    [Theory, EveryDatabase]
    public async Task More_files_than_one_batch_are_all_seen(DatabaseKind kind)
    {
        var log = new LinesOfLog();
        await using var house = TestHouse.Open(kind, services => services.AddSingleton<ILoggerProvider>(log));
        await house.StoreAndKeepAsync(request, [1]);
        var files = Path.Combine(house.Folder, "vault", "files");
        using var db = house.Database.NewContext();

        for (var i = 0; i < 1_100; i++)
        {
            var id = Guid.CreateVersion7(house.Clock.GetUtcNow());
            await File.WriteAllBytesAsync(Path.Combine(files, id.ToString("N")), []);
            db.Add(new Blob { Id = Guid.CreateVersion7(), RequestId = request, Kind = "paper", Fingerprint = "", StoredAt = house.Clock.GetUtcNow() });
        }

        await db.SaveChangesAsync();
        house.Clock.Advance(TimeSpan.FromDays(2));

        var removed = await house.SweepAsync();

        removed.ShouldBe(1_100);
        log.Errors.Distinct().Count().ShouldBe(1_100);
        log.Errors.Count.ShouldBe(1_100);
        (await db.Set<Blob>().CountAsync()).ShouldBe(1_101);
    }

    private sealed class LinesOfLog : ILoggerProvider, ILogger
    {
        public List<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error)
            {
                Errors.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
