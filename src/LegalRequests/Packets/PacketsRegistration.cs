using LegalRequests.Operations;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Privilege;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LegalRequests.Packets;

public static class PacketsRegistration
{
    public static IServiceCollection AddPackets(this IServiceCollection services)
    {
        services.TryAddSingleton<DocumentBurner>();
        services.AddSingleton<PacketProof>();
        services.AddScoped<PacketPlanner>();
        services.AddScoped<ProductionWriter>();
        services.AddScoped<PacketBuilder>();
        services.AddSweep<BuildPackets>("packets", TimeSpan.FromSeconds(2));
        services.AddScoped<IGateKeeper, PacketGate>();
        services.AddListener<DocumentAssessed, VoidPackets>();
        services.AddListener<RedactionsChanged, VoidPackets>();
        services.AddOperation<AskForPacket, AskForPacket.Form, Guid>();
        services.AddOperation<OpenPacketFile, OpenPacketFile.Form, PacketFileToOpen>();
        services.AddOperation<DraftPacket, DraftPacket.Form, Guid>();
        return services;
    }
}
