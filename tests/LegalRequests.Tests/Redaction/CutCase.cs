using LegalRequests.Boards;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace LegalRequests.Tests.Redaction;

/// <summary>The sample case whose second document has a page with a name and a telephone number.</summary>
internal sealed record CutCase(TestHouse House, SampleCase Sample, DocumentPage Page)
{
    public static async Task<CutCase> OpenAsync(TestHouse house, bool read = true)
    {
        var sample = await house.OpenCaseAsync();

        if (read)
        {
            await house.KeepWordsAsync(sample.Documents[1], "told Maria of it\ncall 510-555-0142 now");
        }

        return new CutCase(house, sample, await house.FirstPageAsync(sample.Documents[1]));
    }

    /// <summary>The left half of a word of the page.</summary>
    public static MarkedRegion Left(string word) => word == "Maria" ? new MarkedRegion(101, 99, 15, 12) : new MarkedRegion(101, 113, 40, 12);

    public Task<Guid> DrawAsync(MarkedRegion box, string reason) => DrawAsync(Page, box, reason);

    public async Task<Guid> DrawAsync(DocumentPage on, MarkedRegion box, string reason) =>
        (await House.RunAsync(new MarkRegion.Form(Sample.Id, on.Id, box.X, box.Y, box.Width, box.Height, reason, on.ContentHash), Sample.Worker)).OrThrow();

    public Task<PageCuts> CutsAsync() => House.InScopeAsync(async provider =>
    {
        var view = await provider.GetRequiredService<RedactionBoard>().ReadAsync(Sample.Id, Sample.Documents[1], 1);
        return await provider.GetRequiredService<CutBoard>().OnPageAsync(Sample.Id, Sample.Documents[1], view.ShouldNotBeNull());
    });

    public Task<IReadOnlyList<CutPages>> ListAsync(Guid? document = null) => House.InScopeAsync(provider =>
        provider.GetRequiredService<CutBoard>().OfRequestAsync(Sample.Id, document));
}
