using LegalRequests.Boards;
using LegalRequests.CounselReview;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.CounselReview;

/// <summary>Counsel's desk: the packet, what is in it, and the two answers.</summary>
public sealed partial class SignOffPage : SigningPage
{
    private PacketView? view;
    private SignOffView? review;
    private IReadOnlyList<PacketNativeLine> natives = [];

    [SupplyParameterFromForm(FormName = "sign", Name = "Form")] public SignInput? Sign { get; set; }

    [SupplyParameterFromForm(FormName = "send-back", Name = "Form")] public BackInput? Back { get; set; }

    [Inject] public required PacketBoard Board { get; set; }

    [Inject] public required SignOffBoard Review { get; set; }

    [Inject] public required NativeBoard Natives { get; set; }

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, cancellation: Aborted);
        review = view.Current is { } current ? await Review.ReadAsync(current.Packet, Aborted) : null;
        natives = view.Current is { } drafted ? await Natives.OfPacketAsync(drafted.Packet.Id, Aborted) : [];
    }

    private async Task SignAsync()
    {
        if (Sign is not { } input || await WrongPasswordAsync(input.Password ?? ""))
        {
            return;
        }

        var basis = Enum.TryParse<ScopeBasis>(input.ScopeBasis, out var chosen) ? chosen : (ScopeBasis?)null;
        var form = new SignOffPacket.Form(Request.Id, input.PacketId, input.ManifestSha256 ?? "", basis, input.TypedName ?? "");

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(Below("signoff"), "signed");
        }
    }

    private async Task SendBackAsync()
    {
        if (Back is { } input && await RunAsync(new SendBackPacket.Form(Request.Id, input.PacketId, input.Reason ?? ""), input.CommandId))
        {
            GoTo(Below("packet"), "sent-back");
        }
    }

    public sealed class SignInput
    {
        public Guid CommandId { get; set; }

        public Guid PacketId { get; set; }

        public string? ManifestSha256 { get; set; }

        public string? ScopeBasis { get; set; }

        public string? TypedName { get; set; }

        public string? Password { get; set; }
    }

    public sealed class BackInput
    {
        public Guid CommandId { get; set; }

        public Guid PacketId { get; set; }

        public string? Reason { get; set; }
    }
}
