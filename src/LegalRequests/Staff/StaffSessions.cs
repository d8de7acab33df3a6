using System.Security.Cryptography;
using System.Text;
using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>
/// Signed-in browsers, in the database. A session ends when its person signs out or is switched off, after 15 idle
/// minutes, and 12 hours after it began whatever happens.
/// </summary>
public sealed class StaffSessions(LegalRequestsDb db, TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Not every click is written down: a minute is near enough to fifteen.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(30);

    /// <summary>The hash under which a cookie's key is stored, hex.</summary>
    public static string KeyHashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Opens a session and gives the key for the cookie: 256 random bits that are stored nowhere.</summary>
    public async Task<string> OpenAsync(Guid staffId, byte[] ticket, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var old = now - Longest;
        await db.Set<StaffSession>().Where(it => it.ExpiresAt < now || it.CreatedAt < old).ExecuteDeleteAsync(cancellation);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.Add(new StaffSession
        {
            KeyHash = KeyHashOf(key),
            StaffId = staffId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + Longest,
            Ticket = ticket,
        });
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>
    /// The live session of a cookie's key, with the person as the database knows them now; null when it is over.
    /// Asking is a sign of life.
    /// </summary>
    public async Task<LiveSession?> FindAsync(string key, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var quiet = now - Idle;
        var hash = KeyHashOf(key);
        var found = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(it => it.KeyHash == hash && it.ExpiresAt > now && it.LastSeenAt > quiet)
            .Join(db.Set<StaffMember>(), it => it.StaffId, member => member.Id, (it, member) => new { Row = it, Member = member })
            .Where(it => !it.Member.Disabled)
            .SingleOrDefaultAsync(cancellation);

        if (found is null)
        {
            return null;
        }

        if (now - found.Row.LastSeenAt > Grain)
        {
            await SeenAsync(hash, now, cancellation);
        }

        return new LiveSession(found.Row, StaffDirectory.CardOf(found.Member), found.Member.SecurityStamp ?? "");
    }

    /// <summary>Replaces what the session holds.</summary>
    public Task ReplaceAsync(string key, byte[] ticket, CancellationToken cancellation = default)
    {
        var hash = KeyHashOf(key);
        return db.Set<StaffSession>()
            .Where(it => it.KeyHash == hash)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Ticket, ticket), cancellation);
    }

    /// <summary>Ends a session by its cookie's key.</summary>
    public Task EndAsync(string key, CancellationToken cancellation = default)
    {
        var hash = KeyHashOf(key);
        return db.Set<StaffSession>().Where(it => it.KeyHash == hash).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>A person's live sessions, the latest first.</summary>
    public Task<List<StaffSession>> OfAsync(Guid staffId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var quiet = now - Idle;
        return db.Set<StaffSession>()
            .AsNoTracking()
            .Where(it => it.StaffId == staffId && it.ExpiresAt > now && it.LastSeenAt > quiet)
            .OrderByDescending(it => it.LastSeenAt)
            .ToListAsync(cancellation);
    }

    private Task<int> SeenAsync(string hash, DateTimeOffset now, CancellationToken cancellation) =>
        db.Set<StaffSession>()
            .Where(it => it.KeyHash == hash)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.LastSeenAt, now), cancellation);
}

/// <param name="Stamp">Changes when the password or the account does; a session with an older one is over.</param>
public sealed record LiveSession(StaffSession Row, StaffCard Person, string Stamp);
