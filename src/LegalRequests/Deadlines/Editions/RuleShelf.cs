using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Deadlines.Editions;

/// <summary>
/// The rules in force, read once for each change: one row tells every machine when there was one. Before the first
/// import into a database the files themselves are what holds.
/// </summary>
public sealed class RuleShelf(ContentFolder content, ILogger<RuleShelf> log)
{
    private readonly Lazy<ShelvedRules> files = new(() => Told(Guid.Empty, RuleLibrary.Load(content.Workflows), log));
    private volatile ShelvedRules? shelved;

    /// <summary>The rules that the database holds in force, as the caller's transaction sees it.</summary>
    internal ShelvedRules InForce(LegalRequestsDb db)
    {
        var stamp = db.Set<RuleStamp>().AsNoTracking().Select(row => (Guid?)row.Stamp).SingleOrDefault();

        if (stamp is not { } known)
        {
            return files.Value;
        }

        if (shelved is not { } held || held.Stamp != known)
        {
            // A stamp is never used again, so a transaction that rolls back leaves nothing wrong behind here.
            shelved = held = Told(known, Contents(db).Read(), log);
        }

        return held;
    }

    /// <summary>What the library in force is made of, as the caller's transaction sees it.</summary>
    internal static ShelfContents Contents(LegalRequestsDb db)
    {
        var editions = db.Set<RuleEdition>().AsNoTracking().Where(edition => edition.State == EditionState.InForce).ToList();
        var closures = db.Set<CourtClosure>().AsNoTracking().Where(closure => closure.State == ClosureState.InForce).ToList();
        var signed = db.Set<RuleVerification>().AsNoTracking().Include(row => row.Entries).Where(row => row.RevokedAt == null).ToList();

        return new ShelfContents(
            [.. editions.Select(FileOf)],
            [.. closures.Select(closure => new EnteredDay(closure.Id, closure.CalendarId, closure.AsDay()))],
            [.. signed.SelectMany(row => row.Entries, SignatureOf)]);
    }

    internal static ShelfFile FileOf(RuleEdition edition) => new(edition.Id, edition.Kind, edition.DocumentId, edition.Name, edition.Source);

    private static EntrySignature SignatureOf(RuleVerification row, VerifiedEntry entry) =>
        new(row.PackId, entry.Section, entry.EntryId, entry.Sha256, row.Kind, row.Signature, row.ReadOn);

    private static ShelvedRules Told(Guid stamp, RuleLibrary library, ILogger log)
    {
        foreach (var problem in library.Problems)
        {
            log.LogError("Rule file left out: {Problem}", problem);
        }

        return new(stamp, library, new DeadlineCalculator(library));
    }
}

/// <summary>Rules as they were read once, and the calculator that keeps what it found out about them.</summary>
/// <param name="Stamp">Of the row by which a change is noticed; empty for the files themselves.</param>
internal sealed record ShelvedRules(Guid Stamp, RuleLibrary Library, DeadlineCalculator Calculator);
