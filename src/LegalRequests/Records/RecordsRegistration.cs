using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Validity;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Records;

public static class RecordsRegistration
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddScoped<OverlayRules>();
        services.AddScoped<HipaaTags>();
        services.AddListener<ValidityDecided, HipaaTags>();
        services.AddScoped<NewDocuments>();
        services.AddScoped<NewAttachments>();
        services.AddOperation<AddCaseDocument, AddCaseDocument.Form, Guid>();
        services.AddOperation<OpenLockedRecord, OpenLockedRecord.Form, Guid>();
        services.AddOperation<DiscardLockedRecord, DiscardLockedRecord.Form, Nothing>();
        services.AddOperation<SettleAttachment, SettleAttachment.Form, Nothing>();
        services.AddOperation<DescribeDocument, DescribeDocument.Form, Nothing>();
        services.AddOperation<HoldDocument, HoldDocument.Form, Nothing>();
        services.AddOperation<TagOverlay, TagOverlay.Form, int>();
        services.AddOperation<ClearOverlay, ClearOverlay.Form, int>();
        services.AddOperation<FinishRecords, FinishRecords.Form, Nothing>();
        services.AddOperation<ViewPage, ViewPage.Form, PageToDraw>();
        return services;
    }
}
