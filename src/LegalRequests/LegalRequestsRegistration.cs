using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Boards;
using LegalRequests.ClientNotice;
using LegalRequests.CounselReview;
using LegalRequests.Deadlines;
using LegalRequests.Guidance;
using LegalRequests.InCamera;
using LegalRequests.Intake;
using LegalRequests.Letters;
using LegalRequests.Mail;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.RuleChanges;
using LegalRequests.Scheduling;
using LegalRequests.Staff;
using LegalRequests.Validity;
using LegalRequests.Vault;
using LegalRequests.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LegalRequests;

/// <summary>The whole core, folder by folder in the order of the floors.</summary>
public static class LegalRequestsRegistration
{
    public static IServiceCollection AddLegalRequests(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ContentFolder.Find(provider.GetRequiredService<IConfiguration>()["Content:Root"]));
        services.AddPersistence();
        services.AddVault();
        services.AddAudit();
        services.AddAccess();
        services.AddOperations();
        services.AddStaff();
        services.AddMail();
        services.AddScheduling();
        services.AddDeadlines();
        services.AddGuidance();
        services.AddWorkflows();
        services.AddRequests();
        services.AddRuleChanges();
        services.AddLetters();
        services.AddIntake();
        services.AddValidity();
        services.AddRecords();
        services.AddPrivilegeGates();
        services.AddPrivilege();
        services.AddClientNotice();
        services.AddRedaction();
        services.AddPackets();
        services.AddCounselReview();
        services.AddRelease();
        services.AddInCamera();
        services.AddBoards();
        return services;
    }
}
