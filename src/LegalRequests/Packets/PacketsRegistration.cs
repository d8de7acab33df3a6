using LegalRequests.Operations;
using LegalRequests.Packets.NativePages;
using LegalRequests.Packets.Numbering;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Privilege;
using LegalRequests.Records;
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
        services.AddSingleton(provider => new ProofProcess(ThisProgram(), provider.GetRequiredService<Sandbox>()));
        services.AddHealthChecks().AddCheck<ProofHealth>("proof");
        services.TryAddSingleton<NativeTrial>();
        services.AddScoped<NativeDocuments>();
        services.AddScoped<DocumentLook>();
        services.AddScoped<NumberBook>();
        services.AddScoped<PacketPlanner>();
        services.AddScoped<ProductionWriter>();
        services.AddScoped<PacketBuilder>();
        services.AddScoped<BreakTrial>();
        services.AddSweep<BuildPackets>("packets", TimeSpan.FromSeconds(2));
        services.AddScoped<IGateKeeper, PacketGate>();
        services.AddListener<DocumentAssessed, VoidPackets>();
        services.AddListener<RedactionsChanged, VoidPackets>();
        services.AddListener<VolumeChanged, VoidPackets>();
        services.AddListener<NativeChoiceChanged, VoidPackets>();
        services.AddListener<DocumentAssessed, EndNativeChoices>();
        services.AddListener<RedactionsChanged, EndNativeChoices>();
        services.AddOperation<AskForPacket, AskForPacket.Form, Guid>();
        services.AddOperation<OpenPacketFile, OpenPacketFile.Form, PacketFileToOpen>();
        services.AddOperation<NumberPages, NumberPages.Form, int>();
        services.AddOperation<SetAgencyNumbering, SetAgencyNumbering.Form, Guid>();
        services.AddOperation<SetRequestNumbering, SetRequestNumbering.Form, Guid>();
        services.AddOperation<TryToBreak, TryToBreak.Form, PageToBreak>();
        services.AddOperation<LookAtDocument, LookAtDocument.Form, DocumentToLookAt>();
        services.AddOperation<KeepNativeLook, KeepNativeLook.Form, Nothing>();
        services.AddOperation<ChooseNative, ChooseNative.Form, Nothing>();
        services.AddOperation<TakeBackNative, TakeBackNative.Form, Nothing>();
        services.AddOperation<DraftPacket, DraftPacket.Form, Guid>();
        return services;
    }

    // The proof runs beside this program, from the same folder: a test's own folder holds the program as well.
    private static ProofProgram ThisProgram() =>
        ProofProgram.OfAssembly(Path.Combine(AppContext.BaseDirectory, "LegalRequests.Web.dll"), "prove-job");
}
