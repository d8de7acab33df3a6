using System.Collections.Concurrent;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>Definitions once read, by hash; a hash stands for the same definition for ever.</summary>
internal sealed class DefinitionCache
{
    private readonly ConcurrentDictionary<string, WorkflowDefinition> byHash = new();

    public WorkflowDefinition? Find(string sha256) => byHash.GetValueOrDefault(sha256);

    public WorkflowDefinition Keep(WorkflowDefinition definition) => byHash.GetOrAdd(definition.Sha256, definition);
}

/// <summary>The versions of definitions that were published.</summary>
public sealed class PublishedDefinitions
{
    private readonly LegalRequestsDb db;
    private readonly DefinitionCache cache;

    internal PublishedDefinitions(LegalRequestsDb db, DefinitionCache cache) => (this.db, this.cache) = (db, cache);

    /// <summary>One version.</summary>
    /// <exception cref="InvalidOperationException">It was never published.</exception>
    public async Task<WorkflowDefinition> GetAsync(string definitionId, int version, CancellationToken cancellation)
    {
        var row = Row(definitionId, version);
        var sha256 = await row.Select(it => it.Sha256).SingleAsync(cancellation);
        return cache.Find(sha256) ?? cache.Keep(WorkflowDefinition.Read(await row.Select(it => it.Source).SingleAsync(cancellation)));
    }

    /// <summary>The number of the version that new requests take; null when nothing was published under this id.</summary>
    public Task<int?> LatestAsync(string definitionId, CancellationToken cancellation) =>
        db.Set<DefinitionVersion>().Where(it => it.DefinitionId == definitionId).MaxAsync(it => (int?)it.Version, cancellation);

    private IQueryable<DefinitionVersion> Row(string definitionId, int version) =>
        db.Set<DefinitionVersion>().AsNoTracking().Where(it => it.DefinitionId == definitionId && it.Version == version);
}
