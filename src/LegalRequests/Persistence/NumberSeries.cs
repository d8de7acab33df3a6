using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Persistence;

/// <summary>Numbers without gaps: a number is taken in the caller's transaction and comes back when that rolls back.</summary>
public sealed class NumberSeries(LegalRequestsDb db)
{
    /// <summary>Takes the next <paramref name="count"/> numbers of the series, which starts at 1, and gives the first.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction to hold the number.</exception>
    public async Task<long> TakeAsync(string series, long count = 1, CancellationToken cancellation = default)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken inside a transaction.");
        }

        await EnsureAsync(series, cancellation);
        await db.Set<NumberSeriesRow>()
            .Where(row => row.Name == series)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Next, it => it.Next + count), cancellation);
        var next = await db.Set<NumberSeriesRow>().Where(row => row.Name == series).Select(row => row.Next).SingleAsync(cancellation);
        return next - count;
    }

    private Task<int> EnsureAsync(string series, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO number_series (name, next) VALUES ({series}, 1) ON CONFLICT (name) DO NOTHING", cancellation);
}

internal sealed class NumberSeriesRow
{
    public required string Name { get; init; }

    public long Next { get; init; }
}

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeriesRow>
{
    public void Configure(EntityTypeBuilder<NumberSeriesRow> builder)
    {
        builder.ToTable("number_series");
        builder.HasKey(row => row.Name);
    }
}
