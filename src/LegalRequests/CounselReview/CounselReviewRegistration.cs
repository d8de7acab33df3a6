using LegalRequests.Operations;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.CounselReview;

public static class CounselReviewRegistration
{
    public static IServiceCollection AddCounselReview(this IServiceCollection services)
    {
        services.AddScoped<IGateKeeper, SignOffGate>();
        services.AddOperation<SignOffPacket, SignOffPacket.Form, Guid>();
        services.AddOperation<OpenSignature, OpenSignature.Form, string>();
        services.AddOperation<SendBackPacket, SendBackPacket.Form, Guid>();
        return services;
    }
}
