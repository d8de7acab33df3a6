using LegalRequests.Boards;
using LegalRequests.CounselReview;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Reviewing;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.CounselReview;

/// <summary>Counsel's desk: the packet, what is in it, and the two answers.</summary>
public sealed partial class SignOffPage : SigningPage
{
    /// <summary>More pages are gone through on the log's own page alone: counsel must not wait for the packet.</summary>
    private const int MostReviewed = 500;

    private PacketView? view;
    private SignOffView? review;
    private IReadOnlyList<PacketNativeLine> natives = [];
    private IReadOnlyList<ReviewFinding>? findings;
    private IReadOnlyList<CutPages> cuts = [];

    [SupplyParameterFromForm(FormName = "sign", Name = "Form")] public SignInput? Sign { get; set; }

    [SupplyParameterFromForm(FormName = "send-back", Name = "Form")] public BackInput? Back { get; set; }

    [Inject] public required PacketBoard Board { get; set; }

    [Inject] public required SignOffBoard Review { get; set; }

    [Inject] public required NativeBoard Natives { get; set; }

    [Inject] public required RedactionReview Redactions { get; set; }

    [Inject] public required CutBoard Cuts { get; set; }

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, cancellation: Aborted);
        review = view.Current is { } current ? await Review.ReadAsync(current.Packet, Aborted) : null;
        natives = view.Current is { } drafted ? await Natives.OfPacketAsync(drafted.Packet.Id, Aborted) : [];

        if (review is not null && view.SignOff is null)
        {
            cuts = await Cuts.OfRequestAsync(Request.Id, null, Aborted);
            await ReviewRedactionsAsync();
        }
    }

    private async Task ReviewRedactionsAsync()
    {
        var files = (await AskAsync(new ReviewRedactions.Form(Request.Id, null), Guid.Empty)).Value ?? [];

        if (files.Sum(file => file.Pages.Count) <= MostReviewed)
        {
            var facts = (await AskAsync(new ReadProtectedFacts.Form(Request.Id), Guid.Empty)).Value ?? [];
            findings = await Redactions.RunAsync(Request.Id, files, facts, Aborted);
        }
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
