using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A lawyer's word on a list.</summary>
/// <param name="RevokedBy">Name of who took it back; empty while it holds.</param>
public sealed record VerificationCard(RuleVerification Row, string Version, string RevokedBy)
{
    public bool Holds => Row.RevokedAt is null;
}

/// <summary>One entry of a pack.</summary>
/// <param name="Words">What a rule says, in a sentence; null for what is no date.</param>
/// <param name="Rule">The rule as it was read; null for what is no date.</param>
/// <param name="Tests">Its examples, each with what failed; empty when it came out.</param>
/// <param name="Current">The check that a secondary copy is still the law; null when none is recorded here.</param>
public sealed record EntryCard(
    RuleEntry Entry, RuleStanding? Standing, LegalRule? Rule, string? Words, IReadOnlyList<TestLine> Tests, VerificationCard? Current)
{
    /// <summary>As the operations name it.</summary>
    public string Path => $"{Entry.Section}/{Entry.Id}";
}

/// <param name="Failure">What came out otherwise; null when all is well.</param>
public sealed record TestLine(string Name, string? Failure);

/// <summary>All that the page of a pack shows.</summary>
/// <param name="Versions">Every version, in order of coming.</param>
/// <param name="Sections">Entries with a mark, by section.</param>
/// <param name="Words">What lawyers recorded of this pack, the latest first.</param>
/// <param name="Problems">Why it cannot be read with what is in force beside it; empty as a rule.</param>
public sealed record PackView(
    EditionCard Edition,
    IReadOnlyList<EditionCard> Versions,
    DateOnly? ReviewDue,
    IReadOnlyList<(string Section, IReadOnlyList<EntryCard> Entries)> Sections,
    IReadOnlyList<VerificationCard> Words,
    IReadOnlyList<string> Problems)
{
    public IEnumerable<EntryCard> Entries => Sections.SelectMany(section => section.Entries);
}

/// <summary>One version of a pack with its rules, their examples and what lawyers of the agency recorded.</summary>
public sealed class PackBoard(LegalRequestsDb db, RulesBoard rules, RuleStandings standings, PackTrials trials, StaffDirectory directory)
{
    /// <param name="version">The version to show; null for the one in force, or the first when none is.</param>
    /// <returns>Null when there is no such pack or version.</returns>
    public async Task<PackView?> ReadAsync(string packId, string? version, CancellationToken cancellation = default)
    {
        var versions = await rules.EditionsAsync(edition => edition.Kind == RuleFileKind.Pack && edition.DocumentId == packId, cancellation);
        var shown = version is null
            ? versions.FirstOrDefault(edition => edition.State == EditionState.InForce) ?? (versions is [var first, ..] ? first : null)
            : versions.FirstOrDefault(edition => edition.Version == version);

        if (shown is null)
        {
            return null;
        }

        var row = await db.Set<RuleEdition>().AsNoTracking().SingleAsync(edition => edition.Id == shown.Id, cancellation);
        var text = RuleFileText.Read(row.Source) ?? throw new InvalidOperationException($"The text of {row.Name} cannot be taken apart.");
        var contents = RuleShelf.Contents(db).With(RuleShelf.FileOf(row));
        var library = contents.ReadPlain();
        var words = await WordsAsync(packId, versions, cancellation);
        var standing = await standings.OfEditionsAsync([shown.Id], cancellation);
        var pack = library.Packs.FirstOrDefault(read => read.Id == packId);
        var failures = trials.Of(contents).Failures.Where(failure => failure.PackId == packId).ToList();

        return new PackView(
            shown,
            versions,
            row.ReviewDue,
            [
                .. text.Entries.Where(entry => entry.Mark is not null).GroupBy(entry => entry.Section).Select(section => (section.Key, (IReadOnlyList<EntryCard>)
                    [.. section.Select(entry => CardOf(entry, standing.GetValueOrDefault((row.Name, entry.Section, entry.Id)), pack, failures, words))])),
            ],
            words,
            [.. library.Problems.Where(problem => problem.File == row.Name).Select(problem => $"Line {problem.Line}: {problem.Message}")]);
    }

    private static EntryCard CardOf(
        RuleEntry entry, RuleStanding? standing, RulePack? pack, List<TrialFailure> failures, IReadOnlyList<VerificationCard> words)
    {
        var rule = entry.Section == "rules" ? pack?.Rules.FirstOrDefault(read => read.Id == entry.Id) : null;
        var current = entry.Mark == RuleMark.VSec
            ? words.FirstOrDefault(word => word.Holds && word.Row.Kind == VerificationKind.StillCurrent && word.Row.Entries.Exists(read => read.EntryId == entry.Id && read.Sha256 == entry.Sha256))
            : null;

        return new EntryCard(
            entry,
            standing,
            rule,
            rule is null || pack is null ? null : ExpressionWords.Of(rule, pack),
            [.. Examples(entry, rule, pack).Select(name => new TestLine(name, failures.Find(failure => failure.EntryId == entry.Id && failure.Example == name)?.Sentence))],
            current);
    }

    private static IEnumerable<string> Examples(RuleEntry entry, LegalRule? rule, RulePack? pack) =>
        rule?.Tests.Select(test => test.Name)
        ?? (pack is not null && entry.Section == "directions" ? pack.DirectionExamples.Where(test => test.DirectionId == entry.Id).Select(test => test.Name) : []);

    private async Task<IReadOnlyList<VerificationCard>> WordsAsync(string packId, IReadOnlyList<EditionCard> versions, CancellationToken cancellation)
    {
        var rows = await db.Set<RuleVerification>().AsNoTracking().Include(row => row.Entries)
            .Where(row => row.PackId == packId)
            .OrderByDescending(row => row.Id)
            .ToListAsync(cancellation);
        var names = await directory.NamesAsync(rows.Select(row => row.RevokedBy).OfType<Guid>(), cancellation);
        var version = versions.ToDictionary(edition => edition.Id, edition => edition.Version);
        return [.. rows.Select(row => new VerificationCard(row, version.GetValueOrDefault(row.EditionId, ""), row.RevokedBy is { } by ? names.GetValueOrDefault(by, "") : ""))];
    }
}
