using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Deadlines.Editions;

/// <summary>
/// Takes the rule files of the office into the database at start. A file with a fault, or one whose words changed under
/// an old version, is left out and told of; what is in force stays in force.
/// </summary>
public sealed class ImportRules(ContentFolder content, OperationRunner runner, IServiceScopeFactory scopes, ILogger<ImportRules> log)
{
    private volatile IReadOnlyList<RefusedRuleFile> refused = [];

    /// <summary>The files that the last import left out; the health check and the page of the rules tell of them.</summary>
    public IReadOnlyList<RefusedRuleFile> Refused => refused;

    /// <summary>Reads <c>packs/*.yaml</c> and <c>calendars/*.yaml</c>.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        RuleFile[] files = [.. Files(RuleFileKind.Calendar, "calendars"), .. Files(RuleFileKind.Pack, "packs")];
        var faults = Faults(files, await CalendarsInForceAsync(cancellation));
        List<RuleFile> good = [.. files.Where(file => faults.TrueForAll(fault => fault.FileName != file.FileName))];

        if (await AnyNewAsync(good, cancellation))
        {
            var outcome = await runner.RunAsync(new ShelveEditions.Form(good), Caller.System, cancellation);
            faults.AddRange(outcome.OrThrow());
        }

        foreach (var fault in faults)
        {
            log.LogError("Rule file {File} is refused: {Problems}", fault.FileName, string.Join("; ", fault.Problems));
        }

        refused = faults;
    }

    private RuleFile[] Files(RuleFileKind kind, string folder)
    {
        var path = Path.Combine(content.Workflows, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Select(file => new RuleFile(kind, $"{folder}/{Path.GetFileName(file)}", File.ReadAllText(file)))]
            : [];
    }

    /// <param name="inForce">Calendars by id that hold already: a fault in the file of one must not make every pack that counts by it look faulty.</param>
    private static List<RefusedRuleFile> Faults(IReadOnlyList<RuleFile> files, IReadOnlyDictionary<string, string> inForce)
    {
        var calendars = RuleLibrary.Read(Texts(files, RuleFileKind.Calendar), new Dictionary<string, string>());
        var texts = Texts(files.Where(file => calendars.Problems.All(problem => problem.File != file.FileName)), RuleFileKind.Calendar);

        foreach (var (id, text) in inForce.Where(held => !calendars.Calendars.ContainsKey(held.Key)))
        {
            texts[id] = text;
        }

        var packs = RuleLibrary.Read(texts, Texts(files, RuleFileKind.Pack));
        var twice = files
            .Select(file => (file.Kind, file.FileName, RuleFileText.Read(file.Text)?.Id))
            .Where(file => file.Id is not null)
            .GroupBy(file => (file.Kind, file.Id))
            .SelectMany(same => same.Skip(1).Select(file => new RefusedRuleFile(
                file.FileName, [$"Another file, {same.First().FileName}, has the id {file.Id}. Delete one, or give it an id of its own."])));

        return
        [
            .. calendars.Problems.Concat(packs.Problems).GroupBy(problem => problem.File)
                .Select(own => new RefusedRuleFile(own.Key, [.. own.Select(problem => $"Line {problem.Line}: {problem.Message}")])),
            .. twice,
        ];
    }

    private async Task<IReadOnlyDictionary<string, string>> CalendarsInForceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<RuleEdition>()
            .Where(edition => edition.Kind == RuleFileKind.Calendar && edition.State == EditionState.InForce)
            .ToDictionaryAsync(edition => edition.DocumentId, edition => edition.Source, cancellation);
    }

    private static Dictionary<string, string> Texts(IEnumerable<RuleFile> files, RuleFileKind kind) =>
        files.Where(file => file.Kind == kind).ToDictionary(file => file.FileName, file => file.Text);

    /// <summary>A start at which nothing changed writes nothing, not even to the audit log.</summary>
    private async Task<bool> AnyNewAsync(IReadOnlyList<RuleFile> files, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var known = await db.Set<RuleEdition>().Select(edition => edition.Sha256).ToListAsync(cancellation);
        return files.Any(file => !known.Contains(RuleFileText.Sha256Of(file.Text)));
    }
}
