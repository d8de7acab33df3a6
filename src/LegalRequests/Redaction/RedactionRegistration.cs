using LegalRequests.Operations;
using LegalRequests.Privilege;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Reviewing;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Redaction;

public static class RedactionRegistration
{
    public static IServiceCollection AddRedaction(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            RedactionReasons.Load(Path.Combine(provider.GetRequiredService<ContentFolder>().Workflows, "privilege", "redaction-reasons.yaml")));
        services.AddScoped<MarkedPages>();
        services.AddScoped<MarkDrawing>();
        services.AddListener<DocumentAssessed, KeepMarksInStep>();
        services.AddOperation<MarkRegion, MarkRegion.Form, Guid>();
        services.AddOperation<MarkRegions, MarkRegions.Form, int>();
        services.AddScoped<OpenRecords>();
        services.AddScoped<RecordReader>();
        services.AddScoped<PhraseSearch>();
        services.AddScoped<RecordNames>();
        services.AddSingleton<LastLookForNames>();
        services.AddSweep<LearnNames>("names", TimeSpan.FromSeconds(10));
        services.AddScoped<SuggestionSearch>();
        services.AddScoped<RedactionReview>();
        services.AddOperation<ReviewRedactions, ReviewRedactions.Form, SearchableFile[]>();
        services.AddOperation<FindInRecords, FindInRecords.Form, SearchableFile[]>();
        services.AddOperation<CoverFound, CoverFound.Form, int>();
        services.AddOperation<MarkWholeLines, MarkWholeLines.Form, int>();
        services.AddOperation<CoverWholeWords, CoverWholeWords.Form, int>();
        services.AddOperation<MeanCut, MeanCut.Form, Nothing>();
        services.AddOperation<UnmeanCut, UnmeanCut.Form, Nothing>();
        services.AddOperation<MarkWholePage, MarkWholePage.Form, int>();
        services.AddOperation<KeepOnly, KeepOnly.Form, int>();
        services.AddOperation<TakeBackAct, TakeBackAct.Form, int>();
        services.AddOperation<RepeatAct, RepeatAct.Form, int>();
        services.AddOperation<RemoveMark, RemoveMark.Form, Nothing>();
        services.AddOperation<RestoreMark, RestoreMark.Form, Nothing>();
        services.AddOperation<AcceptSuggestions, AcceptSuggestions.Form, int>();
        services.AddOperation<DismissSuggestion, DismissSuggestion.Form, Nothing>();
        services.AddOperation<RecallSuggestion, RecallSuggestion.Form, Nothing>();
        return services;
    }
}
