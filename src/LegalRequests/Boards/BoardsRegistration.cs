using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Boards;

public static class BoardsRegistration
{
    public static IServiceCollection AddBoards(this IServiceCollection services)
    {
        services.AddScoped<RequestHeadings>();
        services.AddScoped<RequestPeople>();
        services.AddScoped<AuditBoard>();
        services.AddScoped<DateCards>();
        services.AddScoped<UrgentDates>();
        services.AddScoped<WaitingOnOthers>();
        services.AddScoped<TriageBoard>();
        services.AddScoped<IntakeBoard>();
        services.AddScoped<ReadingBoard>();
        services.AddScoped<LockedFileBoard>();
        services.AddScoped<ValidityBoard>();
        services.AddScoped<DocumentsBoard>();
        services.AddScoped<AttachmentBoard>();
        services.AddScoped<RequestBoard>();
        services.AddScoped<RuleFactBoard>();
        services.AddScoped<DeadlineBoard>();
        services.AddScoped<WhatIfBoard>();
        services.AddScoped<CalendarBoard>();
        services.AddScoped<HomeBoard>();
        services.AddScoped<AssessmentBoard>();
        services.AddScoped<RedactionBoard>();
        services.AddScoped<ActBoard>();
        services.AddScoped<CutBoard>();
        services.AddScoped<SuggestionBoard>();
        services.AddScoped<NoticeBoard>();
        services.AddScoped<PacketBoard>();
        services.AddScoped<NativeBoard>();
        services.AddScoped<InCameraBoard>();
        services.AddScoped<NumberBoard>();
        services.AddScoped<SignOffBoard>();
        services.AddScoped<LawBoard>();
        services.AddScoped<RulesBoard>();
        services.AddScoped<PackBoard>();
        services.AddScoped<EffectMarks>();
        services.AddScoped<ReminderBoard>();
        services.AddScoped<RuleChangeBoard>();
        services.AddScoped<CourtCalendarBoard>();
        services.AddScoped<ProposalsBoard>();
        return services;
    }
}
