using LegalRequests.Operations;
using LegalRequests.Packets.Numbering;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Packets;

public static class PacketsRegistration
{
    public static IServiceCollection AddPackets(this IServiceCollection services)
    {
        services.AddSingleton<DocumentBurner>();
        services.AddSingleton<PacketProof>();
        services.AddScoped<NumberBook>();
        services.AddScoped<PacketPlanner>();
        services.AddScoped<ProductionWriter>();
        services.AddScoped<PacketBuilder>();
        services.AddSweep<BuildPackets>("packets", TimeSpan.FromSeconds(2));
        services.AddScoped<IGateKeeper, PacketGate>();
        services.AddListener<DocumentAssessed, VoidPackets>();
        services.AddListener<RedactionsChanged, VoidPackets>();
        services.AddListener<VolumeChanged, VoidPackets>();
        services.AddOperation<AskForPacket, AskForPacket.Form, Guid>();
        services.AddOperation<OpenPacketFile, OpenPacketFile.Form, PacketFileToOpen>();
        services.AddOperation<NumberPages, NumberPages.Form, int>();
        services.AddOperation<SetAgencyNumbering, SetAgencyNumbering.Form, Guid>();
        services.AddOperation<SetRequestNumbering, SetRequestNumbering.Form, Guid>();
        services.AddOperation<DraftPacket, DraftPacket.Form, Guid>();
        return services;
    }
}
