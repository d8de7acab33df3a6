using LegalRequests.Boards;
using LegalRequests.Packets.NativePages;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Packets;

/// <summary>Where counsel has one document looked at, and chooses how it leaves.</summary>
public sealed partial class NativeDocumentPage : RequestPage
{
    private NativeCard? card;

    [Parameter] public Guid DocumentId { get; set; }

    [SupplyParameterFromForm(FormName = "choose")] public ReasonInput? Form { get; set; }

    [SupplyParameterFromForm(FormName = "look", Name = "Form")] public PlainInput? Again { get; set; }

    [SupplyParameterFromForm(FormName = "take-back", Name = "Form")] public PlainInput? Back { get; set; }

    [Inject] public required NativeBoard Board { get; set; }

    [Inject] public required DocumentLook Look { get; set; }

    private string Here => Below($"documents/{DocumentId}/native");

    protected override async Task OnInitializedAsync()
    {
        card = (await Board.ReadAsync(Request.Id, Aborted)).FirstOrDefault(it => it.DocumentId == DocumentId);

        if (card is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task LookAsync()
    {
        var wanted = await AskAsync(new LookAtDocument.Form(Request.Id, DocumentId), default);

        if (wanted.Value is not { } document)
        {
            return;
        }

        var verdict = await Look.RunAsync(document, Aborted);

        if (await RunAsync(new KeepNativeLook.Form(Request.Id, DocumentId, document.FileSha256, verdict), Again?.CommandId ?? default))
        {
            GoTo(Here, "looked");
        }
    }

    private async Task ChooseAsync()
    {
        if (Form is { } input && await RunAsync(new ChooseNative.Form(Request.Id, DocumentId, input.Reason ?? ""), input.CommandId))
        {
            GoTo(Here, "saved");
        }
    }

    private async Task TakeBackAsync()
    {
        if (await RunAsync(new TakeBackNative.Form(Request.Id, DocumentId), Back?.CommandId ?? default))
        {
            GoTo(Here, "saved");
        }
    }

    public sealed class PlainInput
    {
        public Guid CommandId { get; set; }
    }

    public sealed class ReasonInput
    {
        public Guid CommandId { get; set; }

        public string? Reason { get; set; }
    }
}
