using System.Diagnostics;
using System.Globalization;
using LegalRequests.Boards;
using LegalRequests.Intake.Words;
using LegalRequests.Persistence;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Bench;

/// <summary>Measures what one page of the workbench and the list of a whole record need until their suggestions are there.</summary>
internal static class SuggestedPageBench
{
    private const int Width = 90;
    private const int LinesOfPage = 45;
    private const int TimesOfAll = 9;
    private const int TimesOfPage = 300;

    /// <param name="pages">Of the record.</param>
    internal static async Task<int> RunAsync(int pages)
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var document = await house.AddRecordAsync(sample.Id, sample.Legal, pages);
        await house.KeepWordsAsync(document, [.. Enumerable.Range(0, pages).Select(Text)]);
        var learning = await TimeAsync(TimesOfAll, () => house.InScopeAsync(async provider =>
        {
            await provider.GetRequiredService<LegalRequestsDb>().Set<LearntNames>().ExecuteDeleteAsync();
            return await provider.GetRequiredService<LearnNames>().RunAsync(default);
        }));
        var files = (await house.RunAsync(new FindInRecords.Form(sample.Id, document), sample.Worker)).OrThrow();
        var number = 0;
        var page = await TimeAsync(TimesOfPage, () => house.InScopeAsync(async provider =>
        {
            var view = await provider.GetRequiredService<RedactionBoard>().ReadAsync(sample.Id, document, (number++ % pages) + 1) ?? throw new InvalidOperationException("No such page.");
            var words = await provider.GetRequiredService<PageWords>().OfPageAsync(files[0].BlobId, view.Number, default) ?? [];
            return (await provider.GetRequiredService<SuggestionBoard>().OnPageAsync(sample.Id, document, view, words, [])).Suggested.Count;
        }));
        var list = await TimeAsync(TimesOfAll, () => house.InScopeAsync(async provider =>
            (await provider.GetRequiredService<SuggestionSearch>().RunAsync(sample.Id, files, [], default)).Pages.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages {pages}: learning {learning:0.0} ms, page {page:0.0} ms, list {list:0.0} ms"));
        return 0;
    }

    /// <summary>The middle one of some times, in milliseconds, after one that is not counted.</summary>
    private static async Task<double> TimeAsync(int times, Func<Task<int>> act)
    {
        var taken = new List<double>();

        for (var time = 0; time <= times; time++)
        {
            var begun = Stopwatch.GetTimestamp();
            await act();
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return taken.TakeLast(times).Order().ElementAt(times / 2);
    }

    private static string Text(int page)
    {
        var notes = PiiCorpus.CaseNotes();
        var lines = Enumerable.Range(page, notes.Count).Select(at => notes[at % notes.Count].Wrapped(Width).Text).SelectMany(note => note.Split('\n'));
        return string.Join('\n', lines.Take(LinesOfPage));
    }
}
